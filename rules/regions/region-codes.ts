import { lazy } from '../lazy.ts'
import table from './gb-t-2260.data.json' with { type: 'json' }

const provinces = lazy(() => new Set(Object.keys(table.cities).map(city => city.slice(0, 2))))

const regions = lazy(
  () =>
    new Set(
      Object.entries(table.cities).flatMap(([city, thirds]) => thirds.split(' ').map(third => city + third)),
    ),
)

/** Whether two digits are a province code of GB/T 2260; 83 stands for Taiwan on residence permits, 71 in the standard. */
export function isProvince(code: string): boolean {
  return provinces().has(code)
}

/** Whether six digits have been a code of GB/T 2260, or of the ministry's yearly lists, at any time from 1980 to 2025. */
export function isRegion(code: string): boolean {
  return regions().has(code)
}

import type { z } from 'zod'
import type { RateUnit } from '../contract/entities.ts'
import { compact } from '../contract/text.ts'
import { type Column, fieldOf } from './recognize/columns.ts'

const UNITS: [RegExp, z.infer<typeof RateUnit>][] = [
  [/元\/?[每/]?(小?时|h)|时薪|小时工资/i, 'hour'],
  [/月工资|元\/月|月薪/, 'month'],
  [/日工资|日薪|元\/[日天工]|工日|日单价|日工价|工价|约定工资/, 'day'],
]

/** What a wage rate is per, as its heading says (日工资, 元/天, 时薪); null when it does not. */
export function rateUnitOfHeader(columns: readonly Column[]): z.infer<typeof RateUnit> | null {
  const header = compact(columns.find(column => fieldOf(column) === 'wageRate')?.header ?? '')
  const units = UNITS.filter(([pattern]) => pattern.test(header))
  return units.length === 1 ? (units[0]?.[1] ?? null) : null
}

import { createHash } from 'node:crypto'
import type { IsoDate } from '../../contract/dates.ts'
import { overlayParameters } from './overlay.ts'
import { type ParameterRow, type ParameterSet, parameterAt, parameterHistory } from './parameter-set.ts'

/** A threshold as an administrator sets it, from a day on. */
export interface Override {
  key: string
  effectiveFrom: IsoDate
  value: number
}

/** Whether a threshold may be set by hand: what somebody read as law may not. */
export function isAdjustable({ confidence }: Pick<ParameterRow, 'confidence'>): boolean {
  return confidence === 'inferred' || confidence === 'practice'
}

/** Whether a threshold may be set by hand from a day on; false also before its first row. */
export function isAdjustableFrom(set: ParameterSet, key: string, day: IsoDate): boolean {
  const row = parameterAt(set, key, day)
  return row !== null && isAdjustable(row)
}

/** From its day on an override takes the place of what was inferred or practice; a later row of law stands above it. */
function overridden(history: readonly ParameterRow[], override: Override): ParameterRow[] {
  const before = history.filter(row => row.effectiveFrom < override.effectiveFrom)
  const inForce = history.findLast(row => row.effectiveFrom <= override.effectiveFrom)
  if (inForce === undefined || !isAdjustable(inForce)) return [...history]
  const law = history.filter(row => row.effectiveFrom > override.effectiveFrom && !isAdjustable(row))
  return [...before, { ...inForce, ...override, source: 'own setting' }, ...law]
}

/**
 * A set with overrides laid over it, those of the company before those of the project. Its version names them by a short digest, so
 * that a verdict says which judged it. Overrides that law has overtaken change nothing.
 */
export function withOverrides(base: ParameterSet, overrides: readonly Override[]): ParameterSet {
  const histories = new Map<string, readonly ParameterRow[]>()
  for (const override of overrides) {
    const history = histories.get(override.key) ?? parameterHistory(base, override.key)
    histories.set(override.key, overridden(history, override))
  }
  const rows = [...histories.values()].flat()
  const own = rows.filter(row => row.source === 'own setting')
  if (own.length === 0) return base
  return overlayParameters(base, { version: digestOf(own), rows }).set
}

function digestOf(rows: readonly ParameterRow[]): string {
  const lines = rows.map(({ key, effectiveFrom, value }) => `${key} ${effectiveFrom} ${value}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 8)
}

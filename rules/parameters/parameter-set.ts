import * as z from 'zod'
import { IsoDate } from '../../contract/dates.ts'
import { Confidence } from '../../contract/finding.ts'
import { formatYuan, hundredthsText } from '../../contract/money.ts'
import { ParameterUnit } from '../../contract/rule-settings.ts'

/** One dated value of a threshold. It holds from its day until the next row of the same key. */
export const ParameterRow = z.object({
  key: z.string().regex(/^[a-z]+(\.[a-zA-Z0-9]+)+$/),
  effectiveFrom: IsoDate,
  value: z.int(),
  unit: ParameterUnit,
  source: z.string(),
  confidence: Confidence,
})
export type ParameterRow = z.infer<typeof ParameterRow>

/** A set of dated thresholds: the built-in one, or a file laid over it (`check --parameters FILE`), which need not be whole. */
export const ParameterSet = z.object({
  version: z.string().min(1),
  rows: z
    .array(ParameterRow)
    .refine(rows => new Set(rows.map(row => `${row.key} ${row.effectiveFrom}`)).size === rows.length, {
      error: 'two rows of one key begin on the same day',
    }),
})
export type ParameterSet = z.infer<typeof ParameterSet>

const sorted = new WeakMap<ParameterSet, Map<string, ParameterRow[]>>()

/** Every row of a key, oldest first. */
export function parameterHistory(set: ParameterSet, key: string): readonly ParameterRow[] {
  let byKey = sorted.get(set)
  if (byKey === undefined) {
    byKey = new Map()
    for (const row of set.rows.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))) {
      const history = byKey.get(row.key)
      if (history === undefined) byKey.set(row.key, [row])
      else history.push(row)
    }
    sorted.set(set, byKey)
  }
  return byKey.get(key) ?? []
}

/** The row of a key in force on a day (the day worked, or the first of the wage month); null before its first. */
export function parameterAt(set: ParameterSet, key: string, date: IsoDate): ParameterRow | null {
  return parameterHistory(set, key).findLast(row => row.effectiveFrom <= date) ?? null
}

/** A parameter's value for a person to read. */
export function parameterText({ value, unit }: Pick<ParameterRow, 'value' | 'unit'>): string {
  switch (unit) {
    case 'fen':
      return formatYuan(value)
    case 'hundredths':
      return hundredthsText(value)
    case 'ratio':
      return `${value}%`
    case 'yearMonth':
      return `${Math.floor(value / 100)}-${String(value % 100).padStart(2, '0')}`
    case 'months':
    case 'days':
    case 'count':
    case 'milestone':
      return String(value)
  }
}

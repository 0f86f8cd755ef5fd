import * as z from 'zod'
import { IsoDate } from '../contract/dates.ts'
import { RuleSetting } from '../contract/rule-settings.ts'
import { ruleById } from './catalogue/index.ts'
import { ParameterRow, type ParameterSet } from './parameters/parameter-set.ts'
import type { RuleBook } from './rule-book.ts'

/** Versions of packs and updates: year, month and a counter, compared number by number. */
export const UpdateVersion = z.string().regex(/^\d{4}(\.\d{1,4}){1,3}$/)

/**
 * What an update brings: dated thresholds (the next minimum wage) and settings of rules that the pack has. Never code. A row of a key
 * and day that the pack has takes its place, any other is added.
 */
export const RuleUpdate = z.strictObject({
  format: z.literal('xinzhang-rule-update-content/1'),
  version: UpdateVersion,
  issuedOn: IsoDate,
  /** What changed and why, for whoever installs it. */
  note: z.strictObject({ zh: z.string().min(1).max(2000), en: z.string().min(1).max(2000) }),
  parameters: z.array(ParameterRow.strict()).max(2000),
  rules: z.array(RuleSetting.strict()).max(2000),
})
export type RuleUpdate = z.infer<typeof RuleUpdate>

/** Below 0 when the first version is the older one. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map(version => version.split('.').map(Number))
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const step = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (step !== 0) return step
  }
  return 0
}

/** The first thing an update speaks of that this pack does not have, or counts otherwise; null when it knows everything. */
export function strangerIn(update: RuleUpdate, { parameters }: RuleBook): string | null {
  const units = new Map(parameters.rows.map(row => [row.key, row.unit]))
  return (
    update.parameters.find(row => units.get(row.key) !== row.unit)?.key ??
    update.rules.find(({ rule }) => ruleById(rule) === undefined)?.rule ??
    null
  )
}

/** A book with an update laid over it; both versions say so. */
export function withUpdate(book: RuleBook, update: RuleUpdate): RuleBook {
  const { version } = update
  return {
    ...book,
    pack: `${book.pack}+${version}`,
    settings: new Map([...book.settings, ...update.rules.map(setting => [setting.rule, setting] as const)]),
    parameters: merged(book.parameters, { version, rows: update.parameters }),
  }
}

function merged(base: ParameterSet, update: ParameterSet): ParameterSet {
  const name = (row: ParameterRow) => `${row.key} ${row.effectiveFrom}`
  const named = new Set(update.rows.map(name))
  return {
    version: `${base.version}+${update.version}`,
    rows: [...base.rows.filter(row => !named.has(name(row))), ...update.rows],
  }
}

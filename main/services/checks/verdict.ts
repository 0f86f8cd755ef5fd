import type { MonthKey } from '../../../contract/api/base.ts'
import type { CheckedMonth, ParameterSet, RuleBook } from '../../../rules/index.ts'

/** What months are asked: some rules by id and other thresholds, or all that are in force. Plain data, so that it can go to a worker. */
export interface Question {
  rules: readonly string[] | null
  parameters: ParameterSet | null
  /** A kept verdict that still holds is taken as it is. */
  keepFresh: boolean
}

/** What the ledger keeps, or would keep. */
export const IN_FORCE: Question = { rules: null, parameters: null, keepFresh: true }

/** Whether all is asked that is in force: what a verdict is kept of. */
export function asksAll({ rules, parameters }: Question): boolean {
  return rules === null && parameters === null
}

/** What was said of a month, by which rules, and of which state of the ledger. */
export interface Verdict extends CheckedMonth, MonthKey {
  pack: string
  parameters: string
  revision: number
  workers: number
  /** Not judged now, but taken from the ledger. */
  isKept: boolean
}

/** The versions by which a verdict is known; of several projects each once. */
export function versionsOf(...books: RuleBook[]): { pack: string; parameters: string } {
  return versionsIn(books.map(({ pack, parameters }) => ({ pack, parameters: parameters.version })))
}

/** The versions of several verdicts, each once. */
export function versionsIn(all: readonly { pack: string; parameters: string }[]) {
  const once = (versions: string[]) => [...new Set(versions)].join(' · ')
  return { pack: once(all.map(each => each.pack)), parameters: once(all.map(each => each.parameters)) }
}

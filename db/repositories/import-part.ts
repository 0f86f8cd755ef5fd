import type { Decision } from '../../contract/api/imports.ts'
import type { DraftRow, ImportProblem } from '../../contract/inspection.ts'
import { type RowsPart, unpackRows } from '../../contract/packed-rows.ts'
import { afterRepair, NO_CHOICE, type PersonBeside, type RowChoice } from '../../contract/row-choice.ts'
import type { importPart } from '../schema/imports.ts'

/** What was decided about a row of an imported sheet. */
export interface RowDecision {
  decision: Decision
  /** Record of the ledger that is updated or removed, or that already says the same. */
  targetId: string | null
  /** Problems found against the ledger, beside those the importer met. */
  problems: ImportProblem[]
  /** Somebody of the roster who may be meant: shown side by side, never joined unasked. */
  beside: PersonBeside | null
  /** What a person decided about this row. */
  choice: RowChoice | null
}

/** A record that the sheet no longer has although it covers its team: a row of its own, numbered below zero. */
export interface GoneRow extends RowDecision {
  draft: DraftRow
}

/** The decisions about a sheet: one for each of its rows, in their order, and what it no longer has. */
export interface SheetDecisions {
  rows: RowDecision[]
  gone: GoneRow[]
}

/**
 * A stored row with what was decided about it: the values as they will be written, the problems of the file and of the ledger.
 * `Values` is what the kind of its sheet says it states.
 */
export interface ImportRowRecord<Values extends object = Record<string, unknown>> extends RowDecision {
  row: number
  values: Partial<Values>
  /** The values as the file has them. */
  read: Partial<Values>
  cells: Record<string, string>
  raw: Record<string, string>
}

export const noCounts = (): Record<Decision, number> => ({
  create: 0,
  update: 0,
  same: 0,
  reject: 0,
  remove: 0,
})

/** Most rows have nothing but a decision and its record. */
type StoredDecision = [
  decision: Decision,
  targetId: string | null,
  more?: Pick<RowDecision, 'problems' | 'beside' | 'choice'>,
]

/** The decisions about a part's rows, as they stand beside them. */
type DecidedPart = Pick<typeof importPart.$inferSelect, 'counts' | 'hasProblems' | 'decisions'>

export function packDecisions(
  part: Pick<RowsPart, 'hasProblems'>,
  rows: readonly RowDecision[],
): DecidedPart {
  const counts = noCounts()
  let hasProblems = part.hasProblems
  const decisions = rows.map(({ decision, targetId, problems, beside, choice }): StoredDecision => {
    counts[decision]++
    if (problems.length > 0) hasProblems = true
    return problems.length > 0 || beside !== null || choice !== null
      ? [decision, targetId, { problems, beside, choice }]
      : [decision, targetId]
  })
  return { counts, hasProblems, decisions: JSON.stringify(decisions) }
}

/** What was decided about the rows of a stored part, in their order. */
export function unpackDecisions(part: { decisions: string }): StoredDecision[] {
  return JSON.parse(part.decisions)
}

/** The rows of a stored part, each with what was decided about it. */
export function* unpackPart<Values extends object>(part: {
  decisions: string
  rows: string
}): Generator<ImportRowRecord<Values>> {
  const decisions = unpackDecisions(part)
  for (const [index, { values: read, problems: met, ...draft }] of unpackRows<Values>(part.rows).entries()) {
    const [decision, targetId, more] = decisions[index] ?? ['reject', null]
    const { problems = [], beside = null, choice = null } = more ?? {}
    const { replaced } = choice ?? NO_CHOICE
    yield {
      ...draft,
      read,
      values: choice === null ? read : { ...read, ...replaced },
      problems: [...met.map(problem => afterRepair(problem, choice ?? NO_CHOICE)), ...problems],
      decision,
      targetId,
      beside,
      choice,
    }
  }
}

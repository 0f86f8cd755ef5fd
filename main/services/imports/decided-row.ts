import type { Severity } from '../../../contract/finding.ts'
import {
  cellOfField,
  columnLetters,
  type DraftRow,
  type ImportProblem,
  type ImportRule,
  type SheetColumn,
} from '../../../contract/inspection.ts'
import type { RowChoice } from '../../../contract/row-choice.ts'
import { nameKey } from '../../../contract/text.ts'
import type { GoneRow } from '../../../db/repositories/import-part.ts'

/** What people decided about rows of a sheet, by row. */
export type RowChoices = ReadonlyMap<number, RowChoice>

/** A problem of a row as a whole, seen against the ledger. */
export function ledgerProblem(
  rule: ImportRule,
  severity: Severity,
  cell: string | null,
  field: string | null,
  params: ImportProblem['params'] = {},
): ImportProblem {
  return { rule, severity, cell, field, params }
}

/** Whether some member of `next` says something else than `current` does. Members absent from `next` are not compared. */
export function differs(current: object, next: object): boolean {
  const known = new Map(Object.entries(current))
  return Object.entries(next).some(
    ([field, value]) => JSON.stringify(known.get(field) ?? null) !== JSON.stringify(value ?? null),
  )
}

/** A record the sheet no longer has although it covers its team: listed as a row of its own below the sheet's rows. */
export function removal(position: number, targetId: string, label: string): GoneRow {
  const draft = { row: -position, values: { name: label }, cells: {}, raw: {}, problems: [] }
  return { draft, decision: 'remove', targetId, problems: [], beside: null, choice: null }
}

/** Finds the cell of a field of a row of this sheet. */
export function cellFinder({
  columns,
}: {
  columns: readonly SheetColumn[]
}): (draft: Pick<DraftRow, 'row' | 'cells'>, field: string) => string | null {
  const letters = columnLetters(columns)
  return (draft, field) => cellOfField(letters, draft, field)
}

const NOTHING: ReadonlySet<string> = new Set()

/** The members that are there, less some: a sheet that is silent about a field says nothing of it. */
export function stated<T extends object>(
  fields: T,
  without = NOTHING,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const field in fields) {
    const value = fields[field]
    if (isStated(value) && !without.has(field)) present[field] = value
  }
  return present
}

function isStated<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined
}

/** Two lines of a month with this key are about the same person in the same team. */
export function lineKey(idNumber: string | null, name: string, team: string | null): string {
  return `${idNumber ?? nameKey(name)}|${team ?? ''}`
}

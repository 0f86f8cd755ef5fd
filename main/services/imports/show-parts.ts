import { type PreviewRow, RowsJoined } from '../../../contract/api/imports.ts'
import type { DraftRow, ImportProblem } from '../../../contract/inspection.ts'

/** What became of people with several rows on a sheet; null where everybody has one. */
export function joinedRows(problems: readonly ImportProblem[]): RowsJoined | null {
  const told = problems.find(({ rule }) => rule === 'imp-rows-of-one-person')
  return told === undefined ? null : RowsJoined.parse(told.params)
}

const FURTHER = /^(.+)\/(\d+)$/

/** The parts of a line's values, where it was joined of several rows of the file. */
export function partsOfLine({ cells, raw }: Pick<DraftRow, 'cells' | 'raw'>): PreviewRow['parts'] {
  const parts = new Map<string, string[]>()
  for (const [key, cell] of Object.entries(cells)) {
    const field = FURTHER.exec(key)?.[1]
    if (field === undefined || raw[field] === undefined) continue
    parts.set(field, [...(parts.get(field) ?? [cells[field] ?? '']), cell])
  }
  return [...parts].map(([field, all]) => ({ field, cells: all, written: raw[field] ?? '' }))
}

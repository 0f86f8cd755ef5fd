import type { Language } from '../../contract/api/base.ts'
import { type CellAddress, cellsText, type Severity } from '../../contract/finding.ts'
import { column } from '../columns.ts'
import { type Fact, type SheetDraft, say, type TableSection, type Text } from '../model.ts'
import { SEVERITY } from '../vocabulary.ts'

/** Levels, the worst first. */
export const LEVEL_ORDER: readonly Severity[] = ['block', 'alert', 'warn', 'notice']

/** One column a level, with its sum. Width in characters. */
export function levelColumns(width: number): TableSection['columns'] {
  return LEVEL_ORDER.map(level =>
    column(level, 'int', width, SEVERITY[level].zh, SEVERITY[level].en, { sum: true }),
  )
}

/** The line under a table of counts. */
export const COUNT_TOTAL: NonNullable<TableSection['total']> = {
  label: { zh: '合计', en: 'Total' },
  capitals: null,
  people: false,
}

/** Where a finding stands, as a cell of a table: the file, then sheet and cell. */
export function placeText(at: CellAddress | null): string | null {
  return at === null ? null : `${at.file}\n${at.sheet} ${cellsText(at)}`
}

/** A sheet with the head of the report, one table and what is said below it. Nobody signs it. */
export function listSheet(
  name: Text,
  head: Fact[],
  table: TableSection,
  note: Text,
  language: Language,
): SheetDraft {
  return { name: say(name, language), head, sections: [table], notes: [say(note, language)], signatures: [] }
}

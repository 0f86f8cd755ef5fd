import {
  cellOfField,
  columnLetters,
  type DraftRow,
  type ImportProblem,
  type Inspection,
  type SheetReading,
} from '../contract/inspection.ts'
import { type ImportLanguage, importProblemSentence } from '../contract/language/import-problems.ts'
import { placeWords } from '../contract/language/places.ts'

interface JsonOptions {
  language: ImportLanguage
  /** Whether every draft is listed (`inspect --rows`). */
  rows: boolean
}

const said = (found: ImportProblem, language: ImportLanguage) => ({
  rule: found.rule,
  severity: found.severity,
  cell: found.cell,
  field: found.field,
  message: importProblemSentence(found, language),
})

function rowJson(row: DraftRow, letters: Record<string, string>, language: ImportLanguage) {
  const cells: Record<string, string> = {}
  for (const field of Object.keys(row.values)) {
    const cell = cellOfField(letters, row, field)
    if (cell !== null) cells[field] = cell
  }
  return {
    row: row.row,
    values: row.values,
    cells,
    raw: row.raw,
    problems: row.problems.map(found => said(found, language)),
  }
}

function sheetJson(sheet: SheetReading, { language, rows }: JsonOptions) {
  const { rows: drafts, problems: _, ...facts } = sheet
  const letters = columnLetters(sheet.columns)
  return {
    ...facts,
    columns: sheet.columns.map(column => ({ ...column, place: placeWords(column.letter, language) })),
    records: drafts.length,
    ...(rows && { rows: drafts.map(row => rowJson(row, letters, language)) }),
  }
}

/** An inspection as `inspect --json` prints it: every problem with its sentence, rows on demand with the cell of each value. */
export function inspectionJson(inspection: Inspection, options: JsonOptions) {
  const { language } = options
  return {
    file: inspection.file,
    sheets: inspection.sheets.map(sheet => sheetJson(sheet, options)),
    problems: [
      ...inspection.problems.map(found => ({ sheet: null, ...said(found, language) })),
      ...inspection.sheets.flatMap(sheet =>
        [...sheet.problems, ...sheet.rows.flatMap((row: DraftRow) => row.problems)].map(found => ({
          sheet: sheet.name,
          ...said(found, language),
        })),
      ),
    ],
  }
}

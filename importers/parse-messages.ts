import type { Inspection, SheetReading } from '../contract/inspection.ts'
import type { RefusalCode, RefusalDetails } from '../contract/refusal.ts'
import type { InspectOptions } from './inspect.ts'
import type { PapersReading } from './papers/read-papers.ts'
import type { PaperContext } from './papers/read-value.ts'

interface TaskOfFile {
  bytes: Uint8Array
  fileName: string
}

/** What the worker is asked: to inspect a file of tables, or to read a workbook of papers. */
export type ParseTask =
  | (TaskOfFile & { kind: 'tables'; options: Omit<InspectOptions, 'onProgress'> })
  | (TaskOfFile & { kind: 'papers'; people: PaperContext['people'] })

/**
 * What the worker answers. Rows travel in parts of some hundreds, so that the receiving thread is never held up by one
 * huge message; the first part of a sheet carries everything else of it. A part is the JSON text of a SheetReading: rows repeat
 * the same member names, and as text they cross in half the time of a structured clone.
 */
export type ParseMessage =
  | { type: 'progress'; done: number; total: number }
  | { type: 'part'; sheet: number; reading: string }
  | { type: 'done'; file: Inspection['file']; problems: Inspection['problems'] }
  | { type: 'papers'; reading: PapersReading }
  | { type: 'refused'; code: RefusalCode; details: RefusalDetails }

/** What the worker is told when a part has come: it sends the next one then, so that a fast reader does not heap them up. */
export type ToParser = 'taken'

const ROWS_PER_PART = 500

/** Cuts a sheet into parts; every part is a whole reading with some of the rows, which leave the sheet as they are sent. */
export function* partsOf(reading: SheetReading): Generator<SheetReading> {
  yield takeRows(reading, {})
  while (reading.rows.length > 0)
    yield takeRows(reading, { columns: [], skipped: [], totals: [], problems: [] })
}

function takeRows(
  reading: SheetReading,
  rest: Partial<Pick<SheetReading, 'columns' | 'skipped' | 'totals' | 'problems'>>,
): SheetReading {
  switch (reading.kind) {
    case 'roster':
      return { ...reading, ...rest, rows: reading.rows.splice(0, ROWS_PER_PART) }
    case 'attendance':
      return { ...reading, ...rest, rows: reading.rows.splice(0, ROWS_PER_PART) }
    case 'punches':
      return { ...reading, ...rest, rows: reading.rows.splice(0, ROWS_PER_PART) }
    case 'payroll':
      return { ...reading, ...rest, rows: reading.rows.splice(0, ROWS_PER_PART) }
    case 'bank-result':
      return { ...reading, ...rest, rows: reading.rows.splice(0, ROWS_PER_PART) }
    case 'unknown':
      return { ...reading, ...rest, rows: reading.rows.splice(0, ROWS_PER_PART) }
  }
}

/** Appends the rows of a later part of the same sheet. */
export function appendRows(reading: SheetReading, part: SheetReading): void {
  if (reading.kind === 'roster' && part.kind === 'roster') reading.rows.push(...part.rows)
  else if (reading.kind === 'attendance' && part.kind === 'attendance') reading.rows.push(...part.rows)
  else if (reading.kind === 'punches' && part.kind === 'punches') reading.rows.push(...part.rows)
  else if (reading.kind === 'payroll' && part.kind === 'payroll') reading.rows.push(...part.rows)
  else if (reading.kind === 'bank-result' && part.kind === 'bank-result') reading.rows.push(...part.rows)
}

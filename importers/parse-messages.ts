import type { Inspection, SheetReading } from '../contract/inspection.ts'
import type { RefusalCode, RefusalDetails } from '../contract/refusal.ts'
import type { InspectOptions } from './inspect.ts'

/** What the worker is asked. */
export interface ParseTask {
  bytes: Uint8Array
  fileName: string
  options: Omit<InspectOptions, 'onProgress'>
}

/**
 * What the worker answers. Rows travel in parts of a few thousand, so that the receiving thread is never held up by one
 * huge message; the first part of a sheet carries everything else of it.
 */
export type ParseMessage =
  | { type: 'progress'; done: number; total: number }
  | { type: 'part'; sheet: number; reading: SheetReading }
  | { type: 'done'; file: Inspection['file']; problems: Inspection['problems'] }
  | { type: 'refused'; code: RefusalCode; details: RefusalDetails }

const ROWS_PER_PART = 2000

/** Cuts a sheet into parts; every part is a whole reading with some of the rows. */
export function* partsOf(reading: SheetReading): Generator<SheetReading> {
  for (let from = 0; from === 0 || from < reading.rows.length; from += ROWS_PER_PART) {
    const rest = from === 0 ? {} : { columns: [], skipped: [], totals: [], problems: [] }
    yield withRows({ ...reading, ...rest }, from, from + ROWS_PER_PART)
  }
}

function withRows(reading: SheetReading, from: number, to: number): SheetReading {
  switch (reading.kind) {
    case 'roster':
      return { ...reading, rows: reading.rows.slice(from, to) }
    case 'attendance':
      return { ...reading, rows: reading.rows.slice(from, to) }
    case 'payroll':
      return { ...reading, rows: reading.rows.slice(from, to) }
    case 'bank-result':
      return { ...reading, rows: reading.rows.slice(from, to) }
    case 'unknown':
      return reading
  }
}

/** Appends the rows of a later part of the same sheet. */
export function appendRows(reading: SheetReading, part: SheetReading): void {
  if (reading.kind === 'roster' && part.kind === 'roster') reading.rows.push(...part.rows)
  else if (reading.kind === 'attendance' && part.kind === 'attendance') reading.rows.push(...part.rows)
  else if (reading.kind === 'payroll' && part.kind === 'payroll') reading.rows.push(...part.rows)
  else if (reading.kind === 'bank-result' && part.kind === 'bank-result') reading.rows.push(...part.rows)
}

import type { Inspection } from '../contract/inspection.ts'
import type { PackedReading, RowsPart } from '../contract/packed-rows.ts'
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
 * What the worker answers. A sheet comes without its rows, which follow packed and in parts: the receiving thread is never held
 * up by one huge message, and keeps and stores the texts as they are.
 */
export type ParseMessage =
  | { type: 'progress'; done: number; total: number }
  | { type: 'sheet'; reading: PackedReading }
  | { type: 'rows'; part: RowsPart }
  | { type: 'done'; file: Inspection['file']; problems: Inspection['problems'] }
  | { type: 'papers'; reading: PapersReading }
  | { type: 'refused'; code: RefusalCode; details: RefusalDetails }

/** What the worker is told when rows have come: it sends the next ones then, so that a fast reader does not heap them up. */
export type ToParser = 'taken'

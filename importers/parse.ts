import type {
  AttendanceValues,
  BankResultValues,
  Inspection,
  PayrollValues,
  PunchValues,
  RosterValues,
  SheetReading,
} from '../contract/inspection.ts'
import { type PackedReading, type RowsPart, rowsIn } from '../contract/packed-rows.ts'
import type { InspectOptions } from './inspect.ts'
import { type ReadingOptions, readInWorker } from './reading-worker.ts'

export interface ParseOptions extends InspectOptions, ReadingOptions {}

/** What `inspectFile` answers, with the rows of its sheets still packed. */
export type PackedInspection = Omit<Inspection, 'sheets'> & { sheets: PackedReading[] }

/**
 * Inspects a file in a worker of its own (`readInWorker`), so that neither a hostile file nor a huge one can take the caller down or
 * hold it up.
 * @throws Refusal as inspectFile, and cancelled, file-took-too-long, file-out-of-memory
 */
export function parsePacked(
  bytes: Uint8Array,
  fileName: string,
  { signal, deadline, heap, handOver, onProgress, ...options }: ParseOptions = {},
): Promise<PackedInspection> {
  const sheets: PackedReading[] = []
  let parts: RowsPart[] = []
  return readInWorker(
    { kind: 'tables', bytes, fileName, options },
    {
      ...(signal !== undefined && { signal }),
      ...(deadline !== undefined && { deadline }),
      ...(heap !== undefined && { heap }),
      ...(handOver !== undefined && { handOver }),
    },
    message => {
      if (message.type === 'progress') onProgress?.(message.done, message.total)
      else if (message.type === 'done') return { file: message.file, sheets, problems: message.problems }
      else if (message.type === 'sheet') {
        parts = []
        sheets.push({ ...message.reading, parts })
      } else if (message.type === 'rows') parts.push(message.part)
      return null
    },
  )
}

/** The same, with the rows unpacked. */
export async function parseFile(
  bytes: Uint8Array,
  fileName: string,
  options: ParseOptions = {},
): Promise<Inspection> {
  const { sheets, ...rest } = await parsePacked(bytes, fileName, options)
  return { ...rest, sheets: sheets.map(unpacked) }
}

function unpacked(sheet: PackedReading): SheetReading {
  const { parts, ...reading } = sheet
  switch (reading.kind) {
    case 'roster':
      return { ...reading, rows: [...rowsIn<RosterValues>({ parts })] }
    case 'attendance':
      return { ...reading, rows: [...rowsIn<AttendanceValues>({ parts })] }
    case 'punches':
      return { ...reading, rows: [...rowsIn<PunchValues>({ parts })] }
    case 'payroll':
      return { ...reading, rows: [...rowsIn<PayrollValues>({ parts })] }
    case 'bank-result':
      return { ...reading, rows: [...rowsIn<BankResultValues>({ parts })] }
    case 'unknown':
      return { ...reading, rows: [] }
  }
}

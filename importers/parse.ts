import type { Inspection, SheetReading } from '../contract/inspection.ts'
import type { InspectOptions } from './inspect.ts'
import { appendRows } from './parse-messages.ts'
import { type ReadingOptions, readInWorker } from './reading-worker.ts'

export interface ParseOptions extends InspectOptions, ReadingOptions {}

/**
 * Inspects a file in a worker of its own (`readInWorker`), so that neither a hostile file nor a huge one can take the caller down or
 * hold it up.
 * @throws Refusal as inspectFile, and cancelled, file-took-too-long, file-out-of-memory
 */
export function parseFile(
  bytes: Uint8Array,
  fileName: string,
  { signal, deadline, heap, onProgress, ...options }: ParseOptions = {},
): Promise<Inspection> {
  const sheets: SheetReading[] = []
  return readInWorker(
    { kind: 'tables', bytes, fileName, options },
    {
      ...(signal !== undefined && { signal }),
      ...(deadline !== undefined && { deadline }),
      ...(heap !== undefined && { heap }),
    },
    message => {
      if (message.type === 'progress') onProgress?.(message.done, message.total)
      else if (message.type === 'done') return { file: message.file, sheets, problems: message.problems }
      else if (message.type === 'part') {
        const part: SheetReading = JSON.parse(message.reading)
        const known = sheets[message.sheet]
        if (known) appendRows(known, part)
        else sheets[message.sheet] = part
      }
      return null
    },
  )
}

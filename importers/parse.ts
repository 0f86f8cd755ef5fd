import { Worker } from 'node:worker_threads'
import type { Inspection, SheetReading } from '../contract/inspection.ts'
import { Refusal } from '../contract/refusal.ts'
import type { InspectOptions } from './inspect.ts'
import { appendRows, type ParseMessage, type ParseTask } from './parse-messages.ts'

export interface ParseOptions extends InspectOptions {
  signal?: AbortSignal
  /** Wall-clock limit in milliseconds; by default 20 s and 10 s for each MiB. */
  deadline?: number
  /** Limit of the worker's heap in MiB. */
  heap?: number
}

/** Generous for a slow office PC, and short enough that a file which sends a reader into a loop ends soon. */
const deadlineFor = (bytes: number) => 20_000 + Math.ceil(bytes / 2 ** 20) * 10_000
const HEAP_MIB = 1536
/** A small nursery: measured at 100,000 rows it takes the peak from 500 to 340 MB and costs no time. */
const NURSERY_MIB = 16

/**
 * Inspects a file in a worker of its own with a memory limit and a deadline, so that neither a hostile file nor a huge one
 * can take the caller down or hold it up. Cancelling, or any limit, ends the worker and leaves nothing behind.
 * @throws Refusal as inspectFile, and cancelled, file-took-too-long, file-out-of-memory
 */
export function parseFile(
  bytes: Uint8Array,
  fileName: string,
  options: ParseOptions = {},
): Promise<Inspection> {
  const { signal, deadline = deadlineFor(bytes.length), heap = HEAP_MIB, onProgress, ...rest } = options
  if (signal?.aborted) return Promise.reject(new Refusal('cancelled'))
  const task: ParseTask = { bytes, fileName, options: rest }
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    workerData: task,
    // SheetJS prints about records it does not know; neither that nor a stack trace of a person's data belongs to our output.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: NURSERY_MIB },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Inspection>()
  const sheets: SheetReading[] = []
  const refuse = (refusal: Refusal) => {
    reject(refusal)
    void worker.terminate()
  }
  const cancel = () => refuse(new Refusal('cancelled'))
  const timer = setTimeout(
    () => refuse(new Refusal('file-took-too-long', { file: fileName, seconds: Math.round(deadline / 1000) })),
    deadline,
  )
  signal?.addEventListener('abort', cancel, { once: true })
  worker.on('message', (message: ParseMessage) => {
    if (message.type === 'progress') onProgress?.(message.done, message.total)
    else if (message.type === 'refused') refuse(new Refusal(message.code, message.details))
    else if (message.type === 'done') resolve({ file: message.file, sheets, problems: message.problems })
    else {
      const part: SheetReading = JSON.parse(message.reading)
      const known = sheets[message.sheet]
      if (known) appendRows(known, part)
      else sheets[message.sheet] = part
    }
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    reject(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new Refusal('file-out-of-memory', { file: fileName })
        : error,
    )
  })
  worker.on('exit', code => reject(new Error(`the reading worker ended early (${code})`)))
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  })
}

import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../contract/refusal.ts'
import type { ParseMessage, ParseTask, ToParser } from './parse-messages.ts'

export interface ReadingOptions {
  signal?: AbortSignal
  /** Wall-clock limit in milliseconds; by default 20 s and 10 s for each MiB. */
  deadline?: number
  /** Limit of the worker's heap in MiB. */
  heap?: number
  /** The bytes go to the worker instead of a copy of them: the caller has none afterwards. */
  handOver?: boolean
}

/** Generous for a slow office PC, and short enough that a file which sends a reader into a loop ends soon. */
const deadlineFor = (bytes: number) => 20_000 + Math.ceil(bytes / 2 ** 20) * 10_000
const HEAP_MIB = 1536
/** A small nursery keeps the peak at 100,000 rows below 400 MB and costs no time (docs/decisions/0007). */
const NURSERY_MIB = 8
/**
 * V8 begins with a small old space and collects it whenever it has grown; begun at what a sheet of 50,000 rows takes, it is left alone
 * until then (a seventh of the time for 15 MiB more, docs/decisions/0007). Counts for threads that start later, and reserves nothing.
 */
setFlagsFromString('--initial-old-space-size=256')

/**
 * Reads a file in a worker of its own with a memory limit and a deadline. `receive` is given every message and answers the result once
 * it has it, null before. Cancelling, or any limit, ends the worker and leaves nothing behind.
 * @throws Refusal of the reading, and cancelled, file-took-too-long, file-out-of-memory
 */
export function readInWorker<Answer>(
  task: ParseTask,
  { signal, deadline = deadlineFor(task.bytes.length), heap = HEAP_MIB, handOver = false }: ReadingOptions,
  receive: (message: Exclude<ParseMessage, { type: 'refused' }>) => Answer | null,
): Promise<Answer> {
  if (signal?.aborted) return Promise.reject(new Refusal('cancelled'))
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    workerData: task,
    transferList: handOver && task.bytes.buffer instanceof ArrayBuffer ? [task.bytes.buffer] : [],
    // SheetJS prints about records it does not know; neither that nor a stack trace of a person's data belongs to our output.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: NURSERY_MIB },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const refuse = (refusal: Refusal) => {
    reject(refusal)
    void worker.terminate()
  }
  const cancel = () => refuse(new Refusal('cancelled'))
  const timer = setTimeout(
    () =>
      refuse(
        new Refusal('file-took-too-long', { file: task.fileName, seconds: Math.round(deadline / 1000) }),
      ),
    deadline,
  )
  signal?.addEventListener('abort', cancel, { once: true })
  worker.on('message', (message: ParseMessage) => {
    if (message.type === 'refused') return refuse(new Refusal(message.code, message.details))
    // Told first: the worker packs the next rows while these are taken.
    if (message.type === 'rows') worker.postMessage('taken' satisfies ToParser)
    const answer = receive(message)
    if (answer !== null) resolve(answer)
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    reject(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new Refusal('file-out-of-memory', { file: task.fileName })
        : error,
    )
  })
  worker.on('exit', code => reject(new Error(`the reading worker ended early (${code})`)))
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  })
}

import { useSyncExternalStore } from 'react'
import type { Progress } from '../../contract/api/base.ts'

/** A long job as the status bar shows it. */
export interface Job {
  id: number
  label: string
  /** Jobs of the same key replace each other. */
  key: string | null
  progress: Progress | null
  cancelling: boolean
  cancel: () => void
}

/** Thrown to the caller of a job that its user cancelled: nothing to report. */
export class JobCancelled extends Error {}

type JobEvent<T> = Progress | { type: 'done'; result: T }

let jobs: readonly Job[] = []
let nextId = 1
const listeners = new Set<() => void>()

function publish(next: readonly Job[]): void {
  jobs = next
  for (const listener of listeners) listener()
}

function change(id: number, changes: Partial<Job>): void {
  publish(jobs.map(job => (job.id === id ? { ...job, ...changes } : job)))
}

/** Shows a piece of work in the status bar while it runs; throws what it throws, or JobCancelled. */
async function watch<T>(
  label: string,
  key: string | null,
  work: (signal: AbortSignal, report: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  for (const job of jobs) if (key !== null && job.key === key) job.cancel()
  const controller = new AbortController()
  const id = nextId++
  const cancel = () => {
    change(id, { cancelling: true })
    controller.abort()
  }
  publish([...jobs, { id, label, key, progress: null, cancelling: false, cancel }])
  try {
    return await work(controller.signal, progress => change(id, { progress }))
  } catch (error) {
    throw controller.signal.aborted ? new JobCancelled() : error
  } finally {
    publish(jobs.filter(job => job.id !== id))
  }
}

/**
 * Runs a streamed call to its end. Ending the stream early cancels the job in the core, which then leaves nothing.
 * A job of the same `key` that still runs is cancelled first.
 */
export function runJob<T>(
  label: string,
  start: (signal: AbortSignal) => Promise<AsyncIterable<JobEvent<T>>>,
  key: string | null = null,
): Promise<T> {
  return watch(label, key, async (signal, report) => {
    for await (const event of await start(signal)) {
      if (signal.aborted) throw new JobCancelled()
      if (event.type === 'done') return event.result
      report(event)
    }
    throw new Error('the job ended without a result')
  })
}

/** Runs a call that answers once and may take a while; it tells no progress, and can be cancelled. */
export function runCall<T>(label: string, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return watch(label, null, start)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useJobs(): readonly Job[] {
  return useSyncExternalStore(subscribe, () => jobs)
}

/** Asks once before the window closes while a job runs; the core itself loses nothing either way. */
export function guardClosing(): void {
  window.addEventListener('beforeunload', event => {
    if (jobs.length > 0) event.preventDefault()
  })
}

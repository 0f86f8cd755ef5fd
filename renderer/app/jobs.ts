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

/**
 * Runs a streamed call to its end and shows it in the status bar meanwhile. Ending the stream early cancels the job in the core,
 * which then leaves nothing. Throws what the call throws, or JobCancelled.
 */
export async function runJob<T>(
  label: string,
  start: (signal: AbortSignal) => Promise<AsyncIterable<JobEvent<T>>>,
  key: string | null = null,
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
    for await (const event of await start(controller.signal)) {
      if (controller.signal.aborted) break
      if (event.type === 'done') return event.result
      change(id, { progress: event })
    }
  } catch (error) {
    if (!controller.signal.aborted) throw error
  } finally {
    publish(jobs.filter(job => job.id !== id))
  }
  if (controller.signal.aborted) throw new JobCancelled()
  throw new Error('the job ended without a result')
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

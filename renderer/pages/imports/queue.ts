import { useSyncExternalStore } from 'react'
import type { ImportChoices } from '../../../contract/api/imports.ts'

/** A file on its way into a preview. Kept outside the page, so that looking elsewhere does not lose it. */
export interface Queued {
  key: number
  file: File
  choices: ImportChoices
  /** Import that this reading replaces, when a person corrected what was recognised. */
  replaces: string | null
  state: 'queued' | 'reading' | 'failed'
  error: unknown
}

let queue: readonly Queued[] = []
let nextKey = 1
const files = new Map<string, File>()
const listeners = new Set<() => void>()

function publish(next: readonly Queued[]): void {
  queue = next
  for (const listener of listeners) listener()
}

/** Puts a file at the end of the queue. */
export function enqueue(file: File, choices: ImportChoices, replaces: string | null = null): void {
  publish([...queue, { key: nextKey++, file, choices, replaces, state: 'queued', error: null }])
}

export function changeQueued(key: number, changes: Partial<Queued>): void {
  publish(queue.map(item => (item.key === key ? { ...item, ...changes } : item)))
}

export function dequeue(key: number): void {
  publish(queue.filter(item => item.key !== key))
}

/** Remembers the bytes behind a preview, so that a corrected mapping can be read without asking for the file again. */
export function rememberFile(importId: string, file: File): void {
  files.set(importId, file)
}

export function fileOf(importId: string): File | undefined {
  return files.get(importId)
}

export function useQueue(): readonly Queued[] {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => queue,
  )
}

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
const sources = new Map<string, { file: File; choices: ImportChoices }>()
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

/** Remembers what a preview was made from, so that it can be read again without asking for the file. */
export function rememberSource(importId: string, file: File, choices: ImportChoices): void {
  sources.set(importId, { file, choices })
}

/** What a preview was made from; undefined after the window was closed in between. */
export function sourceOf(importId: string): { file: File; choices: ImportChoices } | undefined {
  return sources.get(importId)
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

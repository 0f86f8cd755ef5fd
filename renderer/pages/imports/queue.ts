import { useSyncExternalStore } from 'react'
import type { ImportChoices } from '../../../contract/api/imports.ts'

/** A file on its way into a preview. Kept outside the page, so that looking elsewhere does not lose it. */
export interface Queued {
  key: number
  file: File
  choices: ImportChoices
  /** Opens an encrypted workbook; in memory only, until the window is closed. */
  password: string | undefined
  /** A zip, of which only the tables inside are read. */
  isZip: boolean
  /** Import that this reading replaces, when a person corrected what was recognised. */
  replaces: string | null
  state: 'queued' | 'reading' | 'failed'
  error: unknown
}

let queue: readonly Queued[] = []
let nextKey = 1
/** What a preview was made from. */
export interface Source {
  file: File
  choices: ImportChoices
  password: string | undefined
}

const sources = new Map<string, Source>()
const listeners = new Set<() => void>()

function publish(next: readonly Queued[]): void {
  queue = next
  for (const listener of listeners) listener()
}

/** Puts a file at the end of the queue. */
export function enqueue(
  file: File,
  choices: ImportChoices,
  { replaces = null, password }: { replaces?: string | null; password?: string | undefined } = {},
): void {
  const isZip = /\.zip$/i.test(file.name)
  publish([
    ...queue,
    { key: nextKey++, file, choices, password, isZip, replaces, state: 'queued', error: null },
  ])
}

/** Shows a file that could not even be taken out of its zip, with the reason. */
export function enqueueFailed(name: string, choices: ImportChoices, error: unknown): void {
  const file = new File([], name)
  const failed = {
    file,
    choices,
    password: undefined,
    isZip: false,
    replaces: null,
    state: 'failed',
    error,
  } as const
  publish([...queue, { key: nextKey++, ...failed }])
}

export function changeQueued(key: number, changes: Partial<Queued>): void {
  publish(queue.map(item => (item.key === key ? { ...item, ...changes } : item)))
}

export function dequeue(key: number): void {
  publish(queue.filter(item => item.key !== key))
}

/** Remembers what a preview was made from, so that it can be read again without asking for the file. */
export function rememberSource(importId: string, source: Source): void {
  sources.set(importId, source)
}

/** What a preview was made from; undefined after the window was closed in between. */
export function sourceOf(importId: string): Source | undefined {
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

import { useSyncExternalStore } from 'react'
import * as z from 'zod'
import { Language } from '../../contract/api/base.ts'

const Preferences = z.object({
  language: Language.catch('zh-CN'),
  theme: z.enum(['light', 'dark', 'system']).catch('light'),
  /** Percent, 80 to 150. */
  zoom: z.int().min(80).max(150).catch(100),
})
/** How this person likes the window; nothing of the ledger. */
export type Preferences = z.infer<typeof Preferences>

const KEY = 'xinzhang.preferences'

function load(): Preferences {
  try {
    return Preferences.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return Preferences.parse({})
  }
}

let current = load()
const listeners = new Set<() => void>()

/** Changes preferences at once; they are kept as far as the host keeps local storage. */
export function setPreferences(changes: Partial<Preferences>): void {
  current = Preferences.parse({ ...current, ...changes })
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // A window without local storage keeps them until it is closed.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current)
}

/** Whether the dark theme applies now, following the system where that was chosen. */
export function useDark(): boolean {
  const { theme } = usePreferences()
  const system = useSyncExternalStore(
    listener => {
      const query = matchMedia('(prefers-color-scheme: dark)')
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia('(prefers-color-scheme: dark)').matches,
  )
  return theme === 'dark' || (theme === 'system' && system)
}

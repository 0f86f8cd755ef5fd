import { useState } from 'react'
import { type Corrections, NO_CORRECTIONS } from './choices.ts'

/** Corrections that were not yet read again, by preview: looking at another file does not lose them. */
const kept = new Map<string, Corrections>()

/** The corrections of a preview, and how to change them. */
export function useCorrections(importId: string): [Corrections, (next: Corrections) => void] {
  const [corrections, setCorrections] = useState(() => kept.get(importId) ?? NO_CORRECTIONS)
  const change = (next: Corrections) => {
    kept.set(importId, next)
    setCorrections(next)
  }
  return [corrections, change]
}

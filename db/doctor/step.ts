import type { Ledger } from '../handle.ts'
import type { KeyHost } from '../ledger-file/key-host.ts'

/** What the steps look at. */
export interface Patient {
  readonly ledger: Ledger
  readonly keyHost: KeyHost | undefined
  /** Folders that hold backups: the one in the data folder and the second places a person chose. */
  readonly backupPlaces: readonly string[]
  readonly now: Date
}

/** One thing that was found. Never a name, number or amount of a person: it goes into the support bundle. */
export interface Outcome {
  readonly state: 'good' | 'attention' | 'bad'
  readonly zh: string
  readonly en: string
}

/** One look at the ledger: reads, repairs nothing. */
export interface Step {
  readonly name: string
  look(patient: Patient): Outcome | Promise<Outcome>
}

export const good = (zh: string, en: string): Outcome => ({ state: 'good', zh, en })
export const attention = (zh: string, en: string): Outcome => ({ state: 'attention', zh, en })
export const bad = (zh: string, en: string): Outcome => ({ state: 'bad', zh, en })

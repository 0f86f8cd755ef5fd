import { beijingDate, type IsoDate } from '../../contract/dates.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { WritableLedger } from '../../db/handle.ts'
import type { Host } from '../host.ts'
import type { OpenMonth } from './months/open-month.ts'

/** What the core holds in memory: its host, its clock, the one open ledger and the month in the window. Everything else is in the ledger. */
export interface CoreState {
  readonly host: Host
  readonly now: () => Date
  ledger: WritableLedger | null
  openMonth?: OpenMonth | null
}

/** The open ledger; refuses while it is locked or missing. */
export function openLedgerOf(core: CoreState): WritableLedger {
  if (core.ledger === null) throw new Refusal('ledger-locked')
  return core.ledger
}

/** Today in Beijing, where every deadline of this field runs. */
export function today(core: CoreState): IsoDate {
  return beijingDate(core.now())
}

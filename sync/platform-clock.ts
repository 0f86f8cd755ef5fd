import type { WritableLedger } from '../db/handle.ts'

interface Noted {
  /** This machine's time when the answer came. */
  here: number
  /** Seconds by which it was ahead of the platform's. */
  ahead: number
}

/** What each platform's last answer said of its clock, by connection. Kept in memory while the ledger is open. */
const noted = new WeakMap<WritableLedger, Map<string, Noted>>()

/** After as long, or once this clock was set back, the comparison says nothing any more. */
const GOOD_FOR_MS = 10 * 60_000

/** Remembers what time a platform said it was when its answer came. */
export function notePlatformTime(
  ledger: WritableLedger,
  connectionId: string,
  here: Date,
  there: Date,
): void {
  const known = noted.get(ledger) ?? new Map<string, Noted>()
  const ahead = Math.round((here.getTime() - there.getTime()) / 1000)
  noted.set(ledger, known.set(connectionId, { here: here.getTime(), ahead }))
}

/** Seconds by which this clock is ahead of a platform's; null where it has not answered lately. */
export function clockAheadOf(ledger: WritableLedger, connectionId: string, now: Date): number | null {
  const last = noted.get(ledger)?.get(connectionId)
  if (last === undefined) return null
  const since = now.getTime() - last.here
  return since < 0 || since > GOOD_FOR_MS ? null : last.ahead
}

import { type IsoDate, shiftDate } from '../../contract/dates.ts'

/** From how many days on an absence is a warning and then an alert, and of which day the days are counted. */
export interface AbsenceTerms {
  warn: number
  alert: number
  /** The last day of which attendance is known. */
  until: IsoDate
}

/**
 * What comes next of an absence of so many days, and when. Null before the half of the first term: everybody rests now and then,
 * and from the half on it is worth a look.
 */
export function nextOfAbsence(
  days: number,
  { warn, alert, until }: AbsenceTerms,
): { firesOn: IsoDate; severity: 'warn' | 'alert'; limit: number } | null {
  if (days * 2 < warn) return null
  const severity = days >= warn ? 'alert' : 'warn'
  const limit = severity === 'alert' ? alert : warn
  return { firesOn: shiftDate(until, limit - days), severity, limit }
}

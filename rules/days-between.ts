import type { IsoDate } from '../contract/dates.ts'

const DAY = 86_400_000

/** Calendar days from one date to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

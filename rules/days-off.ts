import { dayOfPeriod, daysInPeriod, type IsoDate } from '../contract/dates.ts'
import type { ProjectMonth } from '../contract/project-month.ts'

/** Days of the month (1–31) from one date to another, both of them included; without an end to the last of the month. */
export function daysWithin(period: string, from: IsoDate, to: IsoDate | null): number[] {
  const days: number[] = []
  for (let day = 1; day <= daysInPeriod(period); day++) {
    const on = dayOfPeriod(period, day)
    if (on >= from && (to === null || on <= to)) days.push(day)
  }
  return days
}

/** Days of the month on which works stood still by the book of stops; none where nothing is known of it. */
export function stoppedDays({ period, papers }: ProjectMonth): Set<number> {
  return new Set((papers.stopWork ?? []).flatMap(({ from, to }) => daysWithin(period, from, to)))
}

/** Days of the month on leave by document number in capitals; none where nothing is known of leaves. */
export function leaveDays({ period, papers }: ProjectMonth): Map<string, Set<number>> {
  const leaves = new Map<string, Set<number>>()
  for (const { idNumber, from, to } of papers.leaves ?? []) {
    const key = idNumber.toUpperCase()
    const own = leaves.get(key) ?? new Set<number>()
    leaves.set(key, own)
    for (const day of daysWithin(period, from, to)) own.add(day)
  }
  return leaves
}

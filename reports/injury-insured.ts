import { periodBounds } from '../contract/dates.ts'
import type { Engagement, Worker } from '../contract/entities.ts'
import type { ProjectMonth } from '../contract/project-month.ts'

/**
 * Whether somebody is insured against work injury on his last day on site in the month: by the roster, else by a cover of the project
 * or of himself on record. Null where neither says anything.
 */
export function injuryInsured(
  { period, papers }: ProjectMonth,
  { injuryInsured: onRoster, exitDate }: Engagement,
  worker: Worker | undefined,
): boolean | null {
  const covers = papers.injuryCovers
  if (onRoster === true || covers === null) return onRoster
  const { last } = periodBounds(period)
  const on = exitDate !== null && exitDate < last ? exitDate : last
  const idNumber = worker?.idNumber.toUpperCase()
  return covers.some(
    cover =>
      (cover.kind === 'byProject' || cover.idNumber?.toUpperCase() === idNumber) &&
      cover.from <= on &&
      (cover.to ?? on) >= on,
  )
}

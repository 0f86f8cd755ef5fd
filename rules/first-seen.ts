import { dayOfPeriod, type IsoDate } from '../contract/dates.ts'
import type { Person } from '../contract/month-people.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import type { MonthIndex } from './month-index.ts'

/** First day of the month on which a person was on site by marks of attendance or by the gate; null where neither names a day. */
export function firstSeen({ period }: ProjectMonth, index: MonthIndex, person: Person): IsoDate | null {
  let [first] = person.days
  const atGate = index.punches().get(person.worker?.id ?? '')
  for (const day of atGate?.keys() ?? []) if (first === undefined || day < first) first = day
  return first === undefined ? null : dayOfPeriod(period, first)
}

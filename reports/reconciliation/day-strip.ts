import { daysInPeriod } from '../../contract/dates.ts'
import { engagedOn } from '../../contract/days-worked.ts'
import type { Punch } from '../../contract/entities.ts'
import type { Person } from '../../contract/month-people.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { ComparedPapers, Difference, ReconciledDay } from '../../contract/reconciliation.ts'

/** A person's days of the month: mark, punches, whether he was engaged. `ofPerson`: his gate records by day. */
export function dayStrip(
  person: Person,
  month: ProjectMonth,
  ofPerson: ReadonlyMap<number, readonly Punch[]> | undefined,
): ReconciledDay[] {
  return Array.from({ length: daysInPeriod(month.period) }, (_, index) => ({
    mark: markOn(person, index),
    punches: ofPerson?.get(index + 1)?.length ?? 0,
    engaged: engagedOn(person, month.period, index + 1),
  }))
}

/** The marks of all rows of the person on a day added up; null where none of them says anything. */
function markOn({ attendance }: Person, index: number): number | null {
  let sum: number | null = null
  for (const { days } of attendance) {
    const mark = days[index] ?? null
    if (mark !== null) sum = (sum ?? 0) + mark
  }
  return sum
}

/** Days on which marks, punches and the engagement disagree. */
export function dayDifferences(
  { engagements, attendance, worker }: Person,
  strip: readonly ReconciledDay[],
  compared: ComparedPapers,
): Difference[] {
  const days = (wanted: (day: ReconciledDay) => boolean) =>
    strip.flatMap((day, index) => (wanted(day) ? [index + 1] : []))
  const named = (kind: Difference['kind'], on: number[]): Difference[] =>
    on.length === 0 ? [] : [{ kind, days: on, gap: null }]
  const marked = ({ mark }: ReconciledDay) => (mark ?? 0) > 0
  // A sheet that gives totals only says nothing of a single day; a person without any row of it was not marked at all.
  const judged = attendance.length === 0 || strip.some(({ mark }) => mark !== null)
  const both = compared.attendance && compared.punches && judged && worker !== null
  return [
    ...named('markedNotPunched', both ? days(day => marked(day) && day.punches === 0) : []),
    ...named('punchedNotMarked', both ? days(day => !marked(day) && day.punches > 0) : []),
    ...named(
      'outsideEngagement',
      engagements.length === 0 ? [] : days(day => !day.engaged && (marked(day) || day.punches > 0)),
    ),
  ]
}

import { dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import type { Person } from '../../../contract/month-people.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { daysWithin } from '../../days-off.ts'
import { onProject, unjudged } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Place, Rule } from '../../rule.ts'
import { exampleCover } from './example-cover.ts'

/** Days of the month (1–31) on which one of the covers is in force. */
function coveredDays({ period }: ProjectMonth, covers: readonly PaperRow<'injuryCovers'>[]): Set<number> {
  return new Set(covers.flatMap(({ from, to }) => daysWithin(period, from, to)))
}

/** Days on which he may have worked: those marked, else all that the sheet's total may speak of. */
function possibleDays({ period }: ProjectMonth, { days, worked }: Person): readonly number[] {
  return days.length > 0 || worked === null ? days : daysWithin(period, worked.first, worked.last)
}

/** The cell of a day's mark, else that of the total. */
function markOf({ attendance }: Person, day: number): Place {
  const marked = attendance.find(row => (row.days[day - 1] ?? 0) > 0)
  if (marked !== undefined) return { origin: marked.origin, field: `day/${day}` }
  return { origin: attendance[0]?.origin ?? null, field: 'attendanceDays' }
}

export const insInjuryNotCovered: Rule = {
  id: 'ins-injury-not-covered',
  title: { zh: '项目未参加工伤保险', en: 'Work injury is not insured' },
  failsWhen: {
    zh: '出勤日既不在按项目参加工伤保险的期限内，出勤的人也没有按用人单位参保的记录',
    en: 'on a worked day no project-based cover is in force, nor has who worked a cover of his own',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.injuryCovers', 'engagement.injuryInsured', 'attendance.days', 'worker.idNumber'],
  needs: ['attendance'],
  parameters: [],
  source: '人社部发〔2014〕103号',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index }) {
    const covers = month.papers.injuryCovers
    const byKind = Object.groupBy(covers ?? [], ({ kind }) => kind)
    const insured = coveredDays(month, byKind.byProject ?? [])
    if (insured.size === daysInPeriod(month.period)) return
    const own = byIdNumber(byKind.byEmployer ?? [])
    const uncovered = new Set<number>()
    let people = 0
    let first = Number.POSITIVE_INFINITY
    let at: Place = { address: null }
    for (const person of index.people()) {
      const { engagement, worker, attended, days } = person
      if (!attended || engagement?.injuryInsured === true) continue
      const possible = possibleDays(month, person)
      const insuredHimself = coveredDays(month, own.get(worker?.idNumber.toUpperCase() ?? '') ?? [])
      const open = possible.filter(day => !insured.has(day) && !insuredHimself.has(day))
      const [day] = open
      if (day === undefined) continue
      if (covers === null && (engagement?.injuryInsured ?? null) === null) yield unjudged('injuryCovers')
      else if (days.length === 0 && open.length < possible.length) yield unjudged('dailyMarks')
      else {
        people++
        for (const each of open) uncovered.add(each)
        if (day < first) at = markOf(person, day)
        first = Math.min(first, day)
      }
    }
    if (people === 0) return
    const params = { first: dayOfPeriod(month.period, first), days: uncovered.size, people }
    yield { ...onProject(month, params), at }
  },
  message: {
    zh: '{first}起有{days}天出勤不在工伤保险参保期内，涉及{people}人',
    en: 'From {first} on, {days} days were worked without work-injury cover, by {people} people',
  },
  actual: { zh: '{days}天、{people}人未参保', en: '{days} days and {people} people not covered' },
  expected: {
    zh: '每个出勤日都在参保期内',
    en: 'a cover in force on each day worked',
  },
  repair: {
    zh: '按项目参加工伤保险（工期延长的办理延期），把参保证明登记到“工伤保险参保记录”；本人按用人单位参保的，登记本人或更新花名册',
    en: 'Insure the project (have the cover prolonged where the works go on) and record the certificate in the book of work-injury insurance; record who is insured by his employer there or on the roster',
  },
  blindSpot: {
    zh: '不核验参保证明，也不比对证明上的项目名称；花名册写“是”的视为全月参保；考勤只有合计的，按在场的每一天计算',
    en: 'The certificate is not verified, nor the project it names; who is insured by the roster counts as covered all month; where attendance is a mere total, every day on site is counted',
  },
  examples: {
    fails: {
      change: {
        engagements: [{ injuryInsured: null }],
        papers: { injuryCovers: [exampleCover({ to: '2026-03-30' })] },
      },
      finds: [{ cell: '考勤表!AK4' }],
    },
    passes: {
      change: {
        engagements: [{ injuryInsured: null }],
        papers: { injuryCovers: [exampleCover({ to: '2026-03-31' })] },
      },
      finds: [],
    },
  },
}

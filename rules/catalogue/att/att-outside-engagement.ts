import { engagedAllMonth, engagedOn } from '../../../contract/days-worked.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const attOutsideEngagement: Rule = {
  id: 'att-outside-engagement',
  title: { zh: '进场前/退场后有考勤', en: 'Attendance before entry or after exit' },
  failsWhen: {
    zh: '出勤日早于进场日期或晚于退场日期',
    en: 'a day worked is before the entry or after the exit',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['attendance.days', 'attendance.statedDays', 'engagement.entryDate', 'engagement.exitDate'],
  needs: ['attendance', 'roster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const row of month.attendance) {
      const person = index.personOf(row)
      // Who has no engagement at all is told by att-not-on-roster.
      if (person === undefined || person.engagements.length === 0) continue
      if (engagedAllMonth(person, month.period)) continue
      const [engagement] = person.engagements.slice(-1)
      const dates = { entry: engagement?.entryDate ?? null, exit: engagement?.exitDate ?? null }
      const outside: number[] = []
      for (const [index, mark] of row.days.entries()) {
        if ((mark ?? 0) > 0 && !engagedOn(person, month.period, index + 1)) outside.push(index + 1)
      }
      const [first] = outside
      if (first !== undefined) yield onRow(row, `day/${first}`, { first, count: outside.length, ...dates })
      else if (person.engagement === null && (row.statedDays ?? 0) > 0)
        yield onRow(row, 'attendanceDays', { first: 1, count: null, ...dates })
    }
  },
  message: {
    zh: '{first}日起有{count}天出勤不在进退场之间（进场{entry}，退场{exit}）',
    en: 'From day {first} on, {count} days worked lie outside entry {entry} and exit {exit}',
  },
  actual: { zh: '{first}日有出勤', en: 'worked on day {first}' },
  expected: { zh: '{entry}至{exit}', en: '{entry} to {exit}' },
  repair: {
    zh: '更正进场、退场日期，或更正考勤',
    en: 'Correct entry or exit, or the attendance',
  },
  blindSpot: {
    zh: '未填进场日期的视为一直在场；只有合计天数的考勤表，仅在全月不在场时能发现',
    en: 'Without an entry date he counts as on site all along; a sheet of totals only shows a whole month outside',
  },
  examples: {
    fails: {
      change: { engagements: [{ entryDate: '2026-03-03' }, { exitDate: '2026-03-30' }] },
      finds: [{ cell: '考勤表!G4' }, { cell: '考勤表!AK5' }],
    },
    passes: {
      change: { engagements: [{ entryDate: '2026-03-01' }, { exitDate: '2026-03-31' }] },
      finds: [],
    },
  },
}

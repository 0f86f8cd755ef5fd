import { daysInPeriod } from '../../../contract/dates.ts'
import { engagedAllMonth, engagedOn } from '../../../contract/days-worked.ts'
import { daysOf } from '../../../contract/month-people.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const attDaysExceedMonth: Rule = {
  id: 'att-days-exceed-month',
  title: { zh: '出勤天数超过日历天数', en: 'More days worked than the calendar has' },
  failsWhen: {
    zh: '出勤天数 > 当月天数，或 > 当月进场至退场之间的天数',
    en: 'days > days in month, or > days between entry and exit in the month',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['attendance.days', 'attendance.statedDays', 'engagement.entryDate', 'engagement.exitDate'],
  needs: ['attendance'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const calendar = daysInPeriod(month.period)
    for (const row of month.attendance) {
      const days = Math.max(daysOf(row) ?? 0, row.statedDays ?? 0)
      if (days === 0) continue
      const person = index.personOf(row)
      let limit = calendar
      if (person !== undefined && person.engagements.length > 0 && !engagedAllMonth(person, month.period)) {
        limit = 0
        for (let day = 1; day <= calendar; day++) if (engagedOn(person, month.period, day)) limit++
      }
      if (days > limit * 100) yield onRow(row, 'attendanceDays', { days, limit: limit * 100 })
    }
  },
  message: {
    zh: '出勤{days|days}天，当月在场最多{limit|days}天',
    en: '{days|days} days worked, while he was on site for {limit|days} at most',
  },
  actual: { zh: '{days|days}', en: '{days|days}' },
  expected: { zh: '≤ {limit|days}', en: '≤ {limit|days}' },
  repair: {
    zh: '更正天数；加班请以加班工时计，不要折成天数',
    en: 'Correct the days; overtime goes into overtime hours, not into days',
  },
  blindSpot: {
    zh: '一人有几行的，逐行比较，不比较合计',
    en: 'Each row of a person is compared by itself, not their sum',
  },
  examples: {
    fails: {
      change: {
        engagements: [{}, { entryDate: '2026-03-30' }],
        attendance: [
          { days: [], statedDays: 3_150 },
          { days: [], statedDays: 250 },
        ],
      },
      finds: [{ cell: '考勤表!E4' }, { cell: '考勤表!E5' }],
    },
    passes: {
      change: {
        engagements: [{}, { entryDate: '2026-03-30' }],
        attendance: [
          { days: [], statedDays: 3_100 },
          { days: [], statedDays: 200 },
        ],
      },
      finds: [],
    },
  },
}

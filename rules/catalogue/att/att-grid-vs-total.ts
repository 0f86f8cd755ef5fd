import { daysOf } from '../../../contract/month-people.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const attGridVsTotal: Rule = {
  id: 'att-grid-vs-total',
  title: { zh: '日明细与合计不符', en: 'Daily marks and total differ' },
  failsWhen: {
    zh: '逐日考勤之和 ≠ 表上的出勤合计',
    en: 'sum of daily marks ≠ stated total days',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['attendance.days', 'attendance.statedDays'],
  needs: ['attendance'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    for (const row of month.attendance) {
      const { statedDays: stated } = row
      // Without daily marks it is the total itself that is compared.
      const sum = daysOf(row)
      if (stated !== null && sum !== stated) yield onRow(row, 'attendanceDays', { stated, sum })
    }
  },
  message: {
    zh: '合计{stated|days}天，逐日相加为{sum|days}天',
    en: 'The total says {stated|days} days, the daily marks add up to {sum|days}',
  },
  actual: { zh: '{stated|days}', en: '{stated|days}' },
  expected: { zh: '{sum|days}', en: '{sum|days}' },
  repair: {
    zh: '核对逐日记号和合计，更正错的一处',
    en: 'Compare marks and total, and correct the wrong one',
  },
  blindSpot: {
    zh: '没有合计列或没有逐日记号的行无从比较；不认识的记号不计入，另有提示',
    en: 'Rows without a total or without daily marks have nothing to compare; unknown marks are left out and told separately',
  },
  examples: {
    fails: { change: { attendance: [{ statedDays: 2_601 }] }, finds: [{ cell: '考勤表!E4' }] },
    passes: { change: { attendance: [{ statedDays: null }] }, finds: [] },
  },
}

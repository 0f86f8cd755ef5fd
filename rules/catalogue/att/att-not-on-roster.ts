import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const attNotOnRoster: Rule = {
  id: 'att-not-on-roster',
  title: { zh: '考勤人员不在花名册', en: 'Attended, but not on the roster' },
  failsWhen: {
    zh: '考勤行有出勤，而此人没有任何进场登记',
    en: 'an attendance row with time of someone who has no engagement',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['attendance.workerId', 'attendance.idNumber', 'attendance.days', 'month.engagements'],
  needs: ['attendance', 'roster'],
  parameters: [],
  source: 'R724 art 28',
  confidence: 'found',
  penalty: 55,
  *check(month, { index }) {
    for (const row of month.attendance) {
      const person = index.personOf(row)
      if (person === undefined || !person.attended || person.engagements.length > 0) continue
      yield onRow(row, 'name', { days: person.attendedDays })
    }
  },
  message: {
    zh: '考勤{days|days}天，花名册中没有此人',
    en: '{days|days} days of attendance, but no such person on the roster',
  },
  actual: { zh: '不在花名册', en: 'not on the roster' },
  expected: { zh: '先登记花名册再进场', en: 'on the roster before entry' },
  repair: {
    zh: '补登记花名册（合同、培训齐全），或更正考勤表上的姓名、证件号',
    en: 'Put him on the roster with contract and training, or correct name or ID number on the sheet',
  },
  blindSpot: {
    zh: '考勤表没有证件号而姓名在花名册中唯一时，按姓名对上',
    en: 'Without an ID number on the sheet, a name that only one worker has is taken for him',
  },
  examples: {
    fails: {
      change: { attendance: [{ workerId: null, name: '未登记', idNumber: null }] },
      finds: [{ cell: '考勤表!A4' }],
    },
    passes: {
      change: {
        attendance: [{ workerId: null, name: '未登记', idNumber: null, days: [], statedDays: 0 }],
      },
      finds: [],
    },
  },
}

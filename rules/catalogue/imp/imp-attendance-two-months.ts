import { importRule } from './import-rule.ts'

export const impAttendanceTwoMonths = importRule({
  id: 'imp-attendance-two-months',
  title: { zh: '考勤表跨两个月', en: 'An attendance sheet runs across two months' },
  failsWhen: {
    zh: '考勤表的日期从一个月的下旬排到下个月的中旬',
    en: 'the days of an attendance sheet run from one month into the next',
  },
  severity: ['notice'],
  scope: 'sheet',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '按自然月的考勤表', en: 'an attendance sheet of one calendar month' },
  repair: {
    zh: '每天已计入它所在的月份；表上的合计不采用，以各月每日考勤为准',
    en: 'Each day counts in its own month; the totals of the sheet are not used',
  },
  example: { source: 1, cell: 'E4', field: 'days', params: { from: '2026-02-21', to: '2026-03-20' } },
})

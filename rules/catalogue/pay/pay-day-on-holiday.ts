import chineseDays from 'chinese-days'
import { dayOfPeriod, daysInPeriod, shiftDate, shiftPeriod } from '../../../contract/dates.ts'
import { onSheet } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payDayOnHoliday: Rule = {
  id: 'pay-day-on-holiday',
  title: { zh: '发薪日遇节假日', en: 'The pay day is a rest day' },
  failsWhen: {
    zh: '约定发薪日是休息日或节假日，而计划发放日更晚（应提前支付）',
    en: 'pay day falls on a rest day or holiday and the planned date is later',
  },
  severity: ['notice'],
  scope: 'sheet',
  reads: ['project.payDay', 'sheet.payPlannedOn'],
  needs: ['payroll', 'payDay'],
  parameters: [],
  source: 'R724 art 14',
  confidence: 'found',
  penalty: null,
  *check(month) {
    const { payDay } = month.project
    if (payDay === null) return
    const dueMonth = shiftPeriod(month.period, 1)
    const due = dayOfPeriod(dueMonth, Math.min(payDay, daysInPeriod(dueMonth)))
    if (chineseDays.isWorkday(due)) return
    let before = shiftDate(due, -1)
    while (!chineseDays.isWorkday(before)) before = shiftDate(before, -1)
    for (const sheet of month.sheets) {
      const planned = sheet.payPlannedOn
      if (planned !== null && planned > before)
        yield onSheet(sheet, sheet.fields.includes('paidOn') ? 'paidOn' : 'name', { due, planned, before })
    }
  },
  message: {
    zh: '约定发薪日{due}是休息日，应提前到{before}，现计划{planned}发放',
    en: 'The agreed pay day {due} is a rest day: pay by {before}; {planned} is planned',
  },
  actual: { zh: '{planned}', en: '{planned}' },
  expected: { zh: '≤ {before}', en: '≤ {before}' },
  repair: { zh: '把发放日提前到最近的工作日', en: 'Pay on the nearest working day before' },
  blindSpot: {
    zh: '节假日安排以程序内置日历为准，尚未公布的年份只按周末判断',
    en: 'Goes by the built-in calendar; of years not yet announced it knows weekends only',
  },
  examples: {
    fails: {
      change: { project: { payDay: 18 }, keep: { sheets: 1 }, sheets: [{ payPlannedOn: '2026-04-20' }] },
      finds: [{ cell: '工资表!A3' }],
    },
    passes: {
      change: { project: { payDay: 18 }, keep: { sheets: 1 }, sheets: [{ payPlannedOn: '2026-04-17' }] },
      finds: [],
    },
  },
}

import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const xckPaidNotOnRoster: Rule = {
  id: 'xck-paid-not-on-roster',
  title: { zh: '有工资无花名册', en: 'Paid, but not on the roster' },
  failsWhen: {
    zh: '工资表中的证件号当月在花名册没有在场记录',
    en: 'payroll id without engagement in the month',
  },
  severity: ['block'],
  scope: 'row',
  reads: [
    'line.idNumber',
    'line.workerId',
    'line.backPay',
    'engagement.workerId',
    'engagement.entryDate',
    'engagement.exitDate',
    'line.grossPay',
  ],
  needs: ['payroll', 'roster'],
  parameters: [],
  source: 'R724 arts 28, 31',
  confidence: 'found',
  penalty: 55,
  *check(month, { index }) {
    for (const line of month.lines) {
      const person = index.personOf(line)
      const onlyBackPay = line.backPay !== null && line.backPay === line.grossPay
      const entered =
        person !== undefined && (onlyBackPay ? person.engagements.length > 0 : person.engagement !== null)
      if (!entered) yield onRow(line, 'idNumber', { known: person?.worker != null, period: month.period })
    }
  },
  message: {
    zh: '工资表中的此人在{period}不在花名册的在场人员中',
    en: 'This person is paid for {period} but is not on the roster of that month',
  },
  actual: { zh: '无在场记录', en: 'no engagement' },
  expected: { zh: '{period}在场', en: 'on site in {period}' },
  repair: {
    zh: '核对证件号；漏登记的先办理实名登记和进场，再发工资',
    en: 'Check the ID number; register whoever was left out before paying him',
  },
  blindSpot: {
    zh: '以导入的花名册为准；只补发以前月份工资的，看其以前是否在场',
    en: 'Goes by the roster imported; a line of back pay only asks for any engagement at all',
  },
  examples: {
    fails: { change: { engagements: [{ exitDate: '2026-02-28' }] }, finds: [{ cell: '工资表!B4' }] },
    passes: { change: { engagements: [{ exitDate: '2026-03-01' }] }, finds: [] },
  },
}

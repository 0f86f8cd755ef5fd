import { onEngagement, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleId } from '../example-people.ts'

export const rosExitUnpaid: Rule = {
  id: 'ros-exit-unpaid',
  title: { zh: '退场未结清工资', en: 'Left without being paid out' },
  failsWhen: {
    zh: '当月已退场且有出勤，而没有工资行，或银行回盘显示未付清',
    en: 'left in the month with days worked, and no payroll line, or bank results that leave something owed',
  },
  severity: ['alert'],
  scope: 'person',
  reads: [
    'engagement.exitDate',
    'attendance.days',
    'line.workerId',
    'line.netPay',
    'payResult.status',
    'payResult.amount',
    'month.today',
    'payResult.lineId',
  ],
  needs: ['roster', 'payroll'],
  parameters: [],
  source: 'GDW art 13; W94 art 9',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const paid = new Map<string, number>()
    for (const { lineId, status, amount } of month.payResults) {
      if (lineId !== null && status === 'paid') paid.set(lineId, (paid.get(lineId) ?? 0) + amount)
    }
    for (const { engagement, worker, lines, attended, attendedDays } of index.people()) {
      const exit = engagement?.exitDate ?? null
      if (engagement === null || exit === null || exit > month.today) continue
      if (!exit.startsWith(month.period)) continue
      if (lines.length === 0) {
        if (attended)
          yield onEngagement(engagement, worker, 'exitDate', { exit, days: attendedDays, owed: null })
        continue
      }
      if (month.payResults.length === 0) {
        yield unjudged('payResults')
        continue
      }
      const owed = lines.reduce((sum, line) => sum + (line.netPay ?? 0) - (paid.get(line.id) ?? 0), 0)
      if (owed > 0) yield onEngagement(engagement, worker, 'exitDate', { exit, days: attendedDays, owed })
    }
  },
  message: {
    zh: '{exit}退场，当月出勤{days|days}天，尚欠{owed|yuan}元',
    en: 'Left on {exit} after {days|days} days in the month; still owed: {owed|yuan}',
  },
  actual: { zh: '欠{owed|yuan}', en: 'owed {owed|yuan}' },
  expected: { zh: '退场当日结清', en: 'paid in full on the day he left' },
  repair: {
    zh: '立即结清工资并保留结清凭证',
    en: 'Pay him out at once and keep the proof',
  },
  blindSpot: {
    zh: '只看退场当月的工资；以前月份的欠款和结清单看不到',
    en: 'Looks at the month of his exit only; older arrears and settlement slips are not seen',
  },
  examples: {
    fails: {
      change: {
        engagements: Array.from({ length: 60 }, (_, at) => (at === 59 ? { exitDate: '2026-03-31' } : {})),
        keep: { lines: 59 },
      },
      finds: [{ cell: '花名册!K63' }],
    },
    passes: {
      change: {
        engagements: [{ exitDate: '2026-03-31' }],
        payResults: [
          {
            id: exampleId('payResult', 0),
            projectId: exampleId('project', 0),
            wageMonth: '2026-03',
            lineId: exampleId('line', 0),
            name: '赵建建',
            wageCard: '6200000000000000018',
            amount: 666_000,
            status: 'paid',
            reason: null,
            paidOn: '2026-03-31',
            serial: null,
          },
        ],
      },
      finds: [],
    },
  },
}

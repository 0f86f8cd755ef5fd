import { dayOfPeriod, shiftPeriod } from '../../contract/dates.ts'
import { exampleId } from '../catalogue/example-people.ts'
import { onProject, unjudged } from '../failure.ts'
import type { Rule } from '../rule.ts'

const TIBET_PAY_DAY = 'reg.tibet.payDay'

export const regTibetPaidByDay: Rule = {
  id: 'reg-tibet-paid-by-day',
  title: { zh: '次月10日前未发完工资', en: 'Wages not paid by the 10th of the next month' },
  failsWhen: {
    zh: '次月10日已过，银行回盘中仍有人当月工资没有发放记录',
    en: 'the 10th of the next month has passed and the bank results show no payment of somebody’s wages',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['line.netPay', 'payResult.status', 'payResult.lineId', 'payResult.paidOn', 'month.today'],
  needs: ['payroll', 'payResults'],
  parameters: [TIBET_PAY_DAY],
  source: 'Tibet',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const day = parameter(TIBET_PAY_DAY)
    if (day === null) {
      yield unjudged('parameter')
      return
    }
    const due = dayOfPeriod(shiftPeriod(month.period, 1), day)
    if (month.today <= due) return
    const paid = new Set(
      month.payResults
        .filter(({ status, paidOn }) => status === 'paid' && (paidOn === null || paidOn <= due))
        .map(({ lineId }) => lineId),
    )
    const people = month.lines.filter(({ id, netPay }) => (netPay ?? 0) > 0 && !paid.has(id)).length
    if (people > 0) yield onProject(month, { people, due })
  },
  message: {
    zh: '到{due}，有{people}人没有工资发放记录',
    en: 'By {due}, no payment of wages was on record for {people} people',
  },
  actual: { zh: '{people}人未发', en: '{people} not paid' },
  expected: { zh: '{due}前发完', en: 'all paid by {due}' },
  repair: { zh: '补发并导入银行回盘', en: 'Pay, and import the bank result' },
  blindSpot: {
    zh: '以导入的银行回盘为准；取自西藏的做法，不是广州规定',
    en: 'Goes by the bank results imported; practice of Tibet, not a Guangzhou rule',
  },
  examples: {
    fails: {
      change: { today: '2026-04-11', keep: { lines: 1 }, payResults: [result('2026-04-11')] },
      finds: [{ cell: null }],
    },
    passes: {
      change: { today: '2026-04-11', keep: { lines: 1 }, payResults: [result('2026-04-10')] },
      finds: [],
    },
  },
}

/** What the bank said of the first payment. */
function result(paidOn: string) {
  return {
    id: exampleId('payResult', 0),
    projectId: exampleId('project', 0),
    wageMonth: '2026-03',
    lineId: exampleId('line', 0),
    name: '赵建建',
    wageCard: '6200000000000000018',
    amount: 666_000,
    status: 'paid' as const,
    reason: null,
    paidOn,
    serial: null,
  }
}

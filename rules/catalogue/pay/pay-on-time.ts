import type { PayResult } from '../../../contract/entities.ts'
import { onTotal } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { PAY_LATE_AFTER, wagesDueOn } from '../../wages-due.ts'
import { exampleId } from '../example-people.ts'

/** What the bank said of the first payment. */
const FAILED: PayResult = {
  id: exampleId('payResult', 0),
  projectId: exampleId('project', 0),
  wageMonth: '2026-03',
  lineId: exampleId('line', 0),
  name: '赵建建',
  wageCard: '6200000000000000018',
  amount: 666_000,
  status: 'failed',
  reason: '户名不符',
  paidOn: null,
  serial: null,
}

export const payOnTime: Rule = {
  id: 'pay-on-time',
  title: { zh: '未按月支付', en: 'Wages not paid on time' },
  failsWhen: {
    zh: '当月工资到约定发薪日（未约定的到次月末）仍未全部支付',
    en: 'wages of month M not fully paid by the agreed pay day, else the end of month M+1',
  },
  severity: ['alert'],
  scope: 'sheet',
  reads: [
    'project.payDay',
    'line.netPay',
    'payResult.status',
    'payResult.amount',
    'payResult.lineId',
    'payResult.paidOn',
    'month.today',
  ],
  needs: ['payroll', 'payResults'],
  parameters: [PAY_LATE_AFTER],
  source: 'R724 arts 12–14, 53; W94 art 7; SEED',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    const due = wagesDueOn(month, parameter)
    if (month.today <= due) return
    const inTime = new Map<string, number>()
    const sofar = new Map<string, number>()
    for (const { lineId, status, amount, paidOn } of month.payResults) {
      if (lineId === null || status !== 'paid') continue
      sofar.set(lineId, (sofar.get(lineId) ?? 0) + amount)
      if (paidOn === null || paidOn <= due) inTime.set(lineId, (inTime.get(lineId) ?? 0) + amount)
    }
    for (const sheet of month.sheets) {
      let owed = 0
      let open = 0
      let people = 0
      for (const { id, netPay } of index.linesBySheet().get(sheet.id) ?? []) {
        const late = (netPay ?? 0) - (inTime.get(id) ?? 0)
        if (late <= 0) continue
        people++
        owed += late
        open += Math.max(0, (netPay ?? 0) - (sofar.get(id) ?? 0))
      }
      if (people > 0) yield onTotal(sheet, 'netPay', { due, owed, open, people })
    }
  },
  message: {
    zh: '到发薪期限{due}，有{people}人共{owed|yuan}元未付；目前仍欠{open|yuan}元',
    en: 'On the due day {due}, {owed|yuan} of {people} people had not been paid; {open|yuan} is still open',
  },
  actual: { zh: '逾期{owed|yuan}', en: '{owed|yuan} late' },
  expected: { zh: '{due}前付清', en: 'paid in full by {due}' },
  repair: {
    zh: '立即补发；代发失败的改正账号后重发并导入新的回盘',
    en: 'Pay at once; correct failed accounts, send again, and import the new result',
  },
  blindSpot: {
    zh: '以导入的银行回盘为准；没有回盘的月份不作判断',
    en: 'Goes by the bank results imported; a month without any is not judged',
  },
  examples: {
    fails: {
      change: { today: '2026-04-21', keep: { lines: 1, sheets: 1 }, payResults: [FAILED] },
      finds: [{ cell: '工资表!T64' }],
    },
    passes: { change: { today: '2026-04-20', payResults: [FAILED] }, finds: [] },
  },
}

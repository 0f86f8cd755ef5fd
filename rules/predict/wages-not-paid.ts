import { shiftDate } from '../../contract/dates.ts'
import { onProject } from '../failure.ts'
import { PAY_LATE_AFTER, wagesDueOn } from '../wages-due.ts'
import type { Predictor } from './predictor.ts'

export const wagesNotPaid: Predictor = {
  trigger: 'wages-not-paid',
  title: { zh: '未按规定发放工人工资', en: 'Wages not paid as prescribed' },
  severity: 'alert',
  scope: 'month',
  rules: ['pay-on-time', 'xck-attended-not-paid', 'bnk-result-failed'],
  needs: [],
  parameters: [PAY_LATE_AFTER],
  source: 'SEED names this trigger; R724 arts 12–14',
  confidence: 'found',
  termSource: 'Guizhou',
  termConfidence: 'inferred',
  *forecast(month, { index, parameter }) {
    const paid = new Map<string, number>()
    for (const { lineId, status, amount } of month.payResults)
      if (lineId !== null && status === 'paid') paid.set(lineId, (paid.get(lineId) ?? 0) + amount)
    let people = 0
    let open = 0
    for (const { lines, attended } of index.people()) {
      const owed = lines.reduce(
        (sum, { id, netPay }) => sum + Math.max(0, (netPay ?? 0) - (paid.get(id) ?? 0)),
        0,
      )
      if (owed > 0 || (attended && lines.length === 0)) people++
      open += owed
    }
    if (people === 0) return
    const due = wagesDueOn(month, parameter)
    const { subject } = onProject(month, {})
    yield { firesOn: shiftDate(due, 1), subject, params: { due, people, open, payDay: month.project.payDay } }
  },
  message: {
    zh: '{people}人的本月工资尚未发清，工资表待发{open|yuan}元，应在{due}（含）前发放',
    en: '{people} people are not fully paid for the month, {open|yuan} of the payroll is open; due by {due}',
  },
  avoid: {
    zh: '在期限前代发并导入银行回盘；失败的重发；有考勤无工资的补编工资表',
    en: "Pay before that day and import the bank's answer; send failed payments again; put who attended on a payroll",
  },
  unknown: {
    zh: '平台按每月几号判断未公布；有约定发薪日的按约定日，没有的按次月月末推定',
    en: 'The day of the month was never published; the agreed pay day is taken, else the end of the next month',
  },
}

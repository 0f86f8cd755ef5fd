import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payPaidOutsideAccount: Rule = {
  id: 'pay-paid-outside-account',
  title: { zh: '现金/私户发放', en: 'Paid in cash or from a private account' },
  failsWhen: {
    zh: '发放方式为现金、私人账户或班组长转付；2021-03-01起阻断',
    en: 'pay method is cash, private account, foreman transfer; blocks from 2021-03-01',
  },
  severity: ['alert', 'block'],
  scope: 'row',
  reads: ['line.payMethod', 'line.sheetId', 'sheet.payPlannedOn'],
  needs: ['payroll'],
  parameters: ['milestone.gcPaysAll'],
  source: 'R724 art 31; GZ431',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    for (const line of month.lines) {
      const { payMethod: method } = line
      if (method !== 'cash' && method !== 'privateAccount' && method !== 'foreman') continue
      const paidOn = index.sheetById().get(line.sheetId)?.payPlannedOn ?? undefined
      const severity = parameter('milestone.gcPaysAll', paidOn) === null ? 'alert' : 'block'
      yield onRow(line, 'payMethod', { method }, { severity })
    }
  },
  message: {
    zh: '发放方式为{method|word}：工资须由总包通过专户转账到工人本人账户',
    en: "Paid by {method|word}: wages go from the project's wage account to the worker's own account",
  },
  actual: { zh: '{method|word}', en: '{method|word}' },
  expected: { zh: '专户银行转账', en: 'bank transfer from the wage account' },
  repair: {
    zh: '改由总包通过工资专户代发；已付现金的保留签收凭证并补报',
    en: 'Let the general contractor pay through the wage account; keep receipts of cash already paid',
  },
  blindSpot: {
    zh: '只看表上填写的方式；未填的不作判断。是否属于穗建筑〔2020〕431号适用项目按“是”处理',
    en: 'Goes by the method stated; a blank is not judged. Every project is taken to be under GZ431',
  },
  examples: {
    fails: { change: { lines: [{ payMethod: 'cash' }] }, finds: [{ cell: '工资表!X4', severity: 'block' }] },
    passes: { change: { lines: [{ payMethod: 'bankTransfer' }] }, finds: [] },
  },
}

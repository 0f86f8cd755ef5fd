import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

/** Heads of pay that stand for things instead of money. */
const IN_KIND =
  /实物|代金券|购物[券卡]|提货[券单]|有价证券|消费[券卡]|加油卡|油卡|抵[工款账帐房车货]|以.{1,4}抵|^材料(款|费)?$/

export const payInKind: Rule = {
  id: 'pay-in-kind',
  title: { zh: '以实物/有价证券抵工资', en: 'Wages paid in kind or in vouchers' },
  failsWhen: {
    zh: '有名为实物、代金券、材料、抵款等的工资项目',
    en: 'an item named 实物/代金券/材料/抵款 and similar',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['line.otherDue', 'line.otherDeductions'],
  needs: ['payroll'],
  parameters: [],
  source: 'R724 arts 11, 54(1)',
  confidence: 'found',
  penalty: 54,
  *check(month) {
    for (const line of month.lines) {
      for (const [group, items] of [
        ['otherDue', line.otherDue],
        ['otherDeductions', line.otherDeductions],
      ] as const) {
        for (const { name, amount } of items) {
          if (amount !== 0 && IN_KIND.test(name))
            yield onRow(line, `${group}/${name}`, { item: name, amount })
        }
      }
    }
  },
  message: {
    zh: '“{item}”{amount|yuan}元：工资应以货币支付，不得以实物或有价证券代替',
    en: '“{item}” {amount|yuan}: wages are paid in money, not in kind or vouchers',
  },
  actual: { zh: '{item} {amount|yuan}', en: '{item} {amount|yuan}' },
  expected: { zh: '以货币支付', en: 'paid in money' },
  repair: {
    zh: '改为银行转账支付；不是抵工资的项目请改用能说明用途的名称',
    en: 'Pay it by bank transfer; rename an item that stands for something else',
  },
  blindSpot: { zh: '只看项目名称；名称隐晦的不能发现', en: 'Goes by the name of the item only' },
  examples: {
    fails: {
      change: { lines: [{ otherDue: [{ name: '代金券', amount: 50_000 }] }] },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: { change: { lines: [{ otherDue: [{ name: '材料搬运工资', amount: 50_000 }] }] }, finds: [] },
  },
}

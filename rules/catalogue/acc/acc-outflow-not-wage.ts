import { nameKey } from '../../../contract/text.ts'
import { onProject } from '../../failure.ts'
import { lazy } from '../../lazy.ts'
import type { Rule } from '../../rule.ts'

/** Words for a payment of many people in one entry. */
const BATCH = /代发|批量|工资/

export const accOutflowNotWage: Rule = {
  id: 'acc-outflow-not-wage',
  title: { zh: '专户资金非工资支出', en: 'Money left the wage account for something else' },
  failsWhen: {
    zh: '当月有支出不是工资，或收款人不是本项目的工人',
    en: 'an outgoing entry of the month is not wages, or its payee is not a worker of this project',
  },
  severity: ['alert'],
  scope: 'project',
  reads: [
    'accountEntry.direction',
    'accountEntry.kind',
    'accountEntry.on',
    'accountEntry.counterparty',
    'worker.name',
    'accountEntry.amount',
  ],
  needs: ['accountEntries'],
  parameters: [],
  source: 'R724 arts 26, 33; M53 art 7; GD3 art 3',
  confidence: 'found',
  penalty: 55,
  *check(month) {
    // Wages go to the bank in batches: in most months nobody is paid by name.
    const names = lazy(() => new Set(month.workers.map(({ name }) => nameKey(name))))
    for (const { direction, kind, on, amount, counterparty } of month.accountEntries) {
      if (direction !== 'out' || !on.startsWith(month.period)) continue
      const toWorkers =
        counterparty === null || BATCH.test(counterparty) || names().has(nameKey(counterparty))
      if (kind !== 'wages' || !toWorkers) yield onProject(month, { on, amount, kind, counterparty })
    }
  },
  message: {
    zh: '{on}支出{amount|yuan}元（{kind|word}），收款人“{counterparty}”',
    en: '{amount|yuan} went out on {on} ({kind|word}) to “{counterparty}”',
  },
  actual: { zh: '{kind|word}', en: '{kind|word}' },
  expected: { zh: '只用于本项目工人工资', en: 'wages of this project’s workers only' },
  repair: {
    zh: '查明用途并追回；确属银行误扣的附说明',
    en: 'Find out what it was for and get it back; explain what the bank took by mistake',
  },
  blindSpot: {
    zh: '按登记的用途和收款人名称判断；整批代发的和没有写收款人的看不到逐人；同名的外人看不出',
    en: 'Goes by kind and payee on record; the payees of a batch in one entry, entries that name no payee, and namesakes from outside, are not seen',
  },
  examples: {
    fails: {
      change: { accountEntries: [{ direction: 'out', kind: 'other', counterparty: '示例建材经营部' }] },
      finds: [{ cell: null }],
    },
    passes: {
      change: { accountEntries: [{ direction: 'out', kind: 'wages', counterparty: '工资代发' }] },
      finds: [],
    },
  },
}

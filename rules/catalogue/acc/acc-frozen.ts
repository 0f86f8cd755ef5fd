import { periodBounds } from '../../../contract/dates.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const FREEZE: PaperRow<'accountEvents'> = {
  accountNo: '6200000000009000001',
  kind: 'frozen',
  on: '2026-02-10',
  endedOn: '2026-03-01',
  postedOn: null,
  disputes: null,
}

export const accFrozen: Rule = {
  id: 'acc-frozen',
  title: { zh: '专户被冻结/划扣', en: 'The account was frozen or debited' },
  failsWhen: { zh: '登记的冻结或划扣当月仍在', en: 'a freeze or debit on record falls into the month' },
  severity: ['notice'],
  scope: 'project',
  reads: ['papers.accountEvents'],
  needs: ['accountEvents'],
  parameters: [],
  source: 'R724 art 33',
  confidence: 'found',
  penalty: null,
  *check(month) {
    const { first, last } = periodBounds(month.period)
    for (const { kind, on, endedOn } of month.papers.accountEvents ?? []) {
      if (kind === 'frozen' && on <= last && (endedOn === null || endedOn >= first))
        yield onProject(month, { on, endedOn })
    }
  },
  message: {
    zh: '专户自{on}被冻结或划扣，解除日期{endedOn}',
    en: 'The account is frozen or debited from {on}; lifted on {endedOn}',
  },
  actual: { zh: '{on}起', en: 'from {on}' },
  expected: { zh: '专户不得因支付工资以外的原因被查封、冻结、划拨', en: 'no freeze for anything but wages' },
  repair: {
    zh: '向法院和银行提出专户为农民工工资专用；解除后登记日期',
    en: 'Tell court and bank that the account is for wages alone; record the day it is lifted',
  },
  blindSpot: { zh: '只看登记的冻结', en: 'Sees what is on record only' },
  examples: {
    fails: { change: { papers: { accountEvents: [FREEZE] } }, finds: [{ cell: null }] },
    passes: {
      change: { papers: { accountEvents: [{ ...FREEZE, endedOn: '2026-02-28' }] } },
      finds: [],
    },
  },
}

import { compact } from '../../../contract/text.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const accHolderNotGc: Rule = {
  id: 'acc-holder-not-gc',
  title: { zh: '专户非施工总承包单位开立', en: 'The account is not held by the general contractor' },
  failsWhen: {
    zh: '2020-12-17以后开立的专户，户主信用代码 ≠ 总包信用代码',
    en: 'holder USCC ≠ GC USCC, opened ≥ 2020-12-17',
  },
  severity: ['block'],
  scope: 'project',
  reads: ['wageAccount.holderUscc', 'wageAccount.openedOn', 'participant.uscc', 'participant.role'],
  needs: ['wageAccount', 'participants'],
  parameters: ['milestone.gcOpensAccount'],
  source: 'GZ431',
  confidence: 'found',
  penalty: null,
  *check(month, { parameter }) {
    const contractors = month.participants.filter(({ role }) => role === 'generalContractor')
    const codes = new Set(
      contractors.flatMap(({ uscc }) => (uscc === null ? [] : [compact(uscc).toUpperCase()])),
    )
    if (codes.size === 0) {
      yield unjudged('participants')
      return
    }
    for (const { openedOn, holderUscc, holderName } of month.wageAccounts) {
      if (openedOn === null || holderUscc === null)
        yield unjudged(openedOn === null ? 'accountOpened' : 'accountHolder')
      else if (
        parameter('milestone.gcOpensAccount', openedOn) === 1 &&
        !codes.has(compact(holderUscc).toUpperCase())
      )
        yield onProject(month, { holderName, openedOn })
    }
  },
  message: {
    zh: '{openedOn}开立的专户户主为“{holderName}”，不是施工总承包单位',
    en: 'The account opened on {openedOn} is held by “{holderName}”, not by the general contractor',
  },
  actual: { zh: '{holderName}', en: '“{holderName}”' },
  expected: { zh: '施工总承包单位', en: 'the general contractor' },
  repair: {
    zh: '由施工总承包单位重新开立专户',
    en: 'Let the general contractor open the account',
  },
  blindSpot: {
    zh: '按信用代码比较；没有登记代码或开户日期的不判断',
    en: 'Compares credit codes; without code or opening date nothing is judged',
  },
  examples: {
    fails: {
      change: { wageAccounts: [{ holderUscc: '91440101MA5XK00A7J', openedOn: '2020-12-17' }] },
      finds: [{ cell: null }],
    },
    passes: {
      change: { wageAccounts: [{ holderUscc: '91440101MA5XK00A7J', openedOn: '2020-12-16' }] },
      finds: [],
    },
  },
}

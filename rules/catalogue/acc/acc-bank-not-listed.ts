import { compact } from '../../../contract/text.ts'
import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const accBankNotListed: Rule = {
  id: 'acc-bank-not-listed',
  title: { zh: '开户行不在分账银行名录', en: "The account's bank is not on the city's list" },
  failsWhen: { zh: '专户开户行不在登记的分账银行名录中', en: "the account's bank is not on the city's list" },
  severity: ['notice'],
  scope: 'project',
  reads: ['wageAccount.bankName', 'papers.listedBanks'],
  needs: ['wageAccount', 'listedBanks'],
  parameters: [],
  source: '2020-08-12 call for banks under GZ37',
  confidence: 'found-2nd',
  penalty: null,
  *check(month) {
    const listed = (month.papers.listedBanks ?? []).map(({ bank }) => compact(bank))
    for (const { bankName } of month.wageAccounts) {
      // A branch's name begins with that of its bank.
      const name = compact(bankName)
      if (!listed.some(bank => name.startsWith(bank) || bank.startsWith(name)))
        yield onProject(month, { bankName })
    }
  },
  message: {
    zh: '专户开在“{bankName}”，不在分账银行名录中',
    en: 'The account is at “{bankName}”, which is not on the list',
  },
  actual: { zh: '{bankName}', en: '“{bankName}”' },
  expected: { zh: '名录中的银行', en: 'a bank of the list' },
  repair: {
    zh: '核对最新名录；不在其中的改在名录内的银行开立',
    en: 'Look at the newest list; open the account at a bank of it',
  },
  blindSpot: {
    zh: '以登记的名录为准，只比较名称；名录依据的细则所载有效期已过',
    en: 'Goes by the list on record and by names; the printed end of the rules behind it has passed',
  },
  examples: {
    fails: { change: { papers: { listedBanks: [{ bank: '另一银行' }] } }, finds: [{ cell: null }] },
    passes: {
      change: {
        wageAccounts: [{ bankName: '示例银行广州 天河支行' }],
        papers: { listedBanks: [{ bank: '示例银行' }] },
      },
      finds: [],
    },
  },
}

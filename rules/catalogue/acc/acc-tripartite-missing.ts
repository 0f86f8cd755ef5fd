import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const accTripartiteMissing: Rule = {
  id: 'acc-tripartite-missing',
  title: { zh: '无三方协议', en: 'No tripartite agreement' },
  failsWhen: {
    zh: '专户没有登记建设单位、总包、银行的三方协议',
    en: 'no agreement of owner, GC, bank on file',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['wageAccount.tripartiteAgreementNo'],
  needs: ['wageAccount'],
  parameters: [],
  source: 'M53 art 6',
  confidence: 'found-2nd',
  penalty: null,
  *check(month) {
    for (const { tripartiteAgreementNo, bankName } of month.wageAccounts) {
      if (tripartiteAgreementNo === null) yield onProject(month, { bankName })
    }
  },
  message: {
    zh: '{bankName}的专户没有三方协议',
    en: 'No tripartite agreement for the account at {bankName}',
  },
  actual: { zh: '无', en: 'none' },
  expected: { zh: '三方协议编号', en: 'the number of the agreement' },
  repair: { zh: '签订三方协议并登记编号', en: 'Conclude it and record its number' },
  blindSpot: { zh: '不看协议内容', en: 'What it says is not seen' },
  examples: {
    fails: { change: { wageAccounts: [{ tripartiteAgreementNo: null }] }, finds: [{ cell: null }] },
    passes: { change: { wageAccounts: [{ tripartiteAgreementNo: '1' }] }, finds: [] },
  },
}

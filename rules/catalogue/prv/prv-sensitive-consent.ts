import type { PaperRow } from '../../../contract/papers.ts'
import { onEngagement, unjudged } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'

type Scope = PaperRow<'consents'>['scope']

const agreed = (...scopes: Scope[]) => ({
  keep: { workers: 1, attendance: 1, lines: 1 },
  papers: {
    sensitiveData: [{ idNumber: exampleIdNumber('19820101', 0), scope: 'face' as const }],
    consents: scopes.map(scope => ({
      idNumber: exampleIdNumber('19820101', 0),
      scope,
      givenOn: '2025-09-04',
    })),
  },
})

export const prvSensitiveConsent: Rule = {
  id: 'prv-sensitive-consent',
  title: { zh: '采集未取得单独同意', en: 'Sensitive data kept without separate consent' },
  failsWhen: {
    zh: '保存了人脸、证件照或账号，而没有本人单独同意的记录',
    en: 'face, id scan or account stored without a consent record',
  },
  severity: ['notice'],
  scope: 'person',
  reads: ['papers.sensitiveData', 'papers.consents', 'engagement.wageCard', 'worker.idNumber'],
  needs: ['roster', 'consents'],
  parameters: [],
  source: '个人信息保护法; 人脸识别技术应用安全管理办法',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index }) {
    if (month.papers.sensitiveData === null) yield unjudged('sensitiveData')
    const given = new Set((month.papers.consents ?? []).map(({ idNumber, scope }) => `${idNumber} ${scope}`))
    const kept = groupBy(month.papers.sensitiveData ?? [], ({ idNumber }) => idNumber)
    for (const { worker, engagement } of index.people()) {
      if (worker === null || engagement === null) continue
      const scopes = new Set<Scope>((kept.get(worker.idNumber) ?? []).map(({ scope }) => scope))
      // The ledger itself keeps the account.
      if (engagement.wageCard !== null) scopes.add('account')
      const missing = [...scopes].filter(scope => !given.has(`${worker.idNumber} ${scope}`))
      if (missing.length > 0)
        yield onEngagement(engagement, worker, 'name', {
          missing: missing.map(scope => `consent/${scope}`).join(','),
        })
    }
  },
  message: { zh: '没有单独同意：{missing|fields}', en: 'No separate consent to keeping: {missing|fields}' },
  actual: { zh: '无同意书', en: 'no consent' },
  expected: { zh: '本人单独同意', en: "the person's separate consent" },
  repair: {
    zh: '请本人签同意书并登记；不同意刷脸的，提供其他考勤方式',
    en: 'Have him sign a consent and record it; who declines face recognition is offered another way to check in',
  },
  blindSpot: {
    zh: '账号以花名册为准，人脸和证件照以登记为准；同意书的内容看不到',
    en: 'Accounts are seen on the roster, faces and scans only as recorded; what a consent says is not seen',
  },
  examples: {
    fails: { change: agreed('account'), finds: [{ cell: '花名册!A4' }] },
    passes: { change: agreed('account', 'face'), finds: [] },
  },
}

import { ageOn } from '../../../contract/dates.ts'
import { judgedUntil } from '../../../contract/days-worked.ts'
import { idNumberParts } from '../../../contract/id-number.ts'
import { unjudged } from '../../failure.ts'
import type { Failure, Rule } from '../../rule.ts'

const LIMIT = 'age.registered.limit'

const certificate = (idNumber: string) => ({
  idNumber,
  kind: 'registered' as const,
  number: 'ZC-001',
  issuedOn: null,
  validTo: null,
})

export const ageRegistered65: Rule = {
  id: 'age-registered-65',
  title: { zh: '注册人员超65岁', en: 'A registered professional of 65 or more' },
  failsWhen: {
    zh: '持注册证书的建造师、监理工程师在月末年满65周岁',
    en: 'registered constructor or supervisor ≥ 65 at the end of the month',
  },
  severity: ['notice'],
  scope: 'person',
  reads: ['papers.certificates', 'papers.keyPosts', 'worker.idNumber', 'worker.birthDate', 'month.today'],
  needs: ['certificates'],
  parameters: [LIMIT],
  source: 'Jingzhou',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const limit = parameter(LIMIT)
    const until = judgedUntil(month)
    const nameInPost = new Map(month.papers.keyPosts?.map(({ idNumber, name }) => [idNumber, name]))
    for (const { idNumber, kind, number } of month.papers.certificates ?? []) {
      if (kind !== 'registered') continue
      const worker = index.workerByIdNumber().get(idNumber)
      const birth = idNumberParts(idNumber.toUpperCase())?.birthDate ?? worker?.birthDate ?? null
      if (limit === null) yield unjudged('parameter')
      else if (birth === null) yield unjudged('birthDate')
      else if (ageOn(birth, until) >= limit) {
        const failure: Failure = {
          subject: {
            kind: 'worker',
            key: worker?.id ?? `certificate ${number}`,
            name: worker?.name ?? nameInPost.get(idNumber) ?? '',
          },
          at: worker === undefined ? { address: null } : { origin: worker.origin, field: 'idNumber' },
          params: { age: ageOn(birth, until), limit, number },
        }
        yield failure
      }
    }
  },
  message: {
    zh: '持注册证书{number}，{age}周岁；部分城市要求不满{limit}周岁',
    en: 'Holds registration {number} at {age}; some cities ask for less than {limit}',
  },
  actual: { zh: '{age}周岁', en: '{age}' },
  expected: { zh: '< {limit}周岁', en: '< {limit}' },
  repair: { zh: '核对注册是否仍然有效', en: 'See whether the registration still holds' },
  blindSpot: {
    zh: '荆州的做法，非广州规定；只看登记了注册证书的人',
    en: 'Practice of Jingzhou, not a Guangzhou rule; sees those whose registration is on record',
  },
  examples: {
    fails: {
      change: { papers: { certificates: [certificate('990101196103310005')] } },
      finds: [{ cell: null }],
    },
    passes: { change: { papers: { certificates: [certificate('990101196104010005')] } }, finds: [] },
  },
}

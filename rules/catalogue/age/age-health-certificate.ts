import { ageOn } from '../../../contract/dates.ts'
import { monthsAfter } from '../../days-between.ts'
import { unjudged } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'
import { AGE_READS, onPerson } from './on-person.ts'

const FROM = 'age.health.from'
const VALID = 'age.health.validMonths'

const certificate = (issuedOn: string) => ({
  idNumber: '990101196601010005',
  kind: 'health' as const,
  number: null,
  issuedOn,
  validTo: null,
})

export const ageHealthCertificate: Rule = {
  id: 'age-health-certificate',
  title: { zh: '60岁以上缺健康证明', en: 'Sixty or more without a health certificate' },
  failsWhen: {
    zh: '年满60周岁，最后工作日前12个月内没有健康证明',
    en: '≥ 60 and no health certificate within 12 months before the last day worked',
  },
  severity: ['notice'],
  scope: 'person',
  reads: [...AGE_READS, 'papers.certificates'],
  needs: ['certificates'],
  parameters: [FROM, VALID],
  source: 'Chengdu 2021-10',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const [from, months] = [parameter(FROM), parameter(VALID)]
    const certificates = byIdNumber(month.papers.certificates)
    for (const { person, birth, last } of index.aged()) {
      if (from === null || months === null) yield unjudged('parameter')
      else if (birth === null) yield unjudged('birthDate')
      else if (ageOn(birth, last) >= from) {
        const { worker, lines, attendance } = person
        const idNumber = worker?.idNumber ?? lines[0]?.idNumber ?? attendance[0]?.idNumber ?? ''
        const issued = (certificates.get(idNumber.toUpperCase()) ?? [])
          .flatMap(({ kind, issuedOn }) => (kind === 'health' ? (issuedOn ?? []) : []))
          .sort()
          .at(-1)
        if (issued === undefined || monthsAfter(issued, months) < last)
          yield* onPerson(person, { age: ageOn(birth, last), issued: issued ?? null, from, months })
      }
    }
  },
  message: {
    zh: '{age}周岁，健康证明日期{issued}，应在{months}个月内',
    en: 'Aged {age}; health certificate of {issued}, to be of the last {months} months',
  },
  actual: { zh: '{issued}', en: '{issued}' },
  expected: { zh: '{months}个月内的健康证明', en: 'a certificate of the last {months} months' },
  repair: { zh: '安排体检并登记健康证明', en: 'Have a medical check made and record the certificate' },
  blindSpot: {
    zh: '成都的做法，非广州规定；没有写签发日期的证明不算',
    en: 'Practice of Chengdu, not a Guangzhou rule; a certificate without a day of issue does not count',
  },
  examples: {
    fails: {
      change: {
        workers: [{ idNumber: '990101196601010005' }],
        papers: { certificates: [certificate('2025-03-30')] },
      },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: {
        workers: [{ idNumber: '990101196601010005' }],
        papers: { certificates: [certificate('2025-03-31')] },
      },
      finds: [],
    },
  },
}

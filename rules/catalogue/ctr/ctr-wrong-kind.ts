import { newestContract } from '../../contracts.ts'
import { monthsAfter } from '../../days-between.ts'
import { onEngagement, unjudged } from '../../failure.ts'
import { retirementAge, retirementKeys } from '../../parameters/retirement.ts'
import type { Rule } from '../../rule.ts'

export const ctrWrongKind: Rule = {
  id: 'ctr-wrong-kind',
  title: { zh: '合同类型与人员不符', en: 'The kind of contract does not fit the person' },
  failsWhen: {
    zh: '已过法定退休年龄而签劳动合同，或未到而签超龄用工协议',
    en: 'past the statutory retirement age with a labour contract, or below it with an over-age agreement',
  },
  severity: ['warn'],
  scope: 'person',
  reads: [
    'contract.kind',
    'contract.workerId',
    'worker.idNumber',
    'worker.birthDate',
    'worker.sex',
    'attendance.days',
  ],
  needs: ['roster', 'contracts'],
  parameters: [...retirementKeys('men'), ...retirementKeys('womenBase50')],
  source: 'J18 art 8; O56',
  confidence: 'inferred',
  penalty: null,
  *check(_, { index, parameter }) {
    for (const { person, birth, sex, last } of index.aged()) {
      const { engagement, worker } = person
      const kind = newestContract(index.contracts().get(engagement?.workerId ?? ''))?.kind
      if (engagement === null || kind === undefined || kind === 'employmentAgreement') continue
      if (birth === null || sex === null) {
        yield unjudged(birth === null ? 'birthDate' : 'sex')
        continue
      }
      const group = sex === 'male' ? 'men' : 'womenBase50'
      const months = retirementAge(key => parameter(key, last), group, birth)
      if (months === null) {
        yield unjudged('parameter')
        continue
      }
      const reached = monthsAfter(birth, months)
      const fitting = last >= reached ? 'overAgeAgreement' : 'laborContract'
      if (kind !== fitting) yield onEngagement(engagement, worker, 'contractKind', { kind, reached, fitting })
    }
  },
  message: {
    zh: '{reached}达到法定退休年龄，签的是{kind|word}',
    en: 'Reaches the retirement age on {reached}, but has a {kind|word}',
  },
  actual: { zh: '{kind|word}', en: '{kind|word}' },
  expected: { zh: '{fitting|word}', en: '{fitting|word}' },
  repair: {
    zh: '过退休年龄的改签用工协议并参加工伤保险；未到的签劳动合同',
    en: 'Agree in writing with who is past the age, and insure him; sign a labour contract with who is not',
  },
  blindSpot: {
    zh: '女工一律按原50周岁一档；花名册没有写合同类型的视为劳动合同，书面协议不判断',
    en: 'Every woman is taken to be of base 50; a roster without a kind of contract means labour contracts, plain agreements are not judged',
  },
  examples: {
    fails: {
      change: {
        workers: [{ idNumber: '990101197001010005', sex: 'female' }],
        contracts: [{}, { kind: 'overAgeAgreement' }],
      },
      finds: [{ cell: '花名册!C4' }, { cell: '花名册!C5' }],
    },
    passes: {
      change: {
        workers: [{ idNumber: '990101197001010005', sex: 'female' }],
        contracts: [{ kind: 'overAgeAgreement' }],
      },
      finds: [],
    },
  },
}

import { PERSON_PARAMETERS } from '../../../contract/guangzhou-person.ts'
import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { beforeSync } from './example-outgoing.ts'
import { members, statedFor } from './members.ts'

/** An untrained person is sent as such: that is plt-safety-education-false. */
const ASKED = PERSON_PARAMETERS.filter(({ name }) => name !== 'safetyEdu')

export const pltWorkerFields: Rule = {
  id: 'plt-worker-fields',
  title: { zh: '平台必填人员信息缺失', en: 'Something that the platform asks of a person is missing' },
  failsWhen: {
    zh: '登记工人接口的必填项有空缺：姓名、性别、民族、生日、身份证住址、签发机关、有效期起、头像、常住地址、政治面貌、文化程度、手机号、用工类型、工资卡号、开户行、工种、技能水平、工人类型、进场日期、籍贯、婚姻状况',
    en: 'any mandatory parameter of the add-worker call is empty',
  },
  severity: ['block'],
  scope: 'person',
  reads: [
    'worker.name',
    'worker.sex',
    'worker.ethnicity',
    'worker.birthDate',
    'worker.registeredAddress',
    'worker.issuingAuthority',
    'worker.validFrom',
    'worker.photoUrl',
    'worker.currentAddress',
    'worker.politicalStatus',
    'worker.education',
    'worker.phone',
    'worker.nativePlace',
    'worker.maritalStatus',
    'engagement.employmentForm',
    'engagement.wageCard',
    'engagement.bankName',
    'engagement.trade',
    'engagement.skillLevel',
    'engagement.workerType',
    'engagement.entryDate',
  ],
  needs: ['roster', 'outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    for (const member of members(month, index)) {
      const missing = ASKED.filter(parameter => statedFor(member, parameter) === null).map(
        ({ field }) => field,
      )
      const [first] = missing
      if (first !== undefined)
        yield onEngagement(member.engagement, member.worker, first, {
          missing: missing.join(','),
          count: missing.length,
        })
    }
  },
  message: {
    zh: '平台要求的人员信息缺{count}项：{missing|fields}',
    en: 'The platform asks for {count} more item(s): {missing|fields}',
  },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '必填项齐全', en: 'every mandatory item' },
  repair: {
    zh: '在花名册补齐后重新导入，再提交；其他人照常上报',
    en: 'Complete his row of the roster, import and submit again; everyone else is reported meanwhile',
  },
  blindSpot: {
    zh: '只看有没有填；照片地址平台能否打开看不到',
    en: 'Sees whether it is filled in; not whether the platform can open the address of the picture',
  },
  examples: {
    fails: {
      change: beforeSync({
        workers: [{ nativePlace: null, politicalStatus: '' }],
        engagements: [{ skillLevel: null }],
      }),
      finds: [{ cell: '花名册!C4' }],
    },
    passes: { change: beforeSync({ engagements: [{ safetyTrainedOn: null }] }), finds: [] },
  },
}

import {
  encryptedLength,
  PERSON_PARAMETERS,
  type PersonParameter,
} from '../../../contract/guangzhou-person.ts'
import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { beforeSync } from './example-outgoing.ts'
import { members, statedFor } from './members.ts'

/** Names are short and codes are made by the ledger: what a person typed freely may be too long. */
const BOUNDED: readonly PersonParameter[] = PERSON_PARAMETERS.filter(
  parameter => 'atMost' in parameter && !('codeList' in parameter),
)

export const pltLength: Rule = {
  id: 'plt-length',
  title: { zh: '字段超长', en: 'Longer than the platform takes' },
  failsWhen: {
    zh: '超过标准允许的长度（姓名30、住址400、手机号11等；加密字段按加密后计）',
    en: 'longer than the standard allows (name 30, address 400, phone 11 …; encrypted values as sent)',
  },
  severity: ['block'],
  scope: 'row',
  reads: [
    'worker.name',
    'worker.ethnicity',
    'worker.registeredAddress',
    'worker.issuingAuthority',
    'worker.photoUrl',
    'worker.currentAddress',
    'worker.phone',
    'worker.nativePlace',
    'engagement.wageCard',
  ],
  needs: ['roster', 'outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    for (const member of members(month, index)) {
      for (const parameter of BOUNDED) {
        const { field, atMost = 0, encrypted } = parameter
        const value = statedFor(member, parameter) ?? ''
        const length = encrypted === undefined ? value.length : encryptedLength(value)
        if (length > atMost)
          yield onEngagement(member.engagement, member.worker, field, { field, length, atMost })
      }
    }
  },
  message: {
    zh: '{field|fields}上报时长{length}个字符，平台最多{atMost}个',
    en: '{field|fields} takes {length} characters, the platform at most {atMost}',
  },
  actual: { zh: '{length}', en: '{length}' },
  expected: { zh: '≤ {atMost}', en: '≤ {atMost}' },
  repair: { zh: '缩短后重新导入', en: 'Shorten it and import again' },
  blindSpot: {
    zh: '长度来自一份公开客户端所记的标准，平台可能已改；照片地址按加密发送计算',
    en: 'Lengths come from the standard as one public client kept it and may have changed; picture addresses are counted as encrypted',
  },
  examples: {
    fails: {
      change: beforeSync({ workers: [{ name: '长'.repeat(31), phone: '130000000010' }] }),
      finds: [{ cell: '花名册!A4' }, { cell: '花名册!F4' }],
    },
    passes: { change: beforeSync({ workers: [{ name: '长'.repeat(30) }] }), finds: [] },
  },
}

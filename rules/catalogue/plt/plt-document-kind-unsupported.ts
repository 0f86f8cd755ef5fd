import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { beforeSync } from './example-outgoing.ts'
import { members } from './members.ts'

/** Documents whose number has not the form of an ID number. */
const UNSUPPORTED = new Set(['mainlandTravelPermit', 'passport', 'other'])

export const pltDocumentKindUnsupported: Rule = {
  id: 'plt-document-kind-unsupported',
  title: { zh: '接口不支持的证件', en: 'A document that the interface does not take' },
  failsWhen: {
    zh: '证件是护照、通行证或其他证件：登记工人接口只有身份证号，没有证件类型',
    en: 'passports and travel permits: the worker call carries an id number and no document kind',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['worker.idDocType'],
  needs: ['roster', 'outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const { engagement, worker } of members(month, index)) {
      if (UNSUPPORTED.has(worker.idDocType))
        yield onEngagement(engagement, worker, 'idNumber', { kind: worker.idDocType })
    }
  },
  message: {
    zh: '{kind|word}不能通过接口登记',
    en: 'He cannot be registered through the interface with this document: {kind|word}',
  },
  actual: { zh: '{kind|word}', en: '{kind|word}' },
  expected: { zh: '身份证号', en: 'an ID number' },
  repair: {
    zh: '在平台网页上登记此人，本软件不上报他',
    en: 'Register him at the portal; he is not reported from here',
  },
  blindSpot: {
    zh: '港澳台居民居住证和外国人永久居留身份证号形式与身份证相同，平台收不收未见规定，照常上报',
    en: 'Residence permits and permanent resident cards have numbers of the same form; whether they are taken was not found, so they are sent',
  },
  examples: {
    fails: {
      change: beforeSync({ workers: [{ idDocType: 'passport' }] }),
      finds: [{ cell: '花名册!C4' }],
    },
    passes: { change: beforeSync({ workers: [{ idDocType: 'hmtResidencePermit' }] }), finds: [] },
  },
}

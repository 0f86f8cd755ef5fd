import type { Failure, Rule } from '../../rule.ts'
import { EXAMPLE_UNIT } from '../example-papers.ts'

export const ctrAgencyLicense: Rule = {
  id: 'ctr-agency-license',
  title: { zh: '劳务派遣无许可', en: 'A dispatch agency without a licence' },
  failsWhen: {
    zh: '单位为劳务派遣而没有登记派遣许可证',
    en: 'the unit dispatches labour and no licence is recorded',
  },
  severity: ['alert'],
  scope: 'org',
  reads: ['papers.units'],
  needs: ['units'],
  parameters: [],
  source: 'R724 art 18',
  confidence: 'found',
  penalty: null,
  *check({ papers }) {
    for (const { unit, isDispatcher, dispatchLicenceNo } of papers.units ?? []) {
      if (isDispatcher !== true || dispatchLicenceNo !== null) continue
      const failure: Failure = {
        subject: { kind: 'org', key: unit, name: unit },
        at: { address: null },
        params: { unit },
      }
      yield failure
    }
  },
  message: {
    zh: '“{unit}”为劳务派遣单位，没有登记派遣许可证',
    en: '“{unit}” dispatches labour, but no licence is on record',
  },
  actual: { zh: '无许可证', en: 'no licence' },
  expected: { zh: '劳务派遣许可证编号', en: 'the number of the licence' },
  repair: {
    zh: '登记许可证；没有许可的不得派遣用工',
    en: 'Record the licence; without one nobody may be dispatched',
  },
  blindSpot: {
    zh: '只看登记为派遣的单位；不核验许可证真伪和有效期',
    en: 'Sees units that are recorded as dispatching; licences and their term are not verified',
  },
  examples: {
    fails: {
      change: { papers: { units: [{ ...EXAMPLE_UNIT, isDispatcher: true }] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        papers: { units: [{ ...EXAMPLE_UNIT, isDispatcher: true, dispatchLicenceNo: 'PQ-001' }] },
      },
      finds: [],
    },
  },
}

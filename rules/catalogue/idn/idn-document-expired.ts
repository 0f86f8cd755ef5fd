import { onWorker } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnDocumentExpired: Rule = {
  id: 'idn-document-expired',
  title: { zh: '证件已过有效期', en: 'The document has expired' },
  failsWhen: {
    zh: '证件有效期止 < 当月第一个工作的日子',
    en: 'document expiry < first working day in the period',
  },
  severity: ['warn'],
  scope: 'person',
  reads: ['worker.validTo', 'attendance.days', 'engagement.entryDate', 'engagement.exitDate'],
  needs: ['roster'],
  parameters: [],
  source: 'national data items',
  confidence: 'inferred',
  penalty: null,
  *check(_, { index }) {
    for (const person of index.people()) {
      const validTo = person.worker?.validTo ?? null
      if (person.worker === null || validTo === null) continue
      const first = person.worked?.first
      if (first !== undefined && validTo < first) {
        yield onWorker(person.worker, 'validTo', { validTo, first })
      }
    }
  },
  message: {
    zh: '证件有效期至{validTo}，早于当月首个工作日{first}',
    en: 'The document was valid to {validTo}, before the first day worked, {first}',
  },
  actual: { zh: '{validTo}', en: '{validTo}' },
  expected: { zh: '≥ {first}', en: '≥ {first}' },
  repair: { zh: '请工人换领新证后更新有效期', en: 'Ask the worker to renew it and update the date' },
  blindSpot: { zh: '未登记有效期或填“长期”的不检查', en: 'Says nothing where no expiry is recorded' },
  examples: {
    fails: { change: { workers: [{ validTo: '2026-02-28' }] }, finds: [{ cell: '花名册!P4' }] },
    passes: { change: { workers: [{ validTo: '2026-03-01' }] }, finds: [] },
  },
}

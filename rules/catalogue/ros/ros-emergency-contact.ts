import { onWorker } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const rosEmergencyContact: Rule = {
  id: 'ros-emergency-contact',
  title: { zh: '缺紧急联系人', en: 'No emergency contact' },
  failsWhen: {
    zh: '没有登记紧急联系人及其电话',
    en: 'no emergency contact, or none with a phone, on record',
  },
  severity: ['notice'],
  scope: 'person',
  reads: ['worker.emergencyContact', 'worker.emergencyPhone'],
  needs: ['roster'],
  parameters: [],
  source: 'J58',
  confidence: 'found-2nd',
  penalty: null,
  *check(_, { index }) {
    for (const { worker, engagement } of index.people()) {
      if (worker === null || engagement === null) continue
      if (worker.emergencyContact === null || worker.emergencyPhone === null)
        yield onWorker(worker, 'emergencyContact', { contact: worker.emergencyContact !== null })
    }
  },
  message: { zh: '没有紧急联系人或其电话', en: 'No emergency contact, or none with a phone' },
  actual: { zh: '缺', en: 'missing' },
  expected: { zh: '姓名和电话', en: 'name and phone' },
  repair: { zh: '在花名册补登紧急联系人', en: 'Add the contact to the roster' },
  blindSpot: { zh: '不核实电话能否打通', en: 'Does not know whether the number answers' },
  examples: {
    fails: { change: { workers: [{ emergencyPhone: null }] }, finds: [{ cell: '花名册!X4' }] },
    passes: { change: { workers: [{ emergencyContact: '家属' }] }, finds: [] },
  },
}

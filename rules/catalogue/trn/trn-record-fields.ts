import type { SafetyTraining } from '../../../contract/entities.ts'
import { onEngagement } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'

const RECORD = {
  idNumber: '990101198201010000',
  trainedOn: '2025-09-04',
  content: '三级安全教育',
  trainer: '李示例',
  signed: true,
}

/** The newest training of each worker by ledger id. */
function newestTrainings(trainings: readonly SafetyTraining[]): Map<string, SafetyTraining> {
  const newest = new Map<string, SafetyTraining>()
  for (const training of trainings) {
    const known = newest.get(training.workerId)
    if (known === undefined || training.trainedOn >= known.trainedOn) newest.set(training.workerId, training)
  }
  return newest
}

export const trnRecordFields: Rule = {
  id: 'trn-record-fields',
  title: { zh: '培训记录不全', en: 'The record of a training is not complete' },
  failsWhen: {
    zh: '最近一次培训的记录缺学时、内容、培训人或工人签字',
    en: 'the record of the newest training lacks hours, content, trainer or the worker’s signature',
  },
  severity: ['notice'],
  scope: 'person',
  reads: [
    'training.trainedOn',
    'training.hours',
    'training.workerId',
    'engagement.safetyTrainedOn',
    'papers.trainingRecords',
    'worker.idNumber',
  ],
  needs: ['roster', 'trainingRecords'],
  parameters: [],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { index }) {
    const trainings = newestTrainings(month.trainings)
    const records = byIdNumber(month.papers.trainingRecords)
    for (const { engagement, worker } of index.people()) {
      if (engagement === null || worker === null) continue
      const training = trainings.get(worker.id)
      const on = training?.trainedOn ?? engagement.safetyTrainedOn
      // Who was never trained is told by trn-before-entry.
      if (on === null) continue
      const record = records.get(worker.idNumber.toUpperCase())?.find(({ trainedOn }) => trainedOn === on)
      const missing = [
        ...(training?.hours == null ? ['trainingHours'] : []),
        ...(record?.content == null ? ['trainingContent'] : []),
        ...(record?.trainer == null ? ['trainer'] : []),
        ...(record?.signed === true ? [] : ['signature']),
      ]
      if (missing.length > 0)
        yield onEngagement(engagement, worker, 'safetyTrainedOn', { on, missing: missing.join(',') })
    }
  },
  message: {
    zh: '{on}的培训记录缺：{missing|fields}',
    en: 'The record of the training on {on} lacks: {missing|fields}',
  },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '日期、内容、学时、培训人、工人签字', en: 'date, content, hours, trainer, signature' },
  repair: { zh: '补全培训记录', en: 'Complete the record' },
  blindSpot: {
    zh: '常见做法，非规定；只看最近一次培训',
    en: 'Common practice, not a rule; sees the newest training only',
  },
  examples: {
    fails: {
      change: {
        keep: { workers: 1, trainings: 1 },
        papers: { trainingRecords: [{ ...RECORD, signed: null }] },
      },
      finds: [{ cell: '花名册!W4' }],
    },
    passes: {
      change: { keep: { workers: 1, trainings: 1 }, papers: { trainingRecords: [RECORD] } },
      finds: [],
    },
  },
}

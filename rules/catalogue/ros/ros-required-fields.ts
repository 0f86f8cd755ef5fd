import { onWorker } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const OF_WORKER = ['sex', 'registeredAddress', 'currentAddress', 'phone'] as const
const OF_ENGAGEMENT = ['employmentForm', 'entryDate'] as const

export const rosRequiredFields: Rule = {
  id: 'ros-required-fields',
  title: { zh: '花名册必填项缺失', en: 'The roster lacks what it must state' },
  failsWhen: {
    zh: '缺姓名或证件号：阻断；缺性别、户籍地址、现住址、联系电话、用工形式、进场日期、合同期限：预警',
    en: 'lacks name or ID: block; sex, household address, present address, phone, kind of employment, start date, contract term: warn',
  },
  severity: ['warn', 'block'],
  scope: 'row',
  reads: [
    'worker.name',
    'worker.idNumber',
    'worker.sex',
    'worker.registeredAddress',
    'worker.currentAddress',
    'worker.phone',
    'engagement.employmentForm',
    'engagement.entryDate',
    'contract.startDate',
  ],
  needs: ['roster'],
  parameters: [],
  source: 'LCR art 8; R724 art 50',
  confidence: 'found',
  penalty: [50, 'LCR 33'],
  *check(_, { index }) {
    for (const { worker, engagement } of index.people()) {
      if (worker === null || engagement === null) continue
      const keys = (['name', 'idNumber'] as const).filter(field => worker[field].trim() === '')
      const missing: string[] = [
        ...keys,
        ...OF_WORKER.filter(field => worker[field] === null),
        ...OF_ENGAGEMENT.filter(field => engagement[field] === null),
      ]
      const own = index.contracts().get(worker.id) ?? []
      if (!own.some(({ startDate }) => startDate !== null)) missing.push('contractStart')
      if (missing.length === 0) continue
      const severity = keys.length > 0 ? 'block' : 'warn'
      yield onWorker(worker, missing[0] ?? 'name', { missing: missing.join(',') }, { severity })
    }
  },
  message: { zh: '花名册缺：{missing|fields}', en: 'The roster lacks: {missing|fields}' },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '必填项齐全', en: 'everything filled in' },
  repair: {
    zh: '在花名册补齐后重新导入',
    en: 'Fill it in on the roster and import it again',
  },
  blindSpot: {
    zh: '只看有没有填写，不看内容真假；合同期限以合同起始日为准',
    en: 'Sees whether it is filled in, not whether it is true; the contract term goes by its first day',
  },
  examples: {
    fails: {
      change: { workers: [{ sex: null, phone: null }, { name: ' ' }] },
      finds: [{ cell: '花名册!A5', severity: 'block' }, { cell: '花名册!B4' }],
    },
    passes: { change: { workers: [{ ethnicity: null, nativePlace: null }] }, finds: [] },
  },
}

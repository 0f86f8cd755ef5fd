import { nameKey } from '../../../contract/text.ts'
import { onWorker } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { WorkerRow } from '../../rows.ts'
import type { Rule } from '../../rule.ts'

export const idnNameTwoIds: Rule = {
  id: 'idn-name-two-ids',
  title: { zh: '同一姓名不同证件号', en: 'One name, two ID numbers' },
  failsWhen: {
    zh: '姓名相同且手机号或工资卡相同，但证件号不同',
    en: 'same name and same phone or card but two ids',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['worker.name', 'worker.idNumber', 'worker.phone', 'engagement.wageCard'],
  needs: ['roster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const told = new Set<WorkerRow>()
    const cards = month.engagements.map(({ workerId, wageCard }) => ({
      worker: index.workerById().get(workerId),
      shared: wageCard,
    }))
    const phones = month.workers.map(worker => ({ worker, shared: worker.phone }))
    const groups = groupBy([...phones, ...cards], ({ worker, shared }) =>
      worker === undefined || shared === null ? null : `${nameKey(worker.name)} ${shared}`,
    )
    for (const group of groups.values()) {
      const [first, ...others] = group
      for (const { worker } of others) {
        if (worker === undefined || worker.idNumber === first?.worker?.idNumber || told.has(worker)) continue
        told.add(worker)
        yield onWorker(worker, 'idNumber', { people: 2 })
      }
    }
  },
  message: {
    zh: '同名且手机号或工资卡相同的人有{people}个证件号',
    en: 'Someone of the same name and the same phone or card has {people} ID numbers',
  },
  actual: { zh: '{people}个证件号', en: '{people} ID numbers' },
  expected: { zh: '1个证件号', en: 'one ID number' },
  repair: {
    zh: '核对是否同一人，删除写错号码的登记',
    en: 'Find out whether it is one person; remove the wrong record',
  },
  blindSpot: {
    zh: '手机号和卡号都不同的重复登记不能发现',
    en: 'A double record with another phone and card is not seen',
  },
  examples: {
    fails: {
      change: { workers: [{}, { name: '赵建建', phone: '13000000000' }] },
      finds: [{ cell: '花名册!C5' }],
    },
    passes: { change: { workers: [{}, { name: '赵建建' }] }, finds: [] },
  },
}

import { cellOf, type Origin } from '../../../contract/project-month.ts'
import { onEngagement, onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnDuplicateInSheet: Rule = {
  id: 'idn-duplicate-in-sheet',
  title: { zh: '同表重复人员', en: 'One person twice on one sheet' },
  failsWhen: {
    zh: '同一证件号在一份花名册中出现两次，或在同一班组的一张工资表中出现两次',
    en: 'same id twice in one roster, or twice in one payroll sheet of one team',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['engagement.workerId', 'line.idNumber', 'line.sheetId'],
  needs: [],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const place = (origin: Origin) => cellOf(month, origin, 'idNumber')?.cell ?? null
    const firstOnRoster = new Map<string, Origin>()
    for (const engagement of month.engagements) {
      if (engagement.origin === null) continue
      const key = `${engagement.origin.source} ${engagement.workerId}`
      const first = firstOnRoster.get(key)
      if (first === undefined) firstOnRoster.set(key, engagement.origin)
      else if (first?.row !== engagement.origin.row) {
        const worker = index.workerById().get(engagement.workerId)
        yield onEngagement(
          engagement,
          worker,
          'idNumber',
          { first: place(first) },
          { doubted: engagement.workerId },
        )
      }
    }
    const firstLine = new Map<string, Origin>()
    for (const line of month.lines) {
      if (line.idNumber === null) continue
      const key = `${line.sheetId} ${line.idNumber}`
      const first = firstLine.get(key)
      if (first === undefined) firstLine.set(key, line.origin)
      else yield onRow(line, 'idNumber', { first: place(first) }, { doubted: line.idNumber })
    }
  },
  message: {
    zh: '同一证件号在本表已出现过（首次：{first}）',
    en: 'The same ID number already stands on this sheet (first at {first})',
  },
  actual: { zh: '出现两次', en: 'twice' },
  expected: { zh: '一次', en: 'once' },
  repair: {
    zh: '合并为一行；确属另一笔工资的，分开制表或写入补发栏',
    en: 'Merge the rows; a separate payment belongs on its own sheet or in the back-pay column',
  },
  blindSpot: {
    zh: '跨表的重复由其他规则比较',
    en: 'Repetition across sheets is left to other rules',
  },
  examples: {
    fails: {
      change: { lines: [{}, {}, {}, { idNumber: '990101198201010000' }] },
      finds: [{ cell: '工资表!B7' }],
    },
    passes: { change: { lines: [{}, { idNumber: '990101198201010000' }] }, finds: [] },
  },
}

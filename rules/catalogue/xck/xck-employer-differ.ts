import { periodBounds } from '../../../contract/dates.ts'
import type { LaborContract } from '../../../contract/entities.ts'
import { onRow, unjudged } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'

export const xckEmployerDiffer: Rule = {
  id: 'xck-employer-differ',
  title: { zh: '所属单位不一致', en: 'Employers differ' },
  failsWhen: {
    zh: '工资表的用人单位 ≠ 合同（无合同时花名册）的用人单位',
    en: "employer in the sheet ≠ contract employer (the roster's where there is no contract)",
  },
  severity: ['alert'],
  scope: 'row',
  reads: [
    'line.employer',
    'sheet.employer',
    'contract.employer',
    'contract.workerId',
    'engagement.employer',
    'contract.endDate',
    'contract.signedOn',
    'contract.startDate',
  ],
  needs: ['payroll'],
  parameters: [],
  source: 'R724 art 30',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const { first, last } = periodBounds(month.period)
    const contracts = groupBy(month.contracts, contract => contract.workerId)
    const inForce = ({ startDate, signedOn, endDate }: LaborContract) =>
      (startDate ?? signedOn ?? first) <= last && (endDate ?? last) >= first
    for (const line of month.lines) {
      const stated = line.employer ?? index.sheetById().get(line.sheetId)?.employer ?? null
      if (stated === null) continue
      const person = index.personOf(line)
      const contract = contracts.get(person?.worker?.id ?? '')?.findLast(inForce)?.employer
      const employer = contract ?? person?.engagement?.employer ?? null
      if (employer === null) yield unjudged('contractEmployer')
      else if (stated !== employer && orgKey(stated) !== orgKey(employer))
        yield onRow(line, 'employer', { stated, employer })
    }
  },
  message: {
    zh: '工资表的用人单位为“{stated}”，合同或花名册为“{employer}”',
    en: 'The payroll sheet names {stated} as employer; contract or roster name {employer}',
  },
  actual: { zh: '{stated}', en: '{stated}' },
  expected: { zh: '{employer}', en: '{employer}' },
  repair: {
    zh: '由签订合同的单位编制工资表，或更正单位名称',
    en: 'Let the employer of the contract prepare the sheet, or correct the name',
  },
  blindSpot: {
    zh: '只比较名称（忽略空格和全半角）；简称会被当作不同单位',
    en: 'Compares names only, ignoring blanks and width; a short name counts as another organisation',
  },
  examples: {
    fails: { change: { lines: [{ employer: '广州示例建设有限公司' }] }, finds: [{ cell: '工资表!Y4' }] },
    passes: { change: { lines: [{ employer: '广州示例劳务有限公司 ' }] }, finds: [] },
  },
}

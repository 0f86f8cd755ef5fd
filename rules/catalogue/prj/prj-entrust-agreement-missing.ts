import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onOrg } from '../../failure.ts'
import type { MonthIndex } from '../../month-index.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_UNIT } from '../example-papers.ts'
import { subcontractors } from './subcontractors.ts'

/** Names (for comparison) and ids of the units that the month's payroll is of. */
function unitsPaid({ lines, sheets }: ProjectMonth, index: MonthIndex): Set<string> {
  const paid = new Set<string>()
  for (const { employer } of [...lines, ...sheets]) if (employer !== null) paid.add(orgKey(employer))
  for (const { teamId } of sheets) {
    const unit = teamId === null ? null : index.teamById().get(teamId)?.participantId
    if (unit != null) paid.add(unit)
  }
  return paid
}

export const prjEntrustAgreementMissing: Rule = {
  id: 'prj-entrust-agreement-missing',
  title: { zh: '未签委托代发协议', en: 'No agreement that the general contractor pays' },
  failsWhen: {
    zh: '当月有工资的分包单位没有与总包签订委托代发协议',
    en: 'a subcontractor with wages in the month has no entrusting agreement with the general contractor',
  },
  severity: ['alert'],
  scope: 'org',
  reads: [
    'papers.units',
    'participant.role',
    'participant.name',
    'sheet.employer',
    'sheet.teamId',
    'line.employer',
    'team.participantId',
  ],
  needs: ['participants', 'payroll', 'units'],
  parameters: [],
  source: 'M53 art 14; R724 art 31',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index }) {
    const paid = unitsPaid(month, index)
    for (const { participant, unit } of subcontractors(month)) {
      if (!paid.has(participant.id) && !paid.has(orgKey(participant.name))) continue
      if (unit?.entrustAgreementNo == null) yield onOrg(participant, { unit: participant.name })
    }
  },
  message: {
    zh: '“{unit}”当月有工资，但没有登记委托总包代发的协议',
    en: '“{unit}” has wages in the month, but no agreement that the general contractor pays them is on record',
  },
  actual: { zh: '无', en: 'none' },
  expected: { zh: '委托代发协议编号', en: 'the number of the agreement' },
  repair: {
    zh: '由分包与总包签订委托代发协议并登记编号',
    en: 'Let subcontractor and general contractor conclude it, and record its number',
  },
  blindSpot: {
    zh: '单位按名称和班组归属查找；不看协议内容',
    en: 'Units are found by name and by team; what the agreement says is not seen',
  },
  examples: {
    fails: {
      change: { papers: { units: [{ ...EXAMPLE_UNIT, entrustAgreementNo: null }] } },
      finds: [{ cell: null }],
    },
    passes: { change: { papers: { units: [{ ...EXAMPLE_UNIT, settlementMethod: null }] } }, finds: [] },
  },
}

import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { hasPermitNumber } from './permit-number.ts'

const FIELDS = [
  'address',
  'industry',
  'regulator',
  'contractAmount',
  'startDate',
  'completionDate',
  'fundingCycleMonths',
  'projectManager',
  'chiefSupervisor',
  'laborOfficer',
  'laborOfficerPhone',
] as const

const ROLES = ['owner', 'generalContractor', 'supervisionFirm'] as const

/** Key information that the project lacks, as names of fields and roles. */
export function missingKeyInfo(month: ProjectMonth): string[] {
  const { project, participants, wageAccounts, papers } = month
  const coded = new Set(participants.flatMap(({ role, uscc }) => (uscc === null ? [] : [role])))
  return [
    ...FIELDS.filter(field => project[field] === null),
    ...(hasPermitNumber(month) ? [] : ['constructionPermitNo']),
    // The agreed day stands in the book of the contract's terms: where that is unknown nothing is said of it.
    ...(papers.worksContract !== null && papers.worksContract[0]?.fundingDay == null ? ['fundingDay'] : []),
    ...ROLES.filter(role => !coded.has(role)),
    ...(wageAccounts.length === 0 ? ['wageAccount'] : []),
  ]
}

export const prjKeyInfoIncomplete: Rule = {
  id: 'prj-key-info-incomplete',
  title: { zh: '未完善工程关键信息', en: 'Key information of the project is missing' },
  failsWhen: {
    zh: '缺以下任一项：地址、施工许可证号、行业、主管部门、合同金额、开竣工日期、拨付周期及拨付日、项目经理、总监、劳资专管员及电话、建设单位和总包和监理的信用代码、工资专户',
    en: 'any missing of: address, permit, industry, regulator, contract sum, start and end, funding cycle and day, project manager, chief supervisor, labour officer with phone, credit codes of owner, general contractor and supervisor, wage account',
  },
  severity: ['alert'],
  scope: 'project',
  reads: [
    ...FIELDS.map(field => `project.${field}` as const),
    'project.constructionPermitNo',
    'participant.role',
    'participant.uscc',
    'month.wageAccounts',
    'papers.worksContract',
    'papers.permits',
  ],
  needs: [],
  parameters: [],
  source: 'SEED; national project data items',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    const missing = missingKeyInfo(month)
    if (missing.length > 0) yield onProject(month, { missing: missing.join(',') })
  },
  message: { zh: '工程关键信息缺：{missing|fields}', en: 'Key information missing: {missing|fields}' },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '关键信息齐全', en: 'everything on record' },
  repair: { zh: '在项目资料中补齐', en: 'Complete the record of the project' },
  blindSpot: {
    zh: '平台自己的关键信息清单没有公布，本清单为推定；约定拨付日只在登记了施工合同约定时核对',
    en: "The platform's own list was never published and is inferred here; the agreed funding day is asked where terms of the contract are on record",
  },
  examples: {
    fails: {
      change: { project: { address: null }, keep: { participants: 3 } },
      finds: [{ cell: null }],
    },
    passes: { change: { project: { laborCostRatio: null } }, finds: [] },
  },
}

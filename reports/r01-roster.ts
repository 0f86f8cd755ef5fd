import { ageOn, periodBounds } from '../contract/dates.ts'
import type { Engagement, LaborContract, SafetyTraining, Worker } from '../contract/entities.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { type BuildOptions, type BuildReport, frameOf, projectHead } from './build.ts'
import { column, ID_NUMBER, NAME, OFF_PAPER, PHONE, printable, REMARK, SEQ, TRADE } from './columns.ts'
import { finishReport } from './finish-report.ts'
import { injuryInsured } from './injury-insured.ts'
import type { Row, SheetDraft, Text } from './model.ts'
import { NO_PARTY, teamOf, unitOfEngagement } from './parties.ts'
import { SIGNERS, vocabulary } from './vocabulary.ts'

export const ROSTER_TITLE: Text = { zh: '农民工花名册', en: 'Roster of migrant workers' }

const HIDDEN = { paper: 'never', mask: 'blank' } as const

/** The proposed long order (reports R01); on paper the short form remains. */
const COLUMNS = [
  SEQ,
  NAME,
  column('sex', 'text', 5, '性别', 'Sex', { centered: true }),
  column('ethnicity', 'text', 8, '民族', 'Ethnicity', OFF_PAPER),
  column('idDocType', 'text', 12, '证件类型', 'Document', OFF_PAPER),
  ID_NUMBER,
  column('birthDate', 'date', 11, '出生日期', 'Born', HIDDEN),
  column('age', 'int', 5, '年龄', 'Age', HIDDEN),
  column('registeredAddress', 'text', 34, '户籍地址', 'Registered address', { mask: 'blank' }),
  column('issuingAuthority', 'text', 20, '签发机关', 'Issued by', HIDDEN),
  column('validFrom', 'date', 11, '有效期起', 'Valid from', HIDDEN),
  column('validTo', 'date', 11, '有效期止', 'Valid to', HIDDEN),
  column('currentAddress', 'text', 24, '现住址', 'Current address', HIDDEN),
  column('nativePlace', 'text', 12, '籍贯', 'Native place', OFF_PAPER),
  PHONE,
  column('emergencyContact', 'text', 11, '紧急联系人', 'Emergency contact', HIDDEN),
  column('emergencyPhone', 'id', 13, '紧急联系电话', 'Emergency phone', HIDDEN),
  column('education', 'text', 9, '文化程度', 'Education', OFF_PAPER),
  column('politicalStatus', 'text', 9, '政治面貌', 'Political status', HIDDEN),
  column('maritalStatus', 'text', 9, '婚姻状况', 'Marital status', HIDDEN),
  column('unit', 'text', 24, '所属分包单位', 'Employer', OFF_PAPER),
  column('team', 'text', 12, '班组', 'Team'),
  column('isTeamLeader', 'text', 6, '是否班组长', 'Team leader', OFF_PAPER),
  TRADE,
  column('skillLevel', 'text', 9, '技能等级', 'Skill level', OFF_PAPER),
  column('specialOperationNo', 'id', 20, '特种作业证号', 'Special operation permit', HIDDEN),
  column('specialOperationValidTo', 'date', 11, '证书有效期', 'Permit valid to', OFF_PAPER),
  column('employmentForm', 'text', 10, '用工形式', 'Employment form', OFF_PAPER),
  column('contractKind', 'text', 12, '合同类型', 'Contract', OFF_PAPER),
  column('contractNo', 'id', 14, '合同编号', 'Contract no.'),
  column('contractFrom', 'date', 11, '合同起', 'Contract from', OFF_PAPER),
  column('contractTo', 'date', 11, '合同止', 'Contract to', OFF_PAPER),
  column('rateUnit', 'text', 9, '计薪方式', 'Pay basis', OFF_PAPER),
  column('wageRate', 'money', 10, '工资标准(元)', 'Wage rate (yuan)', OFF_PAPER),
  column('safetyTrainedOn', 'date', 11, '安全教育日期', 'Safety training', OFF_PAPER),
  column('entryDate', 'date', 11, '进场日期', 'Entered'),
  column('exitDate', 'date', 11, '退场日期', 'Left'),
  column('bankName', 'text', 18, '工资卡开户行', 'Bank', OFF_PAPER),
  column('wageCard', 'id', 21, '工资卡号', 'Wage card', { mask: 'account' }),
  column('injuryInsured', 'text', 8, '是否参加工伤保险', 'Injury insured', OFF_PAPER),
  { ...REMARK, ...OFF_PAPER },
  column('signature', 'sign', 12, '本人签名', 'Signature'),
]

const COUNT_COLUMNS = [
  column('team', 'text', 24, '班组', 'Team'),
  column('trade', 'text', 16, '工种', 'Trade'),
  column('onSite', 'int', 12, '月末在场', 'On site at month end', { sum: true }),
  column('entered', 'int', 12, '本月进场', 'Entered this month', { sum: true }),
  column('left', 'int', 12, '本月退场', 'Left this month', { sum: true }),
]

/** A worker's other records, looked up once for the whole roster. */
interface Records {
  workers: Map<string, Worker>
  contracts: Map<string, LaborContract>
  trainings: Map<string, SafetyTraining>
}

function recordsOf(month: ProjectMonth): Records {
  return {
    workers: new Map(month.workers.map(worker => [worker.id, worker])),
    contracts: new Map(month.contracts.map(contract => [contract.workerId, contract])),
    trainings: new Map(month.trainings.toReversed().map(training => [training.workerId, training])),
  }
}

function rosterRow(
  month: ProjectMonth,
  records: Records,
  engagement: Engagement,
  seq: number,
  options: BuildOptions,
): Row {
  const worker = records.workers.get(engagement.workerId)
  const contract = records.contracts.get(engagement.workerId)
  const training = records.trainings.get(engagement.workerId)
  const { language } = options
  const birthDate = worker?.birthDate ?? null
  return {
    ...printable(worker ?? {}),
    ...printable(engagement),
    seq,
    sex: vocabulary.sex(worker?.sex ?? null, language),
    idDocType: worker === undefined ? null : vocabulary.idDocType(worker.idDocType, language),
    age: birthDate === null ? (worker?.statedAge ?? null) : ageOn(birthDate, periodBounds(month.period).last),
    unit: unitOfEngagement(month, engagement),
    team: teamOf(month, engagement.teamId)?.name ?? null,
    isTeamLeader: vocabulary.yesNo(engagement.isTeamLeader, language),
    contractKind: vocabulary.contractKind(contract?.kind ?? null, language),
    contractNo: contract?.contractNo ?? null,
    contractFrom: contract?.startDate ?? null,
    contractTo: contract?.endDate ?? null,
    rateUnit: vocabulary.rateUnit(engagement.rateUnit, language),
    safetyTrainedOn: engagement.safetyTrainedOn ?? training?.trainedOn ?? null,
    injuryInsured: vocabulary.yesNo(injuryInsured(month, engagement, worker), language),
  }
}

/** People on site, entered and left in the month, by team and trade. */
function counts(month: ProjectMonth): Row[] {
  const { first, last } = periodBounds(month.period)
  const within = (date: string | null) => date !== null && date >= first && date <= last
  const groups = Map.groupBy(month.engagements, engagement =>
    JSON.stringify([teamOf(month, engagement.teamId)?.name ?? NO_PARTY, engagement.trade ?? NO_PARTY]),
  )
  const rows = [...groups.values()].map(members => ({
    team: teamOf(month, members[0]?.teamId ?? null)?.name ?? NO_PARTY,
    trade: members[0]?.trade ?? NO_PARTY,
    onSite: members.filter(
      ({ entryDate, exitDate }) =>
        (entryDate === null || entryDate <= last) && (exitDate === null || exitDate > last),
    ).length,
    entered: members.filter(({ entryDate }) => within(entryDate)).length,
    left: members.filter(({ exitDate }) => within(exitDate)).length,
  }))
  return rows.toSorted(
    (a, b) => a.team.localeCompare(b.team, 'zh-CN') || a.trade.localeCompare(b.trade, 'zh-CN'),
  )
}

/** R01 农民工花名册: who worked, for whom, from when to when (R724 art 28; LCR art 8). */
export const buildRoster: BuildReport = (month, _check, options) => {
  const records = recordsOf(month)
  const units = [...new Set(month.engagements.map(engagement => unitOfEngagement(month, engagement)))]
  const head = [
    ...projectHead(month),
    { label: { zh: '分包单位', en: 'Subcontractor' }, value: units.join('、') || NO_PARTY },
  ]
  const signatures = [SIGNERS.clerk, SIGNERS.subHead, SIGNERS.laborOfficer, SIGNERS.generalContractor]
  const english = options.language === 'en'
  const people: SheetDraft = {
    name: english ? 'Roster' : '花名册',
    head,
    sections: [
      {
        kind: 'table',
        title: null,
        columns: COLUMNS,
        rows: month.engagements.map((engagement, index) =>
          rosterRow(month, records, engagement, index + 1, options),
        ),
        total: { label: { zh: '合计', en: 'Total' }, capitals: null, people: true },
        subtotalBy: null,
        rowHeight: 8,
      },
    ],
    notes: [],
    signatures,
  }
  const summary: SheetDraft = {
    name: english ? 'Headcount' : '人数统计',
    head,
    sections: [
      {
        kind: 'table',
        title: { zh: '按班组、工种统计', en: 'By team and trade' },
        columns: COUNT_COLUMNS,
        rows: counts(month),
        total: { label: { zh: '合计', en: 'Total' }, capitals: null, people: false },
        subtotalBy: 'team',
        rowHeight: 6,
      },
    ],
    notes: [],
    signatures,
  }
  return finishReport({ ...frameOf('R01', ROSTER_TITLE, month, options), sheets: [people, summary] })
}

import { daysInPeriod, type Period, shiftPeriod } from '../../contract/dates.ts'
import { yuanCapitals } from '../../contract/money.ts'
import { NO_PAPERS } from '../../contract/papers.ts'
import type { ProjectMonth, SheetSource } from '../../contract/project-month.ts'
import type { MonthChange } from '../example.ts'
import { type CleanPerson, cleanPeople, exampleId } from './example-people.ts'

const TEAMS = [
  { name: '钢筋一班', trade: '钢筋工' },
  { name: '木工二班', trade: '木工' },
  { name: '泥水三班', trade: '泥水工' },
]

const SUBCONTRACTOR = { name: '广州示例劳务有限公司', uscc: '91440101MA5XK00A7J' }

/** Columns of the three sheets, as the importer would have understood them. */
function columns(fields: readonly string[]): Record<string, string> {
  const letter = (index: number) => String.fromCharCode(65 + index)
  return Object.fromEntries(
    fields.map((field, index) => [field, index < 26 ? letter(index) : `A${letter(index - 26)}`]),
  )
}

const ROSTER = columns(
  `name sex idNumber birthDate statedAge phone team trade employer entryDate exitDate wageRate wageCard bankName accountHolder validTo
   registeredAddress currentAddress employmentForm skillLevel specialOperationNo specialOperationValidTo safetyTrainedOn emergencyContact
   contractStart contractEnd`.split(/\s+/),
)
const ATTENDANCE = columns([
  ...'name idNumber team trade attendanceDays overtimeHours'.split(' '),
  ...Array.from({ length: 31 }, (_, day) => `day/${day + 1}`),
  'workHours',
])
const PAYROLL = columns(
  `name idNumber phone trade wageRate attendanceDays workHours overtimeHours basePay piecePay overtimePay allowance bonus backPay
   grossPay incomeTax socialInsurance advance deductionTotal netPay wageCard bankName accountHolder payMethod employer team`.split(
    /\s+/,
  ),
)

/** First row of people on each sheet, below title, caption and header. */
const FIRST_ROW = 4

function source(kind: SheetSource['kind'], sheet: string, letters: Record<string, string>): SheetSource {
  return {
    importId: exampleId('import', 0),
    file: '示例项目-3月.xlsx',
    sha256: '5'.repeat(64),
    sheet,
    kind,
    columns: letters,
    problems: [],
  }
}

export interface CleanMonthOptions {
  people?: number
  /** Number of the first person: who is counted from elsewhere is someone else, with another ID number and card. */
  first?: number
  period?: Period
  /** Day wage in fen and days worked in hundredths of the n-th person; realistic ones when left out. */
  pay?: (person: number) => { dayWage: number; days: number }
}

function realisticPay(period: Period) {
  return (person: number) => ({
    dayWage: 26_000 + (person % 9) * 2_000,
    days: Math.min(2_600, daysInPeriod(period) * 100) - (person % 5) * 50,
  })
}

/** Days worked spread over the month from its first to its last day, so that rest days lie between them. */
function dailyMarks(period: Period, hundredths: number): (number | null)[] {
  const length = daysInPeriod(period)
  const marks = Array.from({ length }, (): number | null => null)
  const worked = Math.ceil(hundredths / 100)
  for (let nth = 0; nth < worked; nth++) {
    const day = worked === 1 ? 0 : Math.floor((nth * (length - 1)) / (worked - 1))
    marks[day] = Math.min(100, hundredths - nth * 100)
  }
  return marks
}

function payrollOf(person: CleanPerson, pay: { dayWage: number; days: number }, row: number) {
  const gross = Math.round((pay.dayWage * pay.days) / 100)
  return {
    id: exampleId('line', person.number),
    sheetId: exampleId('sheet', person.team),
    workerId: person.worker.id,
    name: person.worker.name,
    idDocType: person.worker.idDocType,
    idNumber: person.worker.idNumber,
    phone: person.worker.phone,
    trade: TEAMS[person.team]?.trade ?? null,
    employer: SUBCONTRACTOR.name,
    rateUnit: 'day' as const,
    wageRate: pay.dayWage,
    attendanceDays: pay.days,
    workHours: pay.days * 8,
    overtimeHours: null,
    basePay: gross,
    quantity: null,
    unitPrice: null,
    piecePay: null,
    overtimePay: null,
    allowance: null,
    bonus: null,
    backPay: null,
    backPayMonth: null,
    otherDue: [],
    grossPay: gross,
    incomeTax: 0,
    socialInsurance: 10_000,
    housingFund: null,
    advance: null,
    otherDeductions: [],
    deductionTotal: 10_000,
    netPay: gross - 10_000,
    bankName: '示例银行',
    wageCard: person.wageCard,
    accountHolder: person.worker.name,
    payMethod: 'bankTransfer' as const,
    remark: null,
    origin: { source: 2, row },
  }
}

/**
 * A realistic month in which nothing is wrong: fictional people of three teams of one labour subcontractor, with roster,
 * attendance and payroll sheet of one workbook. The base of every example, and of other rooms' tests.
 */
export function cleanMonth(options: CleanMonthOptions = {}): ProjectMonth {
  const { people: count = 60, first = 0, period = '2026-03' } = options
  const pay = options.pay ?? realisticPay(period)
  const people = cleanPeople(count, TEAMS.length, first)
  const lines = people.map((person, index) => payrollOf(person, pay(index), FIRST_ROW + index))
  const netPay = lines.reduce((sum, line) => sum + line.netPay, 0)
  const projectId = exampleId('project', 0)
  const teams = TEAMS.slice(0, count)
  /** Work began half a year before, whatever the month. */
  const began = shiftPeriod(period, -6)
  return {
    today: `${shiftPeriod(period, 1)}-08`,
    period,
    company: { id: exampleId('company', 0), ...SUBCONTRACTOR },
    project: {
      id: projectId,
      code: '440100202601010001',
      name: '示例住宅项目',
      address: '广州市示例路1号',
      constructionPermitNo: '440100202601010101',
      industry: '房建',
      regulator: '广州市住房和城乡建设局',
      contractAmount: 20_000_000_000,
      startDate: `${began}-01`,
      completionDate: `${shiftPeriod(period, 24)}-28`,
      status: 'building',
      payDay: 20,
      fundingCycleMonths: 1,
      laborCostRatio: 2_000,
      projectManager: '赵示例',
      chiefSupervisor: '钱示例',
      laborOfficer: '孙示例',
      laborOfficerPhone: '13000090001',
    },
    participants: [
      {
        id: exampleId('participant', 0),
        projectId,
        role: 'generalContractor',
        name: '广州示例建设有限公司',
        uscc: '91440101MA5XK00B5D',
      },
      { id: exampleId('participant', 1), projectId, role: 'laborSubcontractor', ...SUBCONTRACTOR },
      {
        id: exampleId('participant', 2),
        projectId,
        role: 'owner',
        name: '广州示例置业有限公司',
        uscc: '91440101MA5XK00C38',
      },
      {
        id: exampleId('participant', 3),
        projectId,
        role: 'supervisionFirm',
        name: '广州示例监理有限公司',
        uscc: '91440101MA5XK00D13',
      },
    ],
    wageAccounts: [
      {
        id: exampleId('account', 0),
        projectId,
        holderName: '广州示例建设有限公司示例住宅项目农民工工资专用账户',
        holderUscc: '91440101MA5XK00B5D',
        accountNo: '6200000000009000001',
        bankName: '示例银行',
        openedOn: `${began}-01`,
        tripartiteAgreementNo: 'SF-001',
        filedOn: `${began}-02`,
      },
    ],
    accountEntries: [
      {
        id: exampleId('entry', 0),
        accountId: exampleId('account', 0),
        on: `${period}-25`,
        direction: 'in',
        kind: 'funding',
        amount: Math.max(60_000_000, netPay),
        wageMonth: period,
        counterparty: '广州示例置业有限公司',
        reference: 'BK-1',
      },
    ],
    progressPayments: [
      {
        id: exampleId('progress', 0),
        projectId,
        period,
        progressPayment: 300_000_000,
        laborCostDue: 60_000_000,
        progressNote: '主体结构三层',
      },
    ],
    teams: teams.map((team, index) => ({
      id: exampleId('team', index),
      projectId,
      participantId: exampleId('participant', 1),
      name: team.name,
      leaderName: people[index]?.worker.name ?? null,
      leaderIdNumber: people[index]?.worker.idNumber ?? null,
      trade: team.trade,
    })),
    workers: people.map((person, index) => ({
      ...person.worker,
      origin: { source: 0, row: FIRST_ROW + index },
    })),
    engagements: people.map((person, index) => ({
      id: exampleId('engagement', index),
      projectId,
      workerId: person.worker.id,
      teamId: exampleId('team', person.team),
      jobNumber: null,
      employer: SUBCONTRACTOR.name,
      trade: TEAMS[person.team]?.trade ?? null,
      skillLevel: '中级工',
      employmentForm: '自有工人',
      workerType: '建筑产业技术工人',
      isTeamLeader: index < TEAMS.length,
      entryDate: `${began}-05`,
      exitDate: null,
      wageRate: lines[index]?.wageRate ?? null,
      rateUnit: 'day',
      wageCard: person.wageCard,
      bankName: '示例银行',
      accountHolder: person.worker.name,
      safetyTrainedOn: `${began}-04`,
      injuryInsured: true,
      specialOperationNo: null,
      specialOperationValidTo: null,
      remark: null,
      origin: { source: 0, row: FIRST_ROW + index },
    })),
    otherEngagements: [],
    contracts: people.map((person, index) => ({
      id: exampleId('contract', index),
      projectId,
      workerId: person.worker.id,
      kind: 'laborContract',
      contractNo: `HT-${index + 1}`,
      employer: SUBCONTRACTOR.name,
      signedOn: `${began}-03`,
      startDate: `${began}-05`,
      endDate: null,
    })),
    trainings: people.map((person, index) => ({
      id: exampleId('training', index),
      projectId,
      workerId: person.worker.id,
      trainedOn: `${began}-04`,
      name: '三级安全教育',
      hours: 2_400,
      passed: true,
    })),
    punches: [],
    otherPunches: [],
    attendance: people.map((person, index) => ({
      id: exampleId('attendance', index),
      projectId,
      period,
      teamId: exampleId('team', person.team),
      teamName: TEAMS[person.team]?.name ?? null,
      workerId: person.worker.id,
      name: person.worker.name,
      idNumber: person.worker.idNumber,
      trade: TEAMS[person.team]?.trade ?? null,
      days: dailyMarks(period, lines[index]?.attendanceDays ?? 0),
      statedDays: lines[index]?.attendanceDays ?? null,
      statedHours: null,
      overtimeHours: null,
      markedHours: null,
      markedOvertime: null,
      overtimeDays: null,
      spanTotals: null,
      origin: { source: 1, row: FIRST_ROW + index },
    })),
    sheets: teams.map((team, index) => {
      const own = lines.filter(line => line.sheetId === exampleId('sheet', index))
      const net = own.reduce((sum, line) => sum + line.netPay, 0)
      return {
        id: exampleId('sheet', index),
        projectId,
        wageMonth: period,
        teamId: exampleId('team', index),
        teamName: team.name,
        employer: SUBCONTRACTOR.name,
        payPlannedOn: `${shiftPeriod(period, 1)}-20`,
        stated: {
          people: own.length,
          grossPay: own.reduce((sum, line) => sum + line.grossPay, 0),
          deductionTotal: own.reduce((sum, line) => sum + line.deductionTotal, 0),
          netPay: net,
          netPayCapitals: yuanCapitals(net),
          row: FIRST_ROW + count + index,
        },
        fields: Object.keys(PAYROLL),
        origin: { source: 2, row: FIRST_ROW - 1 },
      }
    }),
    lines,
    earlierCardUses: people.map(person => ({
      wageCard: person.wageCard,
      idNumber: person.worker.idNumber,
      period: shiftPeriod(period, -1),
    })),
    earlierPay: [],
    payResults: [],
    confirmations: lines.map((line, index) => ({
      id: exampleId('confirmation', index),
      lineId: line.id,
      lineDigest: '7'.repeat(64),
      method: 'handwritten',
      confirmedAt: `${shiftPeriod(period, 1)}-05T02:00:00Z`,
      witness: null,
      evidence: null,
    })),
    changedSinceConfirmed: null,
    platformCopy: null,
    papers: NO_PAPERS,
    outgoing: null,
    sources: [
      source('roster', '花名册', ROSTER),
      source('attendance', '考勤表', ATTENDANCE),
      source('payroll', '工资表', PAYROLL),
    ],
  }
}

function changed<Row>(rows: Row[], partials: Partial<NoInfer<Row>>[] = [], keep = rows.length): Row[] {
  return rows.slice(0, keep).map((row, index) => ({ ...row, ...partials[index] }))
}

/** The clean month with an example's change. */
export function changedMonth(change: MonthChange, base: ProjectMonth = cleanMonth()): ProjectMonth {
  const { keep = {} } = change
  return {
    ...base,
    today: change.today ?? base.today,
    period: change.period ?? base.period,
    project: { ...base.project, ...change.project },
    participants: changed(base.participants, change.participants, keep.participants),
    wageAccounts: changed(base.wageAccounts, change.wageAccounts, keep.wageAccounts),
    accountEntries: changed(base.accountEntries, change.accountEntries, keep.accountEntries),
    progressPayments: changed(base.progressPayments, change.progressPayments, keep.progressPayments),
    teams: changed(base.teams, change.teams),
    workers: changed(base.workers, change.workers, keep.workers),
    engagements: changed(base.engagements, change.engagements, keep.workers),
    otherEngagements: change.otherEngagements ?? base.otherEngagements,
    contracts: changed(base.contracts, change.contracts, keep.contracts),
    trainings: changed(base.trainings, change.trainings, keep.trainings),
    punches: change.punches ?? base.punches,
    otherPunches: change.otherPunches ?? base.otherPunches,
    attendance: changed(base.attendance, change.attendance, keep.attendance),
    sheets: changed(base.sheets, change.sheets, keep.sheets),
    lines: changed(base.lines, change.lines, keep.lines),
    payResults: (change.payResults ?? base.payResults).map(result => ({ origin: null, ...result })),
    earlierCardUses: change.earlierCardUses ?? base.earlierCardUses,
    earlierPay: change.earlierPay ?? base.earlierPay,
    confirmations: change.confirmations ?? base.confirmations,
    changedSinceConfirmed: change.changedSinceConfirmed ?? base.changedSinceConfirmed,
    papers: { ...base.papers, ...change.papers },
    outgoing: change.outgoing ?? base.outgoing,
    platformCopy: change.platformCopy ?? base.platformCopy,
    sources: base.sources.map((sheet, index) => ({
      ...sheet,
      problems: (change.problems ?? [])
        .filter(({ source }) => source === index)
        .map(({ problem }) => problem),
    })),
  }
}

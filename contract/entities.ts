import * as z from 'zod'
import { Instant, IsoDate, Period } from './dates.ts'
import { Fen, Hundredths } from './money.ts'

/** Identifier of a record of the ledger: a random UUID, so that two devices never clash. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

const text = z.string().nullable()
const date = IsoDate.nullable()

/** The company whose clerk uses the ledger, normally a labour subcontractor (劳务分包单位). */
export const Company = z.object({ id: Id, name: z.string().min(1), uscc: text })
export type Company = z.infer<typeof Company>

export const ProjectStatus = z.enum(['preparing', 'building', 'stopped', 'completed'])

/** A works project (工程项目) with its key information (工程关键信息). */
export const Project = z.object({
  id: Id,
  /** 工程编码: the city's code, the client's key to the project. */
  code: z.string().min(1),
  name: z.string().min(1),
  address: text,
  constructionPermitNo: text,
  /** 房建, 市政, 交通, 水务, 园林 as the regulator names it. */
  industry: text,
  regulator: text,
  contractAmount: Fen.nullable(),
  startDate: date,
  completionDate: date,
  status: ProjectStatus,
  /** Agreed day of the month on which wages of the month before are paid (约定发薪日), 1–31. */
  payDay: z.int().min(1).max(31).nullable(),
  /** Agreed labour-cost funding cycle in months (人工费用拨付周期). */
  fundingCycleMonths: z.int().positive().nullable(),
  /** Agreed labour-cost share of progress payments in hundredths of a percent (20 % = 2000). */
  laborCostRatio: z.int().nonnegative().nullable(),
  projectManager: text,
  chiefSupervisor: text,
  laborOfficer: text,
  laborOfficerPhone: text,
})
export type Project = z.infer<typeof Project>

export const ParticipantRole = z.enum([
  'owner',
  'generalContractor',
  'specialtySubcontractor',
  'laborSubcontractor',
  'supervisionFirm',
])

/** An organisation registered on a project (参建单位). */
export const Participant = z.object({
  id: Id,
  projectId: Id,
  role: ParticipantRole,
  name: z.string().min(1),
  uscc: text,
})
export type Participant = z.infer<typeof Participant>

/** The workers' wage account of a project (农民工工资专用账户). */
export const WageAccount = z.object({
  id: Id,
  projectId: Id,
  holderName: z.string().min(1),
  holderUscc: text,
  accountNo: z.string().min(1),
  bankName: z.string().min(1),
  openedOn: date,
  tripartiteAgreementNo: text,
  filedOn: date,
})
export type WageAccount = z.infer<typeof WageAccount>

export const AccountEntryKind = z.enum(['funding', 'wages', 'returned', 'interest', 'fee', 'other'])

/** One line of the wage account's statement. Amounts are positive; `kind` and `direction` say what it was. */
export const AccountEntry = z.object({
  id: Id,
  accountId: Id,
  on: IsoDate,
  direction: z.enum(['in', 'out']),
  kind: AccountEntryKind,
  amount: Fen,
  wageMonth: Period.nullable(),
  counterparty: text,
  reference: text,
})
export type AccountEntry = z.infer<typeof AccountEntry>

/** What the project received and agreed for a month (工程进度款 and 人工费用). */
export const ProgressPayment = z.object({
  id: Id,
  projectId: Id,
  period: Period,
  progressPayment: Fen,
  laborCostDue: Fen,
  progressNote: text,
})
export type ProgressPayment = z.infer<typeof ProgressPayment>

/** A team (班组) of one participant on a project. */
export const Team = z.object({
  id: Id,
  projectId: Id,
  participantId: Id.nullable(),
  name: z.string().min(1),
  leaderName: text,
  leaderIdNumber: text,
  trade: text,
})
export type Team = z.infer<typeof Team>

export const Sex = z.enum(['male', 'female'])

export const IdDocType = z.enum([
  'residentId',
  'hmtResidencePermit',
  'foreignPermanentResidentId',
  'mainlandTravelPermit',
  'passport',
  'other',
])
export type IdDocType = z.infer<typeof IdDocType>

/** Person who does site work (建筑工人), as the roster and his document state him. */
export const Worker = z.object({
  id: Id,
  name: z.string().min(1),
  idDocType: IdDocType,
  idNumber: z.string().min(1),
  sex: Sex.nullable(),
  ethnicity: text,
  birthDate: date,
  /** Age as stated on the roster, whole years. */
  statedAge: z.int().nullable(),
  registeredAddress: text,
  currentAddress: text,
  nativePlace: text,
  issuingAuthority: text,
  validFrom: date,
  validTo: date,
  phone: text,
  emergencyContact: text,
  emergencyPhone: text,
  education: text,
  politicalStatus: text,
  maritalStatus: text,
  /** Address of the ID portrait, where one is kept. */
  photoUrl: text,
})
export type Worker = z.infer<typeof Worker>

export const RateUnit = z.enum(['day', 'hour', 'month', 'piece'])

/** A worker in a project, from entry to exit (进场–退场). */
export const Engagement = z.object({
  id: Id,
  projectId: Id,
  workerId: Id,
  teamId: Id.nullable(),
  /** 工号: the number under which devices and apps know him in this project. */
  jobNumber: text,
  employer: text,
  trade: text,
  skillLevel: text,
  employmentForm: text,
  /** 工人类型 as the roster states it. */
  workerType: text,
  isTeamLeader: z.boolean(),
  entryDate: date,
  exitDate: date,
  wageRate: Fen.nullable(),
  rateUnit: RateUnit.nullable(),
  wageCard: text,
  bankName: text,
  accountHolder: text,
  safetyTrainedOn: date,
  injuryInsured: z.boolean().nullable(),
  specialOperationNo: text,
  specialOperationValidTo: date,
  remark: text,
})
export type Engagement = z.infer<typeof Engagement>

export const ContractKind = z.enum(['laborContract', 'employmentAgreement', 'overAgeAgreement'])

/** A labour contract or written agreement (劳动合同 / 用工书面协议). */
export const LaborContract = z.object({
  id: Id,
  projectId: Id,
  workerId: Id,
  kind: ContractKind,
  contractNo: text,
  employer: text,
  signedOn: date,
  startDate: date,
  endDate: date,
})
export type LaborContract = z.infer<typeof LaborContract>

/** A safety training a worker took on a project (安全教育). */
export const SafetyTraining = z.object({
  id: Id,
  projectId: Id,
  workerId: Id,
  trainedOn: IsoDate,
  name: z.string(),
  hours: Hundredths.nullable(),
  passed: z.boolean(),
})
export type SafetyTraining = z.infer<typeof SafetyTraining>

/** One gate or device record (考勤记录). */
export const Punch = z.object({
  id: Id,
  projectId: Id,
  workerId: Id,
  at: Instant,
  /** Null where the device or list does not say it. */
  direction: z.enum(['in', 'out']).nullable(),
  method: text,
  channel: text,
  manual: z.boolean(),
})
export type Punch = z.infer<typeof Punch>

const TimeSums = z.object({
  days: Hundredths.nullable(),
  hours: Hundredths.nullable(),
  overtime: Hundredths.nullable(),
})

/**
 * Totals that an attendance sheet states of a person over days that are not those of the month, and what its own day cells add
 * up to: of a grid across two months, or of a part of the month beside another sheet's. Hours are counted as `markedHours` and
 * `markedOvertime` are. `marked` null: the sheet shows one of its two months.
 */
export const SpanTotals = z.object({ stated: TimeSums, marked: TimeSums.nullable() })
export type SpanTotals = z.infer<typeof SpanTotals>

/** The same on a line of the month, which several sheets may make: `days` of the month are those of the sheet that states it. */
export const PartTotals = SpanTotals.extend({ days: z.array(z.int()) })
export type PartTotals = z.infer<typeof PartTotals>

/** Where a total of a part stands, if not on the line's own row: the field with the first day of the part. */
export const totalOfPart = (field: string, { days }: Pick<PartTotals, 'days'>): string =>
  `${field}@${days[0] ?? 0}`

/**
 * One line of a month's attendance sheet (考勤表). `days[i]` is day i+1 in hundredths of a day, null where the sheet says nothing.
 * The person may be unknown to the roster: then `workerId` is null and the line still stands with what the sheet said.
 */
export const AttendanceMonth = z.object({
  id: Id,
  projectId: Id,
  period: Period,
  teamId: Id.nullable(),
  teamName: text,
  workerId: Id.nullable(),
  name: z.string(),
  idNumber: text,
  trade: text,
  days: z.array(Hundredths.nullable()).max(31),
  /** Hours beyond each day, in hundredths; null where no day cell says any. */
  overtimeDays: z.array(Hundredths.nullable()).max(31).nullable(),
  /** What the sheet's own total column says. */
  statedDays: Hundredths.nullable(),
  statedHours: Hundredths.nullable(),
  overtimeHours: Hundredths.nullable(),
  /** Hours that the sheet's day cells add up to, its overtime cells apart; null where some of them do not say hours. */
  markedHours: Hundredths.nullable(),
  /** Hours that its overtime cells add up to; null where it has none, or the day cells hold overtime too. */
  markedOvertime: Hundredths.nullable(),
  /** Of a grid across two months they stand on the line of the later one. Newest sheet first. */
  spanTotals: z.array(PartTotals).nullable(),
})
export type AttendanceMonth = z.infer<typeof AttendanceMonth>

/** An earning or deduction under the heading the sheet gave it, where no standard column fits. */
export const PayItem = z.object({ name: z.string(), amount: Fen })
export type PayItem = z.infer<typeof PayItem>

/** What a payroll sheet states below its rows: for cross-checking, never for paying. */
export const StatedTotals = z.object({
  people: z.int().nullable(),
  grossPay: Fen.nullable(),
  deductionTotal: Fen.nullable(),
  netPay: Fen.nullable(),
  /** Amount in Chinese capitals as written. */
  netPayCapitals: text,
  /** 1-based row of the sheet on which they stand. */
  row: z.int().nullable(),
})
export type StatedTotals = z.infer<typeof StatedTotals>

/** A team's monthly wage sheet (农民工工资支付表). */
export const PayrollSheet = z.object({
  id: Id,
  projectId: Id,
  wageMonth: Period,
  teamId: Id.nullable(),
  teamName: text,
  employer: text,
  payPlannedOn: date,
  stated: StatedTotals,
  /** Logical columns the sheet really had: what pay-ledger-fields looks at. */
  fields: z.array(z.string()),
})
export type PayrollSheet = z.infer<typeof PayrollSheet>

export const PayMethod = z.enum(['bankTransfer', 'cash', 'privateAccount', 'foreman', 'other'])

/** One worker's line of a payroll sheet. Amounts absent from the sheet are null, never 0. */
export const PayrollLine = z.object({
  id: Id,
  sheetId: Id,
  workerId: Id.nullable(),
  name: z.string(),
  idDocType: IdDocType,
  idNumber: text,
  phone: text,
  trade: text,
  employer: text,
  rateUnit: RateUnit.nullable(),
  wageRate: Fen.nullable(),
  attendanceDays: Hundredths.nullable(),
  workHours: Hundredths.nullable(),
  overtimeHours: Hundredths.nullable(),
  basePay: Fen.nullable(),
  /** Piece-work quantity in hundredths of the unit. */
  quantity: Hundredths.nullable(),
  unitPrice: Fen.nullable(),
  piecePay: Fen.nullable(),
  overtimePay: Fen.nullable(),
  allowance: Fen.nullable(),
  bonus: Fen.nullable(),
  backPay: Fen.nullable(),
  backPayMonth: Period.nullable(),
  otherDue: z.array(PayItem),
  grossPay: Fen.nullable(),
  incomeTax: Fen.nullable(),
  socialInsurance: Fen.nullable(),
  housingFund: Fen.nullable(),
  advance: Fen.nullable(),
  otherDeductions: z.array(PayItem),
  deductionTotal: Fen.nullable(),
  netPay: Fen.nullable(),
  bankName: text,
  wageCard: text,
  accountHolder: text,
  payMethod: PayMethod.nullable(),
  remark: text,
})
export type PayrollLine = z.infer<typeof PayrollLine>

export const PayResultStatus = z.enum(['paid', 'failed', 'pending', 'unknown'])

/** What the bank says became of one payment (回盘). Matched by account, name and amount. */
export const PayResult = z.object({
  id: Id,
  projectId: Id,
  wageMonth: Period,
  lineId: Id.nullable(),
  name: z.string(),
  wageCard: z.string(),
  amount: Fen,
  status: PayResultStatus,
  reason: text,
  paidOn: date,
  serial: text,
})
export type PayResult = z.infer<typeof PayResult>

export const ConfirmationMethod = z.enum(['handwritten', 'thumbprint', 'sms', 'app', 'signaturePad'])

/** A worker's own confirmation of his line (本人签字确认), bound to the digest of the line's content. */
export const Confirmation = z.object({
  id: Id,
  lineId: Id,
  lineDigest: z.string(),
  method: ConfirmationMethod,
  confirmedAt: Instant,
  witness: text,
  evidence: text,
})
export type Confirmation = z.infer<typeof Confirmation>

/** A warning or alert received from the platform (预警 / 警示). */
export const PlatformWarning = z.object({
  id: Id,
  projectId: Id,
  code: z.string(),
  severity: z.enum(['warn', 'alert']),
  raisedAt: Instant,
  dueDate: date,
  description: z.string(),
  handledAt: Instant.nullable(),
  handlingNote: text,
})
export type PlatformWarning = z.infer<typeof PlatformWarning>

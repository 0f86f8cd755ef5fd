import * as z from 'zod'
import { cellAt } from './cell-place.ts'
import { Instant, IsoDate, Period } from './dates.ts'
import {
  IdDocType,
  PayItem,
  PayMethod,
  PayResultStatus,
  RateUnit,
  Sex,
  SpanTotals,
  StatedTotals,
} from './entities.ts'
import { FindingValue, Severity } from './finding.ts'
import { Fen, Hundredths } from './money.ts'

/** What a file is by its content, whatever its extension says. Text of any separator counts as csv; json is our exchange file. */
export const FileFormat = z.enum(['xlsx', 'xlsm', 'xlsb', 'xls', 'csv', 'html', 'xml2003', 'ods', 'json'])
export type FileFormat = z.infer<typeof FileFormat>

export const SheetKind = z.enum(['roster', 'attendance', 'punches', 'payroll', 'bank-result', 'unknown'])
export type SheetKind = z.infer<typeof SheetKind>

export const SkipReason = z.enum(['total', 'blank', 'note', 'signature', 'repeated-header', 'hidden'])
export type SkipReason = z.infer<typeof SkipReason>

/** Rules applied while a file is read and matched. The first block is the catalogue's (rules §3.1), the second reading defects, the third needs the ledger. */
export const ImportRule = z.enum([
  'imp-required-column-missing',
  'imp-header-ambiguous',
  'imp-sheet-kind-unknown',
  'imp-period-missing',
  'imp-number-as-text-id',
  'imp-hidden-or-filtered-rows',
  'imp-formula-stale',
  'imp-subtotal-in-data',
  'imp-row-blank-key',
  'imp-rows-of-one-person',
  'imp-fullwidth-normalised',
  'imp-date-two-readings',
  'imp-value-unreadable',
  'imp-punch-not-valid',
  'imp-placeholder-row',
  'imp-file-active-content',
  // Of the att- and pay- families: an unknown mark and a third decimal exist only in the cell.
  'att-symbol-unknown',
  'pay-precision',
  // Applied by the import service, which sees the ledger.
  'imp-project-mismatch',
  'imp-period-in-future',
  'imp-duplicate-file',
  'imp-person-unknown',
  'imp-person-near-miss',
  'imp-person-other-name',
  'imp-number-repaired',
  'imp-row-duplicate-person',
  'imp-result-unmatched',
  'imp-punch-person-unknown',
])
export type ImportRule = z.infer<typeof ImportRule>

/** Rules that only the import service can judge, because it sees the ledger: judged anew whenever a preview is decided again. */
export const LEDGER_RULES = [
  'imp-project-mismatch',
  'imp-period-in-future',
  'imp-duplicate-file',
  'imp-person-unknown',
  'imp-person-near-miss',
  'imp-person-other-name',
  'imp-number-repaired',
  'imp-row-duplicate-person',
  'imp-result-unmatched',
  'imp-punch-person-unknown',
] as const satisfies ImportRule[]

/**
 * A problem met while reading, as data. Its sentence is made by language/import-problems.ts.
 * `params` never hold an ID number, card, phone or name: the cell is pointed at instead.
 */
export const ImportProblem = z.object({
  rule: ImportRule,
  severity: Severity,
  cell: z.string().nullable(),
  /** Logical field, or null when the problem is about the row or the sheet. */
  field: z.string().nullable(),
  params: z.record(z.string(), FindingValue),
})
export type ImportProblem = z.infer<typeof ImportProblem>

const text = z.string().optional()
const date = IsoDate.optional()
const fen = Fen.optional()
const hundredths = Hundredths.optional()

/** What every kind of line may say of the person. A member that the sheet leaves blank or that could not be read is absent. */
const person = {
  name: text,
  idNumber: text,
  idDocType: IdDocType.optional(),
  jobNumber: text,
  phone: text,
  employer: text,
  team: text,
  trade: text,
  remark: text,
}

const account = { wageCard: text, bankName: text, bankBranch: text, bankRoutingNo: text, accountHolder: text }

export const RosterValues = z.object({
  ...person,
  ...account,
  sex: Sex.optional(),
  ethnicity: text,
  birthDate: date,
  statedAge: z.int().optional(),
  registeredAddress: text,
  currentAddress: text,
  nativePlace: text,
  issuingAuthority: text,
  validFrom: date,
  /** The last day, or absent where the document says 长期. */
  validTo: date,
  emergencyContact: text,
  emergencyPhone: text,
  education: text,
  politicalStatus: text,
  maritalStatus: text,
  photoUrl: text,
  employerUscc: text,
  isTeamLeader: z.boolean().optional(),
  teamLeader: text,
  skillLevel: text,
  specialOperationNo: text,
  specialOperationValidTo: date,
  employmentForm: text,
  workerType: text,
  contractKind: text,
  contractNo: text,
  contractStart: date,
  contractEnd: date,
  contractSigned: z.boolean().optional(),
  wageRate: fen,
  rateUnit: RateUnit.optional(),
  safetyTrained: z.boolean().optional(),
  safetyTrainedOn: date,
  injuryInsured: z.boolean().optional(),
  entryDate: date,
  exitDate: date,
})
export type RosterValues = z.infer<typeof RosterValues>

export const AttendanceValues = z.object({
  ...person,
  /** `days[i]` is day i+1 of the month in hundredths of a day; null where the sheet says nothing or the mark is unknown. */
  days: z.array(Hundredths.nullable()).max(31).optional(),
  /** Hours beyond each day, in hundredths, where the day cells say some; null where a day says none. */
  overtimeDays: z.array(Hundredths.nullable()).max(31).optional(),
  /** The sheet's own total. */
  attendanceDays: hundredths,
  workHours: hundredths,
  overtimeHours: hundredths,
  leaveDays: hundredths,
  absenceDays: hundredths,
  /** What the day cells add up to, where the row states a total of hours or of overtime beside them (entities.ts). */
  markedHours: Hundredths.nullable().optional(),
  markedOvertime: Hundredths.nullable().optional(),
  /** Of a grid across two months, in place of the month's own totals. */
  spanTotals: SpanTotals.optional(),
})
export type AttendanceValues = z.infer<typeof AttendanceValues>

/** Punches that one line of a device's or an app's list states, of one person. */
export const PunchValues = z.object({
  ...person,
  /** The direction is null where the list does not say it. Never worked out from the hour. */
  punches: z
    .array(
      z.object({
        at: Instant,
        direction: z.enum(['in', 'out']).nullable(),
        /** The gate (闸机, 通道) and the kind of recognition, where the list names them. */
        channel: z.string().optional(),
        method: z.string().optional(),
        /** Made by a person (补卡), by no device. */
        manual: z.literal(true).optional(),
      }),
    )
    .optional(),
})
export type PunchValues = z.infer<typeof PunchValues>

export const PayrollValues = z.object({
  ...person,
  ...account,
  rateUnit: RateUnit.optional(),
  wageRate: fen,
  attendanceDays: hundredths,
  workHours: hundredths,
  overtimeHours: hundredths,
  basePay: fen,
  quantity: hundredths,
  unitPrice: fen,
  piecePay: fen,
  overtimePay: fen,
  allowance: fen,
  bonus: fen,
  backPay: fen,
  backPayMonth: Period.optional(),
  /** Earnings and deductions under headings that fit no standard column. Deductions are positive. */
  otherDue: z.array(PayItem).optional(),
  grossPay: fen,
  incomeTax: fen,
  socialInsurance: fen,
  housingFund: fen,
  advance: fen,
  otherDeductions: z.array(PayItem).optional(),
  deductionTotal: fen,
  netPay: fen,
  payMethod: PayMethod.optional(),
  paidOn: date,
})
export type PayrollValues = z.infer<typeof PayrollValues>

export const BankResultValues = z.object({
  ...person,
  ...account,
  amount: fen,
  status: PayResultStatus.optional(),
  /** The bank's own word. */
  statusText: text,
  reason: text,
  paidOn: date,
  serial: text,
})
export type BankResultValues = z.infer<typeof BankResultValues>

const draft = <Values extends z.ZodType>(values: Values) =>
  z.object({
    /** 1-based row; the first one where a person takes several. */
    row: z.int().positive(),
    values,
    /** Cells that do not stand in the field's own column and this row, e.g. a team merged down. Others: `cellOfField`. */
    cells: z.record(z.string(), z.string()),
    /**
     * Text as the clerk wrote it, by field where it differs from the value's plain form, and by column letter where
     * the column was not understood.
     */
    raw: z.record(z.string(), z.string()),
    problems: z.array(ImportProblem),
  })

/** A column of the recognised table; `field` null = kept in `raw` under its letter, not understood. */
export const SheetColumn = z.object({
  /** Its place (cell-place.ts): a column letter in every plain table. */
  letter: z.string(),
  /** Path of merged heading cells joined by " > ". */
  header: z.string(),
  /** Logical field; otherDue/NAME, otherDeductions/NAME, day/1…day/31 and overtime/1…overtime/31 for repeated ones. */
  field: z.string().nullable(),
})
export type SheetColumn = z.infer<typeof SheetColumn>

/** A total that the sheet states: of the whole sheet, or of one team (班组). For cross-checking, never for paying. */
export const SheetTotal = StatedTotals.extend({
  row: z.int().positive(),
  scope: z.enum(['sheet', 'team']),
  team: z.string().nullable(),
  /** Sums of the sheet's own columns by field: money in fen, days in hundredths. */
  sums: z.record(z.string(), z.int()),
})
export type SheetTotal = z.infer<typeof SheetTotal>

/** Which part of an attendance grid that runs across two months (21 … 31, 1 … 20) a reading is. */
export const SpanPart = z.enum(['earlier', 'later'])
export type SpanPart = z.infer<typeof SpanPart>

/** Where a sheet's team comes from, if not from a label, a column or its name: from the title, or from a person who was shown that. */
export const TeamFrom = z.enum(['title', 'person'])
export type TeamFrom = z.infer<typeof TeamFrom>

const reading = <Kind extends SheetKind, Values extends z.ZodType>(kind: Kind, values: Values) =>
  z.object({
    name: z.string(),
    hidden: z.boolean(),
    kind: z.literal(kind),
    /** 0 … 1 */
    confidence: z.number(),
    project: z.string().nullable(),
    projectCode: z.string().nullable(),
    period: Period.nullable(),
    team: z.string().nullable(),
    /** The organisation the sheet is of: subcontractor or employer (分包单位, 编制单位). */
    unit: z.string().nullable(),
    generalContractor: z.string().nullable(),
    paidOn: IsoDate.nullable(),
    headerRows: z.array(z.int().positive()),
    columns: z.array(SheetColumn),
    rows: z.array(draft(values)),
    skipped: z.array(z.object({ row: z.int().positive(), reason: SkipReason })),
    totals: z.array(SheetTotal),
    /** Problems of the sheet itself; those of a row stand in the row. */
    problems: z.array(ImportProblem),
    /** Digest of the heading and of the kind it was recognised as; null where the sheet has no heading. */
    fingerprint: z.string().nullable().optional(),
    /** The kind before any choice or mapping. */
    recognisedKind: SheetKind.optional(),
    /** Name of each column by letter, as mappings know it. */
    headingNames: z.record(z.string(), z.string()).optional(),
    /** Id of the remembered mapping that was applied. */
    mappingId: z.string().nullable().optional(),
    /** Absent or null for a sheet of one month. */
    spanPart: SpanPart.nullable().optional(),
    teamFrom: TeamFrom.nullable().optional(),
  })

export const RosterReading = reading('roster', RosterValues)
export type RosterReading = z.infer<typeof RosterReading>
export const AttendanceReading = reading('attendance', AttendanceValues)
export type AttendanceReading = z.infer<typeof AttendanceReading>
export const PunchReading = reading('punches', PunchValues)
export type PunchReading = z.infer<typeof PunchReading>
export const PayrollReading = reading('payroll', PayrollValues)
export type PayrollReading = z.infer<typeof PayrollReading>
export const BankResultReading = reading('bank-result', BankResultValues)
export type BankResultReading = z.infer<typeof BankResultReading>
export const UnknownReading = reading('unknown', z.object({}))
export type UnknownReading = z.infer<typeof UnknownReading>

/** One table of a sheet as it was understood: mostly the whole sheet. Tables of one sheet, and the months of one grid, share its name. */
export const SheetReading = z.discriminatedUnion('kind', [
  RosterReading,
  AttendanceReading,
  PunchReading,
  PayrollReading,
  BankResultReading,
  UnknownReading,
])
export type SheetReading = z.infer<typeof SheetReading>

export type DraftRow<Values = SheetReading['rows'][number]['values']> = {
  row: number
  values: Values
  cells: Record<string, string>
  raw: Record<string, string>
  problems: ImportProblem[]
}

export const FileFacts = z.object({
  name: z.string(),
  /** Lower-case hexadecimal. */
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  format: FileFormat,
})
export type FileFacts = z.infer<typeof FileFacts>

/** What a file holds, before any of it is trusted. `problems` are those of the file; sheets and rows carry their own. */
export const Inspection = z.object({
  file: FileFacts,
  sheets: z.array(SheetReading),
  problems: z.array(ImportProblem),
})
export type Inspection = z.infer<typeof Inspection>

/** Place of each logical field, mostly a column letter: with the row number this is the cell of nearly every value. */
export function columnLetters(columns: readonly SheetColumn[]): Record<string, string> {
  const letters: Record<string, string> = {}
  for (const { field, letter } of columns) if (field !== null) letters[field] ??= letter
  return letters
}

/** The cell a draft's value came from, e.g. "L6"; null when the sheet has no such column. */
export function cellOfField(
  letters: Record<string, string>,
  draftRow: Pick<DraftRow, 'row' | 'cells'>,
  field: string,
): string | null {
  const letter = letters[field]
  return draftRow.cells[field] ?? (letter === undefined ? null : cellAt(letter, draftRow.row))
}

import { beijingDate, type IsoDate, type Period } from '../../../contract/dates.ts'
import type { IdDocType } from '../../../contract/entities.ts'
import type { Fen, Hundredths } from '../../../contract/money.ts'
import { encryptField } from './aes-field.ts'
import { type Data, decimalOf } from './data-json.ts'
import { idDocTypeCode } from './id-doc-type.ts'

/** At most this many rows in one Payroll.Add, all of one project and one team (batch limits of the data standard). */
export const MAX_DETAILS = 20

/** One worker's pay, in our own units. Codes are the platform's, looked up before. */
export interface PayrollDetail {
  idDocType: IdDocType
  idNumber: string
  /** Hundredths of a day. The platform counts whole days: a part day is left to the hours rather than rounded. */
  attendanceDays: Hundredths | null
  workHours: Hundredths | null
  wageCard: string
  bankCode: string
  bankName: string
  grossPay: Fen
  netPay: Fen
  backPayMonth: Period | null
  /** Our number of this row, the same on every repetition: what a lost answer is asked by. At most 50 characters. */
  thirdPayRollCode: string
}

/** A month's pay of one team of one project. */
export interface PayrollUpload {
  projectCode: string
  corpCode: string
  corpName: string
  teamSysNo: number
  wageMonth: Period
  paidOn: IsoDate
  /** The wage account (农民工工资专用账户) that pays. */
  payer: { accountNo: string; bankCode: string; bankName: string }
  details: readonly PayrollDetail[]
}

export type PayrollFault = 'missing' | 'too-long' | 'out-of-range' | 'in-the-future' | 'stands-twice'

/** What stops an upload. `detail` is the index of the row; null concerns the whole. Holds no value. */
export interface PayrollProblem {
  detail: number | null
  field: string
  fault: PayrollFault
}

function textProblems(
  detail: number | null,
  values: Readonly<Record<string, readonly [value: string, max: number]>>,
): PayrollProblem[] {
  return Object.entries(values).flatMap(([field, [value, max]]): PayrollProblem[] => {
    if (value === '') return [{ detail, field, fault: 'missing' }]
    return value.length > max ? [{ detail, field, fault: 'too-long' }] : []
  })
}

/** decimal(16,2) and decimal(5,2) of the standard, in hundredths; a safe integer is the narrower limit for money. */
const MAX_WORK_HOURS = 99_999

function detailProblems(row: PayrollDetail, detail: number): PayrollProblem[] {
  const problems = textProblems(detail, {
    idCardNumber: [row.idNumber, 30],
    payRollBankCardNumber: [row.wageCard, 30],
    payRollBankCode: [row.bankCode, 4],
    payRollBankName: [row.bankName, 50],
    thirdPayRollCode: [row.thirdPayRollCode, 50],
  })
  const amounts = { totalPayAmount: row.grossPay, actualAmount: row.netPay, days: row.attendanceDays ?? 0 }
  for (const [field, value] of Object.entries(amounts)) {
    if (!Number.isSafeInteger(value) || value < 0) problems.push({ detail, field, fault: 'out-of-range' })
  }
  const hours = row.workHours ?? 0
  if (!Number.isSafeInteger(hours) || hours < 0 || hours > MAX_WORK_HOURS) {
    problems.push({ detail, field: 'workHours', fault: 'out-of-range' })
  }
  return problems
}

/** What the platform would refuse, found before sending. */
export function payrollProblems(upload: PayrollUpload, now: Date): PayrollProblem[] {
  const today = beijingDate(now)
  const problems = textProblems(null, {
    projectCode: [upload.projectCode, 50],
    corpCode: [upload.corpCode, 18],
    corpName: [upload.corpName, 200],
    payBankCardNumber: [upload.payer.accountNo, 30],
    payBankCode: [upload.payer.bankCode, 4],
    payBankName: [upload.payer.bankName, 50],
  })
  if (upload.wageMonth > today.slice(0, 7)) {
    problems.push({ detail: null, field: 'payMonth', fault: 'in-the-future' })
  }
  if (upload.paidOn > today) problems.push({ detail: null, field: 'balanceDate', fault: 'in-the-future' })
  if (upload.details.length === 0) problems.push({ detail: null, field: 'detailList', fault: 'missing' })
  const codes = new Set<string>()
  upload.details.forEach((row, index) => {
    problems.push(...detailProblems(row, index))
    if (codes.has(row.thirdPayRollCode)) {
      problems.push({ detail: index, field: 'thirdPayRollCode', fault: 'stands-twice' })
    }
    codes.add(row.thirdPayRollCode)
  })
  return problems
}

function detailData(row: PayrollDetail, upload: PayrollUpload, secret: string): Data {
  const { payer } = upload
  const wholeDays = row.attendanceDays !== null && row.attendanceDays % 100 === 0
  return {
    idCardType: idDocTypeCode(row.idDocType, row.idNumber),
    idCardNumber: encryptField(row.idNumber, secret),
    days: wholeDays ? (row.attendanceDays ?? 0) / 100 : undefined,
    workHours: row.workHours === null ? undefined : decimalOf(row.workHours),
    payRollBankCardNumber: encryptField(row.wageCard, secret),
    payRollBankCode: row.bankCode,
    payRollBankName: row.bankName,
    payBankCardNumber: encryptField(payer.accountNo, secret),
    payBankCode: payer.bankCode,
    payBankName: payer.bankName,
    totalPayAmount: decimalOf(row.grossPay),
    actualAmount: decimalOf(row.netPay),
    isBackPay: row.backPayMonth === null ? 0 : 1,
    balanceDate: upload.paidOn,
    backPayMonth: row.backPayMonth ?? undefined,
    thirdPayRollCode: row.thirdPayRollCode,
  }
}

/** The Payroll.Add objects of an upload, at most MAX_DETAILS rows each, in the order given. Check payrollProblems first. */
export function payrollData(upload: PayrollUpload, secret: string): Data[] {
  const { projectCode, corpCode, corpName, teamSysNo, wageMonth } = upload
  const requests: Data[] = []
  for (let from = 0; from < upload.details.length; from += MAX_DETAILS) {
    const rows = upload.details.slice(from, from + MAX_DETAILS)
    const detailList = rows.map(row => detailData(row, upload, secret))
    requests.push({ projectCode, corpCode, corpName, teamSysNo, payMonth: wageMonth, detailList })
  }
  return requests
}

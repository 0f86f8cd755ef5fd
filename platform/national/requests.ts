import * as z from 'zod'
import { IsoDate, Period } from '../../contract/dates.ts'
import { parseYuan } from '../../contract/money.ts'
import { decryptField } from '../../sync/national/codec/aes-field.ts'
import { WholeNumber } from '../../sync/national/codec/whole-number.ts'

const text = (max: number) => z.string().min(1).max(max)

/** 元, at most two decimals, number or text, into fen. */
const amount = z.union([z.number(), z.string()]).transform((value, context) => {
  const parsed = parseYuan(String(value))
  if (parsed?.exact && parsed.fen >= 0) return parsed.fen
  context.issues.push({ code: 'custom', message: 'not an amount', input: value })
  return z.NEVER
})

/** A field marked AES: arrives encrypted, is kept as the plain text. */
const secretText = (secret: string, max: number) =>
  z.string().transform((value, context) => {
    const plain = decryptField(value, secret)
    if (plain !== null && plain !== '' && plain.length <= max) return plain
    context.issues.push({ code: 'custom', message: 'not encrypted as asked', input: value })
    return z.NEVER
  })

const paging = { pageIndex: WholeNumber, pageSize: WholeNumber.pipe(z.int().min(1).max(50)) }

export const TeamAdd = z.looseObject({
  projectCode: text(50),
  corpCode: text(18),
  corpName: text(200),
  teamName: text(100),
})

export const TeamQuery = z.looseObject({ projectCode: text(50), teamName: text(100).optional(), ...paging })

export const WorkerQuery = z.looseObject({
  projectCode: text(50),
  teamSysNo: WholeNumber.optional(),
  ...paging,
})

export const AsyncQuery = z.looseObject({ requestSerialCode: text(100) })

export const PayrollQuery = z.looseObject({
  projectCode: text(50),
  corpCode: text(18),
  corpName: text(200),
  payMonth: Period,
  teamSysNo: WholeNumber.optional(),
  payrollCode: z.string().optional(),
  ...paging,
})

/** A row of Payroll.Add with its AES fields opened and its amounts in fen. */
const payrollDetail = (secret: string) =>
  z
    .looseObject({
      idCardType: text(2),
      idCardNumber: secretText(secret, 30),
      days: z.int().min(0).optional(),
      workHours: z.number().min(0).max(999.99).optional(),
      payRollBankCardNumber: secretText(secret, 30),
      payRollBankCode: text(4),
      payRollBankName: text(50),
      payBankCardNumber: secretText(secret, 30),
      payBankCode: text(4),
      payBankName: text(50),
      totalPayAmount: amount,
      actualAmount: amount,
      isBackPay: z.literal([0, 1]),
      balanceDate: IsoDate,
      backPayMonth: Period.optional(),
      thirdPayRollCode: text(50),
    })
    .refine(row => row.isBackPay === 0 || row.backPayMonth !== undefined, { path: ['backPayMonth'] })

export const payrollAdd = (secret: string) =>
  z.looseObject({
    projectCode: text(50),
    corpCode: text(18),
    corpName: text(200),
    teamSysNo: WholeNumber,
    payMonth: Period,
    detailList: z.array(payrollDetail(secret)).min(1).max(20),
  })
export type PayrollAdd = z.infer<ReturnType<typeof payrollAdd>>

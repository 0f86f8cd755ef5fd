import * as z from 'zod'
import { parseYuan } from '../../../contract/money.ts'
import { WholeNumber } from './whole-number.ts'

/** An amount as a query answers it, number or text, into fen. A JSON number of at most two decimals reads back exactly. */
const YuanAmount = z.union([z.string(), z.number()]).transform((value, context) => {
  const parsed = parseYuan(String(value))
  if (parsed?.exact) return parsed.fen
  context.issues.push({ code: 'custom', message: 'not an amount in yuan', input: value })
  return z.NEVER
})

const codeText = z.union([z.string(), z.int()]).transform(String)

/** A row of Team.Query: what is needed to name the team in later calls. */
export const TeamRow = z.looseObject({ teamSysNo: WholeNumber, teamName: z.string() })
export type TeamRow = z.infer<typeof TeamRow>

/** A row of ProjectWorker.Query; the number is AES-encrypted. */
export const ProjectWorkerRow = z.looseObject({
  workerName: z.string(),
  idCardType: codeText,
  idCardNumber: z.string(),
  teamSysNo: WholeNumber,
})
export type ProjectWorkerRow = z.infer<typeof ProjectWorkerRow>

/** A row of Payroll.Query. Numbers of documents and cards stay encrypted; amounts in fen. */
export const PayrollRow = z.looseObject({
  payRollCode: codeText,
  thirdPayRollCode: z.string(),
  payMonth: z.string(),
  teamName: z.string().nullish(),
  totalPayAmount: YuanAmount,
  actualAmount: YuanAmount,
})
export type PayrollRow = z.infer<typeof PayrollRow>

import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type * as z from 'zod'
import { beijingDate } from '../../contract/dates.ts'
import { encryptField } from '../../sync/national/codec/aes-field.ts'
import type { Desk } from '../desk.ts'
import { drillText } from '../drill.ts'
import type { Store } from '../store/open-store.ts'
import { payrollRow, team, worker } from '../store/schema.ts'
import { type NationalAnswer, pageOf } from './answer.ts'
import type { PayrollAdd, PayrollQuery } from './requests.ts'

/** What an upload came to: status 20 with what was made, or 10 with the reason. */
export interface JobResult {
  status: 10 | 20
  result: string
}

const failed = (reason: string): JobResult => ({ status: 10, result: drillText(reason) })
const made = (payRollCode: string): JobResult => ({ status: 20, result: JSON.stringify({ payRollCode }) })

type Row = typeof payrollRow.$inferSelect

function rowsOf(upload: PayrollAdd, payRollCode: string): Row[] {
  const { projectCode, corpCode, corpName, teamSysNo, payMonth } = upload
  return upload.detailList.map(detail => ({
    thirdPayRollCode: detail.thirdPayRollCode,
    payRollCode,
    projectCode,
    corpCode,
    corpName,
    teamSysNo,
    payMonth,
    idNumber: detail.idCardNumber,
    grossFen: detail.totalPayAmount,
    netFen: detail.actualAmount,
    balanceDate: detail.balanceDate,
    detail,
  }))
}

const sameContent = (left: Row, right: Row) =>
  isDeepStrictEqual({ ...left, payRollCode: '' }, { ...right, payRollCode: '' })

/** Rows of these numbers that are there already: the same content answers as before, other content is refused. */
async function earlier(step: Store, rows: readonly Row[]): Promise<JobResult | null> {
  const codes = rows.map(row => row.thirdPayRollCode)
  if (new Set(codes).size !== codes.length) return failed('[thirdPayRollCode]重复')
  const present = await step.select().from(payrollRow).where(inArray(payrollRow.thirdPayRollCode, codes))
  const [first] = present
  if (!first) return null
  const same = rows.every(row =>
    present.some(old => old.thirdPayRollCode === row.thirdPayRollCode && sameContent(old, row)),
  )
  return same ? made(first.payRollCode) : failed('[thirdPayRollCode]已存在且内容不同')
}

async function strangers(step: Store, rows: readonly Row[]): Promise<number> {
  const numbers = [...new Set(rows.map(row => row.idNumber))]
  const known = await step
    .select({ idNumber: worker.idNumber })
    .from(worker)
    .where(inArray(worker.idNumber, numbers))
  return numbers.length - known.length
}

/** Posts an upload, all rows or none. Sending the same rows again posts nothing more and answers the same. */
export async function postPayroll(step: Store, upload: PayrollAdd, now: Date): Promise<JobResult> {
  const today = beijingDate(now)
  if (upload.payMonth > today.slice(0, 7)) return failed('[payMonth]不能晚于当前日期')
  if (upload.detailList.some(row => row.balanceDate > today)) return failed('[balanceDate]不能晚于当前日期')
  const [known] = await step.select().from(team).where(eq(team.teamSysNo, upload.teamSysNo))
  if (!known) return failed('[teamSysNo]不存在')

  // The same upload may arrive twice at once; the second must find what the first wrote.
  await step.execute(sql`lock table ${payrollRow} in share row exclusive mode`)
  const before = await earlier(step, rowsOf(upload, ''))
  if (before) return before
  const unknown = await strangers(step, rowsOf(upload, ''))
  if (unknown > 0) return failed(`有 ${unknown} 名工人不在该项目中`)
  const [number] = await step
    .select({ next: sql<number>`nextval('pay_roll_number')`.mapWith(Number) })
    .from(sql`(values (1)) as one`)
  const payRollCode = `${upload.payMonth.replace('-', '')}${String(number?.next ?? 0).padStart(16, '0')}`
  await step.insert(payrollRow).values(rowsOf(upload, payRollCode))
  return made(payRollCode)
}

/** Rows of a month, with worker and team names, numbers encrypted as they came. */
export async function payrollPage(desk: Desk, query: z.infer<typeof PayrollQuery>): Promise<NationalAnswer> {
  const { secret } = desk.identity
  const found = await desk.store
    .select({ row: payrollRow, workerName: worker.name, teamName: team.name })
    .from(payrollRow)
    .innerJoin(worker, eq(worker.idNumber, payrollRow.idNumber))
    .innerJoin(team, eq(team.teamSysNo, payrollRow.teamSysNo))
    .where(
      and(
        eq(payrollRow.projectCode, query.projectCode),
        eq(payrollRow.corpCode, query.corpCode),
        eq(payrollRow.payMonth, query.payMonth),
        query.teamSysNo === undefined ? undefined : eq(payrollRow.teamSysNo, query.teamSysNo),
        query.payrollCode === undefined ? undefined : eq(payrollRow.payRollCode, query.payrollCode),
      ),
    )
    .orderBy(payrollRow.payRollCode, payrollRow.thirdPayRollCode)
  const rows = found.map(({ row, workerName, teamName }) => ({
    ...row.detail,
    idCardNumber: encryptField(row.idNumber, secret),
    payRollBankCardNumber: encryptField(String(row.detail.payRollBankCardNumber), secret),
    payBankCardNumber: encryptField(String(row.detail.payBankCardNumber), secret),
    // Exact on the wire: the shortest spelling of the quotient is the amount.
    totalPayAmount: row.grossFen / 100,
    actualAmount: row.netFen / 100,
    payRollCode: row.payRollCode,
    payMonth: row.payMonth,
    teamSysNo: row.teamSysNo,
    workerName,
    teamName,
  }))
  return pageOf(rows, query.pageIndex, query.pageSize)
}

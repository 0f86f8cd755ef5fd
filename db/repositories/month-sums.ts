import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
import type { Fen } from '../../contract/money.ts'
import { attendanceMonth, payResult, payrollLine, payrollSheet } from '../schema/months.ts'
import type { Database } from './database.ts'

/** People and money of one project and month, added up by the ledger itself. */
export interface MonthSums {
  projectId: string
  period: Period
  /** Rows of the attendance sheets and of the payroll. */
  attended: number
  listed: number
  grossPay: Fen
  netPay: Fen
  /** What the bank paid. */
  paidAmount: Fen
}

const sum = (column: Parameters<typeof isNotNull>[0]) => sql<number>`coalesce(sum(${column}), 0)`

/** The sums of every month that holds attendance or wages. */
export function readMonthSums(db: Database): MonthSums[] {
  const months = new Map<string, MonthSums>()
  const at = (projectId: string, period: Period): MonthSums => {
    const known = months.get(`${projectId} ${period}`)
    if (known !== undefined) return known
    const empty = { projectId, period, attended: 0, listed: 0, grossPay: 0, netPay: 0, paidAmount: 0 }
    months.set(`${projectId} ${period}`, empty)
    return empty
  }
  const attendance = db
    .select({ projectId: attendanceMonth.projectId, period: attendanceMonth.period, rows: count() })
    .from(attendanceMonth)
    .groupBy(attendanceMonth.projectId, attendanceMonth.period)
    .all()
  for (const { projectId, period, rows } of attendance) at(projectId, period).attended = rows
  const wages = db
    .select({
      projectId: payrollSheet.projectId,
      period: payrollSheet.wageMonth,
      rows: count(),
      grossPay: sum(payrollLine.grossPay),
      netPay: sum(payrollLine.netPay),
    })
    .from(payrollLine)
    .innerJoin(payrollSheet, eq(payrollSheet.id, payrollLine.sheetId))
    .groupBy(payrollSheet.projectId, payrollSheet.wageMonth)
    .all()
  for (const { projectId, period, rows, grossPay, netPay } of wages)
    Object.assign(at(projectId, period), { listed: rows, grossPay, netPay })
  const paid = db
    .select({ projectId: payResult.projectId, period: payResult.wageMonth, amount: sum(payResult.amount) })
    .from(payResult)
    .where(and(eq(payResult.status, 'paid'), isNotNull(payResult.amount)))
    .groupBy(payResult.projectId, payResult.wageMonth)
    .all()
  for (const { projectId, period, amount } of paid) at(projectId, period).paidAmount = amount
  return [...months.values()]
}

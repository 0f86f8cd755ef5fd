import { and, eq } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
import { payrollLine, payrollSheet } from '../schema/months.ts'
import type { Database } from './database.ts'

/** A team's wage sheet of a month, or null. */
export function findPayrollSheet(db: Database, projectId: string, wageMonth: Period, teamName: string) {
  return (
    db
      .select()
      .from(payrollSheet)
      .where(
        and(
          eq(payrollSheet.projectId, projectId),
          eq(payrollSheet.wageMonth, wageMonth),
          eq(payrollSheet.teamName, teamName),
        ),
      )
      .get() ?? null
  )
}

/** Whether any line still stands on a wage sheet. */
export function hasLines(db: Database, sheetId: string): boolean {
  return (
    db.select({ id: payrollLine.id }).from(payrollLine).where(eq(payrollLine.sheetId, sheetId)).get() !==
    undefined
  )
}

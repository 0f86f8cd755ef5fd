import { eq } from 'drizzle-orm'
import { confirmation, payrollLine, payrollSheet } from '../schema/months.ts'
import type { Database } from './database.ts'

export function insertConfirmation(db: Database, record: typeof confirmation.$inferSelect): void {
  db.insert(confirmation).values(record).run()
}

/** The project and month a payroll line belongs to, or null. */
export function monthOfLine(db: Database, lineId: string): { projectId: string; period: string } | null {
  return (
    db
      .select({ projectId: payrollSheet.projectId, period: payrollSheet.wageMonth })
      .from(payrollLine)
      .innerJoin(payrollSheet, eq(payrollSheet.id, payrollLine.sheetId))
      .where(eq(payrollLine.id, lineId))
      .get() ?? null
  )
}

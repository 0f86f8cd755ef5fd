import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { type Period, periodBounds, shiftDate } from '../../contract/dates.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { payrollLine, payrollSheet, punch } from '../schema/months.ts'
import { engagement, project, worker } from '../schema/registers.ts'
import type { Database } from './database.ts'

/** The gate records of a month's Beijing days, oldest first. */
export function readPunches(db: Database, projectId: string, period: Period): ProjectMonth['punches'] {
  const { first, last } = periodBounds(period)
  const rows = db
    .select()
    .from(punch)
    .where(
      and(
        eq(punch.projectId, projectId),
        // Beijing's day begins at 16:00 of the day before in UTC.
        gte(punch.at, `${shiftDate(first, -1)}T16:00`),
        lt(punch.at, `${last}T16:00`),
      ),
    )
    .orderBy(asc(punch.at))
    .all()
  return rows.map(({ id, workerId, at, direction, method, channel, manual }) => ({
    id,
    projectId,
    workerId,
    at,
    direction,
    method,
    channel,
    manual,
  }))
}

/** Where else the company has the project's workers, and those whom the month's payroll names without a record here. */
export function readOtherEngagements(
  db: Database,
  projectId: string,
  period: Period,
): ProjectMonth['otherEngagements'] {
  const own = db
    .select({ workerId: engagement.workerId })
    .from(engagement)
    .where(eq(engagement.projectId, projectId))
  const strangers = db
    .select({ idNumber: payrollLine.idNumber })
    .from(payrollLine)
    .innerJoin(payrollSheet, eq(payrollSheet.id, payrollLine.sheetId))
    .where(
      and(
        eq(payrollSheet.projectId, projectId),
        eq(payrollSheet.wageMonth, period),
        isNull(payrollLine.workerId),
        isNotNull(payrollLine.idNumber),
      ),
    )
  return db
    .select({
      workerId: engagement.workerId,
      idNumber: worker.idNumber,
      project: project.name,
      entryDate: engagement.entryDate,
      exitDate: engagement.exitDate,
    })
    .from(engagement)
    .innerJoin(project, eq(project.id, engagement.projectId))
    .innerJoin(worker, eq(worker.id, engagement.workerId))
    .where(
      and(
        ne(engagement.projectId, projectId),
        or(inArray(engagement.workerId, own), inArray(worker.idNumber, strangers)),
      ),
    )
    .all()
}

/** Sums of each person's lines in the earlier months of the calendar year, by ID number. */
export function readEarlierPay(db: Database, projectId: string, period: Period): ProjectMonth['earlierPay'] {
  return db
    .select({
      idNumber: sql<string>`${payrollLine.idNumber}`,
      months: sql<number>`count(distinct ${payrollSheet.wageMonth})`,
      grossPay: sql<number>`coalesce(sum(${payrollLine.grossPay}), 0)`,
      socialInsurance: sql<number>`coalesce(sum(${payrollLine.socialInsurance}), 0)`,
      netPay: sql<number>`coalesce(sum(${payrollLine.netPay}), 0)`,
    })
    .from(payrollLine)
    .innerJoin(payrollSheet, eq(payrollSheet.id, payrollLine.sheetId))
    .where(
      and(
        eq(payrollSheet.projectId, projectId),
        gte(payrollSheet.wageMonth, `${period.slice(0, 4)}-01`),
        lt(payrollSheet.wageMonth, period),
        isNotNull(payrollLine.idNumber),
      ),
    )
    .groupBy(payrollLine.idNumber)
    .all()
}

import { and, asc, eq, gte, isNotNull, lt, sql } from 'drizzle-orm'
import { type Period, periodBounds, shiftDate } from '../../contract/dates.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { payrollLine, payrollSheet, punch } from '../schema/months.ts'
import type { Database } from './database.ts'

/** The gate records of a month's Beijing days, oldest first. */
export function readPunches(db: Database, projectId: string, period: Period): ProjectMonth['punches'] {
  const { from, until } = beijingDaysOf(period)
  const rows = db
    .select()
    .from(punch)
    .where(and(eq(punch.projectId, projectId), gte(punch.at, from), lt(punch.at, until)))
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

/** A month of Beijing days as instants of UTC, where a day begins at 16:00 of the day before. */
function beijingDaysOf(period: Period): { from: string; until: string } {
  const { first, last } = periodBounds(period)
  return { from: `${shiftDate(first, -1)}T16:00`, until: `${last}T16:00` }
}

/** Those who were at this gate first, then their records elsewhere by the index of workers. */
const PUNCHES_ELSEWHERE = `
  WITH here AS (SELECT DISTINCT worker_id AS id FROM punch WHERE project_id = @project AND at >= @from AND at < @until)
  SELECT punch.worker_id AS workerId, project.name AS project, punch.at AS at
  FROM here
  CROSS JOIN punch ON punch.worker_id = here.id AND punch.at >= @from AND punch.at < @until AND punch.project_id <> @project
  CROSS JOIN project ON project.id = punch.project_id
  ORDER BY punch.at`

/** The month's gate records in other projects, of those who have some in this one. */
export function readOtherPunches(
  db: Database,
  projectId: string,
  period: Period,
): ProjectMonth['otherPunches'] {
  return db.$client
    .prepare<[{ project: string; from: string; until: string }], ProjectMonth['otherPunches'][number]>(
      PUNCHES_ELSEWHERE,
    )
    .all({ project: projectId, ...beijingDaysOf(period) })
}

/**
 * The people first, then their other engagements by the index of workers. CROSS JOIN holds SQLite to this order: left to itself it
 * walks through the engagements of all projects, for every project anew.
 */
const ELSEWHERE = `
  WITH person AS (
    SELECT worker_id AS id FROM engagement WHERE project_id = @project
    UNION
    SELECT worker.id FROM payroll_sheet
      CROSS JOIN payroll_line ON payroll_line.sheet_id = payroll_sheet.id AND payroll_line.worker_id IS NULL
      CROSS JOIN worker ON worker.id_number = payroll_line.id_number
      WHERE payroll_sheet.project_id = @project AND payroll_sheet.wage_month = @period
  )
  SELECT engagement.worker_id AS workerId, worker.id_number AS idNumber, project.name AS project,
    engagement.entry_date AS entryDate, engagement.exit_date AS exitDate
  FROM person
  CROSS JOIN engagement ON engagement.worker_id = person.id AND engagement.project_id <> @project
  CROSS JOIN worker ON worker.id = person.id
  CROSS JOIN project ON project.id = engagement.project_id`

/** Where else the company has the project's workers, and those whom the month's payroll names without a record here. */
export function readOtherEngagements(
  db: Database,
  projectId: string,
  period: Period,
): ProjectMonth['otherEngagements'] {
  return db.$client
    .prepare<[{ project: string; period: string }], ProjectMonth['otherEngagements'][number]>(ELSEWHERE)
    .all({ project: projectId, period })
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

import { count, desc, eq, isNull, sql, sum } from 'drizzle-orm'
import { maskIdNumber, maskName } from '../contract/masking.ts'
import type { Desk } from './desk.ts'
import { movement, payrollRow, punch, received, team, warning, worker } from './store/schema.ts'

const whole = (expression: ReturnType<typeof sum>) => sql<number>`coalesce(${expression}, 0)`.mapWith(Number)

/** What the stand-in holds, with people masked: for the page, and for tests of what really arrived. Money in fen. */
export async function platformState(desk: Desk) {
  const { store } = desk
  const teams = await store
    .select({ teamSysNo: team.teamSysNo, name: team.name, workers: count(worker.idNumber) })
    .from(team)
    .leftJoin(worker, eq(worker.teamSysNo, team.teamSysNo))
    .groupBy(team.teamSysNo)
    .orderBy(team.teamSysNo)
  const workers = await store
    .select({ idNumber: worker.idNumber, name: worker.name, teamSysNo: worker.teamSysNo })
    .from(worker)
    .orderBy(worker.idNumber)
  const payrolls = await store
    .select({
      payRollCode: payrollRow.payRollCode,
      projectCode: payrollRow.projectCode,
      payMonth: payrollRow.payMonth,
      teamSysNo: payrollRow.teamSysNo,
      people: count(),
      grossPay: whole(sum(payrollRow.grossFen)),
      netPay: whole(sum(payrollRow.netFen)),
    })
    .from(payrollRow)
    .groupBy(payrollRow.payRollCode, payrollRow.projectCode, payrollRow.payMonth, payrollRow.teamSysNo)
    .orderBy(payrollRow.payRollCode)
  const requests = await store
    .select({ call: received.call, code: received.code })
    .from(received)
    .orderBy(desc(received.id))
    .limit(100)
  const warnings = await store
    .select({
      period: warning.period,
      rule: warning.rule,
      level: warning.level,
      label: warning.label,
      message: warning.message,
      raisedAt: warning.raisedAt,
    })
    .from(warning)
    .where(isNull(warning.clearedAt))
    .orderBy(warning.period, warning.level, warning.rule, warning.label)
  const [movements] = await store.select({ all: count() }).from(movement)
  const [punches] = await store.select({ all: count() }).from(punch)
  const [distinct] = await store
    .select({
      all: sql<number>`count(distinct (id_number, at, check_type, channel))`.mapWith(Number),
    })
    .from(punch)
  return {
    drill: true,
    project: desk.project,
    teams,
    workers: workers.map(row => ({
      ...row,
      idNumber: maskIdNumber(row.idNumber),
      name: maskName(row.name),
    })),
    movements: movements?.all ?? 0,
    punches: punches?.all ?? 0,
    /** Attendance records that came more than once. */
    repeatedPunches: (punches?.all ?? 0) - (distinct?.all ?? 0),
    payrolls,
    warnings,
    requests,
  }
}

export type PlatformState = Awaited<ReturnType<typeof platformState>>

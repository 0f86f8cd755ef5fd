import { and, eq } from 'drizzle-orm'
import type * as z from 'zod'
import { encryptField } from '../../sync/national/codec/aes-field.ts'
import type { Desk } from '../desk.ts'
import { drillText } from '../drill.ts'
import type { Store } from '../store/open-store.ts'
import { team, worker } from '../store/schema.ts'
import { type NationalAnswer, pageOf } from './answer.ts'
import type { JobResult } from './payroll.ts'
import type { TeamAdd, TeamQuery, WorkerQuery } from './requests.ts'

/** Registers a team by name. A name stands once in a project. */
export async function addTeam(step: Store, request: z.infer<typeof TeamAdd>): Promise<JobResult> {
  const [present] = await step.select().from(team).where(eq(team.name, request.teamName))
  if (present) return { status: 10, result: drillText('[teamName]已存在') }
  const [saved] = await step
    .insert(team)
    .values({ name: request.teamName, fields: { ...request } })
    .returning({ teamSysNo: team.teamSysNo })
  return { status: 20, result: JSON.stringify({ teamSysNo: saved?.teamSysNo }) }
}

/** Teams of the project, whichever door they came through. */
export async function teamPage(desk: Desk, query: z.infer<typeof TeamQuery>): Promise<NationalAnswer> {
  const rows = await desk.store
    .select({ teamSysNo: team.teamSysNo, teamName: team.name })
    .from(team)
    .where(query.teamName === undefined ? undefined : eq(team.name, query.teamName))
    .orderBy(team.teamSysNo)
  return pageOf(
    rows.map(row => ({ projectCode: query.projectCode, ...row })),
    query.pageIndex,
    query.pageSize,
  )
}

/** Workers of the project. */
export async function workerPage(desk: Desk, query: z.infer<typeof WorkerQuery>): Promise<NationalAnswer> {
  const found = await desk.store
    .select({ worker, team })
    .from(worker)
    .innerJoin(team, eq(team.teamSysNo, worker.teamSysNo))
    .where(and(query.teamSysNo === undefined ? undefined : eq(worker.teamSysNo, query.teamSysNo)))
    .orderBy(worker.idNumber)
  const rows = found.map(row => ({
    projectCode: query.projectCode,
    teamSysNo: row.team.teamSysNo,
    teamName: row.team.name,
    workerName: row.worker.name,
    isTeamLeader: row.team.leaderIdNumber === row.worker.idNumber ? 1 : 0,
    idCardType: '01',
    idCardNumber: encryptField(row.worker.idNumber, desk.identity.secret),
    entryTime: row.worker.fields.doDate,
  }))
  return pageOf(rows, query.pageIndex, query.pageSize)
}

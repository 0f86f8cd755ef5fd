import { and, eq } from 'drizzle-orm'
import { importFile } from '../schema/imports.ts'
import { engagement, project, team, worker } from '../schema/registers.ts'
import type { Database } from './database.ts'

/** The team of that name on a project, or null. */
export function findTeam(db: Database, projectId: string, name: string) {
  return (
    db
      .select()
      .from(team)
      .where(and(eq(team.projectId, projectId), eq(team.name, name)))
      .get() ?? null
  )
}

/** Whether more people than so many are engaged anywhere. */
export function hasMorePeople(db: Database, count: number): boolean {
  return db.select({ id: engagement.id }).from(engagement).limit(1).offset(count).get() !== undefined
}

/** Finds workers by ID number, in whatever project; answers their ids. For many questions in a row. */
export function workerFinder(db: Database): (idNumber: string) => string | null {
  const query = db.$client
    .prepare<[string], string>('SELECT "id" FROM "worker" WHERE "id_number" = ?')
    .pluck()
  return idNumber => query.get(idNumber) ?? null
}

/** Somebody engaged in a project, by what sheets say of people. */
export interface PersonOnRoster {
  workerId: string
  engagementId: string
  name: string
  idNumber: string
  wageCard: string | null
  jobNumber: string | null
}

const PERSON = `w."id" AS "workerId", e."id" AS "engagementId", w."name", w."id_number" AS "idNumber",
  e."wage_card" AS "wageCard", e."job_number" AS "jobNumber"`

/** Everybody engaged in a project. */
export function rosterOf(db: Database, projectId: string): PersonOnRoster[] {
  return db.$client
    .prepare<[string], PersonOnRoster>(
      `SELECT ${PERSON} FROM "engagement" e JOIN "worker" w ON w."id" = e."worker_id" WHERE e."project_id" = ?`,
    )
    .all(projectId)
}

/**
 * People of a project by their ID numbers, which come as a JSON array. CROSS JOIN holds SQLite to this order: in a ledger that nobody
 * has analysed it would go through the whole roster instead.
 */
export const BY_NUMBERS = `SELECT ${PERSON} FROM json_each(?) said CROSS JOIN "worker" w ON w."id_number" = said.value
  CROSS JOIN "engagement" e ON e."worker_id" = w."id" AND e."project_id" = ?`

/** Finds people of a project by their ID numbers, without reading its roster. For many questions in a row. */
export function rosterFinder(
  db: Database,
  projectId: string,
): (idNumbers: readonly string[]) => PersonOnRoster[] {
  const query = db.$client.prepare<[string, string], PersonOnRoster>(BY_NUMBERS)
  return idNumbers => query.all(JSON.stringify(idNumbers), projectId)
}

/** Whether a worker's punch of a moment is in a project's ledger. For many questions in a row. */
export function punchFinder(db: Database, projectId: string): (workerId: string, at: string) => boolean {
  const query = db.$client
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM "punch" WHERE "project_id" = ? AND "at" = ? AND "worker_id" = ?',
    )
    .pluck()
  return (workerId, at) => query.get(projectId, at, workerId) !== undefined
}

/** Everybody engaged anywhere or in one project, with project and team. */
export function listPeople(db: Database, projectId?: string) {
  return db
    .select({
      workerId: worker.id,
      projectId: engagement.projectId,
      projectName: project.name,
      name: worker.name,
      teamName: team.name,
      idNumber: worker.idNumber,
    })
    .from(engagement)
    .innerJoin(worker, eq(worker.id, engagement.workerId))
    .innerJoin(project, eq(project.id, engagement.projectId))
    .leftJoin(team, eq(team.id, engagement.teamId))
    .where(projectId === undefined ? undefined : eq(engagement.projectId, projectId))
    .all()
}

/** The engagement of a worker in the project that a file is imported into, with the name of his team; null when there is none. */
export function findEngagement(db: Database, importId: string, workerId: string) {
  return (
    db
      .select({ wageCard: engagement.wageCard, teamName: team.name })
      .from(engagement)
      .innerJoin(importFile, eq(importFile.projectId, engagement.projectId))
      .leftJoin(team, eq(team.id, engagement.teamId))
      .where(and(eq(importFile.id, importId), eq(engagement.workerId, workerId)))
      .get() ?? null
  )
}

import { and, eq } from 'drizzle-orm'
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

/** Finds workers by ID number, in whatever project; answers their ids. For many questions in a row. */
export function workerFinder(db: Database): (idNumber: string) => string | null {
  const query = db.$client
    .prepare<[string], string>('SELECT "id" FROM "worker" WHERE "id_number" = ?')
    .pluck()
  return idNumber => query.get(idNumber) ?? null
}

/** Everybody engaged anywhere, with project and team: for searching as one types. */
export function listPeople(db: Database) {
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
    .all()
}

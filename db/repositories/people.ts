import { and, eq } from 'drizzle-orm'
import { team, worker } from '../schema/registers.ts'
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

/** The worker with that ID number, in whatever project, or null. */
export function findWorker(db: Database, idNumber: string) {
  return db.select().from(worker).where(eq(worker.idNumber, idNumber)).get() ?? null
}

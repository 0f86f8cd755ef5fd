import { eq } from 'drizzle-orm'
import type { PlatformWarning } from '../../contract/entities.ts'
import { project } from '../schema/registers.ts'
import { platformWarning } from '../schema/submission.ts'
import type { Database } from './database.ts'

/** Every warning recorded, with code and name of its project. */
export function listPlatformWarnings(
  db: Database,
): (PlatformWarning & { project: string; projectName: string })[] {
  return db
    .select({ warning: platformWarning, project: project.code, projectName: project.name })
    .from(platformWarning)
    .innerJoin(project, eq(project.id, platformWarning.projectId))
    .all()
    .map(({ warning, ...names }) => ({ ...warning, ...names }))
}

export function insertPlatformWarning(db: Database, record: PlatformWarning): void {
  db.insert(platformWarning).values(record).run()
}

/** Records the handling of a warning; false when there is no such warning. */
export function setHandling(db: Database, id: string, handledAt: string, handlingNote: string): boolean {
  return (
    db.update(platformWarning).set({ handledAt, handlingNote }).where(eq(platformWarning.id, id)).run()
      .changes > 0
  )
}

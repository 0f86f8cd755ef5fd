import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
import { importFile, importSheet } from '../schema/imports.ts'
import type { Database } from './database.ts'

/** Sheets of one kind about the same team, or of the same name where they name none, take each other's place. */
const placeOf = (sheet: { kind: string; team: string | null; name: string }) =>
  `${sheet.kind}\n${sheet.team ?? sheet.name}`

/**
 * Committed sheets of a month (and rosters of any) with rows that were turned away, that no record stands on and no later import
 * has brought again: without them a sheet rejected from top to bottom would look as if it had never been there.
 */
export function rejectedSheets(
  db: Database,
  projectId: string,
  period: Period,
  standing: readonly string[],
): string[] {
  const sheets = db
    .select({
      id: importSheet.id,
      kind: importSheet.kind,
      team: importSheet.team,
      name: importSheet.name,
      counts: importSheet.counts,
    })
    .from(importSheet)
    .innerJoin(importFile, eq(importFile.id, importSheet.importId))
    .where(
      and(
        eq(importFile.projectId, projectId),
        eq(importFile.state, 'committed'),
        isNull(importSheet.leftOut),
        ne(importSheet.kind, 'unknown'),
        or(eq(importSheet.kind, 'roster'), eq(importSheet.period, period)),
      ),
    )
    .orderBy(asc(importFile.at), asc(importSheet.position))
    .all()
  const newest = new Map(sheets.map(sheet => [placeOf(sheet), sheet]))
  const known = new Set(standing)
  return [...newest.values()].flatMap(({ id, counts }) => (!known.has(id) && counts.reject > 0 ? [id] : []))
}

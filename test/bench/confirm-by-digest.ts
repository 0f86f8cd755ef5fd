import type { ProjectMonth } from '../../contract/project-month.ts'
import { confirmedLines } from '../../main/services/statements/confirmed-lines.ts'

/** Binds the confirmations of a generated month to its lines, as if the workers had confirmed them as they are. */
export function confirmByDigest(month: ProjectMonth): void {
  const digests = new Map(confirmedLines(month).map(({ lineId, digest }) => [lineId, digest]))
  for (const confirmation of month.confirmations)
    confirmation.lineDigest = digests.get(confirmation.lineId) ?? confirmation.lineDigest
}

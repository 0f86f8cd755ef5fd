import type { Team } from '../../../contract/entities.ts'
import type { PersonParameter } from '../../../contract/guangzhou-person.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { EngagementRow, WorkerRow } from '../../rows.ts'

/** A worker as he stands on the project: what a worker call is made of. */
export interface Member {
  worker: WorkerRow
  engagement: EngagementRow
  team: Team | null
}

/** Everyone who is or was engaged in the project, once per engagement. */
export function members(month: ProjectMonth, { workerById, teamById }: MonthIndex): Member[] {
  return month.engagements.flatMap(engagement => {
    const worker = workerById().get(engagement.workerId)
    const team = engagement.teamId === null ? null : (teamById().get(engagement.teamId) ?? null)
    return worker === undefined ? [] : [{ worker, engagement, team }]
  })
}

/** What the ledger has for a parameter; null when it has nothing. */
export function statedFor({ worker, engagement }: Member, { field }: PersonParameter): string | null {
  const stated = has(worker, field) ? worker[field] : has(engagement, field) ? engagement[field] : null
  return stated === null || stated === '' ? null : String(stated)
}

function has<Row extends object>(row: Row, field: PropertyKey): field is keyof Row {
  return field in row
}

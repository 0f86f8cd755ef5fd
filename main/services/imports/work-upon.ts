import type { Period } from '../../../contract/dates.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { statementsOf } from '../../../db/repositories/submission.ts'
import { monthOf } from '../checks/judge-month.ts'
import type { CoreState } from '../core-state.ts'
import { confirmedLines } from '../statements/confirmed-lines.ts'
import { linesDigestOf } from '../statements/draft-statement.ts'

/** What people and banks have added to the lines of a month, as far as it holds now. */
export interface WorkUpon {
  /** Lines whose confirmation holds. */
  readonly confirmed: ReadonlySet<string>
  /** The newest statement says what the month says. */
  readonly signed: boolean
  /** Bank answers to lines that are not there. */
  readonly strayResults: number
}

/** Reads what stands upon the lines of a month. */
export function workUpon(core: CoreState, db: Database, projectId: string, period: Period): WorkUpon {
  const month = monthOf(core, db, projectId, period)
  const lines = confirmedLines(month)
  const ids = new Set(lines.map(line => line.lineId))
  return {
    confirmed: new Set(lines.filter(line => line.state === 'valid').map(line => line.lineId)),
    signed: statementsOf(db, projectId, period)[0]?.linesDigest === linesDigestOf(lines),
    strayResults: month.payResults.filter(result => result.lineId !== null && !ids.has(result.lineId)).length,
  }
}

/** How much of it a change has cost: confirmations, bank answers, the signature. 0 when everything still holds. */
export function workLost(before: WorkUpon, after: WorkUpon): number {
  const confirmations = [...before.confirmed].filter(lineId => !after.confirmed.has(lineId)).length
  const results = Math.max(0, after.strayResults - before.strayResults)
  return confirmations + results + (before.signed && !after.signed ? 1 : 0)
}

import { beijingDate, type Period } from '../../../contract/dates.ts'
import { CODE_LISTS, FIXED_CODES } from '../../../contract/guangzhou-person.ts'
import type { PaperRow, ProjectPapers } from '../../../contract/papers.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  acceptedAttendanceDays,
  acceptedRosterCalls,
  auditedActs,
} from '../../../db/repositories/own-facts.ts'
import { type ConnectionRecord, listConnections } from '../../../db/repositories/submission.ts'
import { findReport, isForPosting } from '../../../reports/catalogue.ts'

/** What the ledger knows of some books without anybody recording it: the platform's answers, its code lists, and exports. */
export interface OwnPapers {
  platformRoster: PaperRow<'platformRoster'>[]
  platformTeams: PaperRow<'platformTeams'>[]
  /** Null where the platform never accepted a gate record of the project. */
  platformAttendance: PaperRow<'platformAttendance'>[] | null
  platformCodes: PaperRow<'platformCodes'>[]
  exports: PaperRow<'exports'>[]
}

/** `period` names the month whose attendance is wanted; null: every month's. */
export function ownPapers(db: Database, projectId: string, period: Period | null = null): OwnPapers {
  return {
    ...acceptedByPlatform(db, projectId),
    platformAttendance: acceptedAttendanceDays(db, projectId, period),
    platformCodes: codesOfConnections(db, projectId),
    exports: exportsMade(db, projectId),
  }
}

/** A worker is on the platform from the day it took him until it took his exit; sent once more, the first day stays. */
function acceptedByPlatform(
  db: Database,
  projectId: string,
): Pick<OwnPapers, 'platformRoster' | 'platformTeams'> {
  const people = new Map<string, string>()
  const teams = new Map<string, string>()
  for (const { kind, label, idNumber, settledAt } of acceptedRosterCalls(db, projectId)) {
    const on = beijingDate(new Date(settledAt))
    if (kind === 'guangzhou.team' && !teams.has(label)) teams.set(label, on)
    if (idNumber === null) continue
    if (kind === 'guangzhou.exit') people.delete(idNumber)
    else if (kind === 'guangzhou.worker' && !people.has(idNumber)) people.set(idNumber, on)
  }
  return {
    platformRoster: [...people].map(([idNumber, registeredOn]) => ({ idNumber, registeredOn })),
    platformTeams: [...teams].map(([team, acceptedOn]) => ({ team, acceptedOn })),
  }
}

function codesOfConnections(db: Database, projectId: string): OwnPapers['platformCodes'] {
  return listConnections(db, projectId)
    .filter(({ profile }) => profile === 'guangzhou')
    .flatMap(codesOfCity)
}

/**
 * The code lists by which records go to a city's platform: the tables given with the connection, of an edition that nobody said, and
 * the fixed lists of the interface.
 */
export function codesOfCity({ codeTables }: ConnectionRecord): PaperRow<'platformCodes'>[] {
  const given = CODE_LISTS.flatMap(list =>
    Object.entries(codeTables[list] ?? {}).map(([name, code]) => ({ list, name, code, edition: null })),
  )
  return [...given, ...FIXED_CODES]
}

function exportsMade(db: Database, projectId: string): OwnPapers['exports'] {
  const rows = auditedActs(db, 'report.make', projectId).map(({ at, subject, details }) => {
    const [, period = '', id = ''] = subject.split(':')
    const title = findReport(id)?.title.zh ?? ''
    return {
      report: `${id} ${title}`.trim(),
      period,
      madeOn: beijingDate(new Date(at)),
      forPosting: isForPosting(id),
      masked: details.masked === true,
    }
  })
  // Made twice on a day, it is one export.
  return [...new Map(rows.map(row => [JSON.stringify(row), row])).values()]
}

/** What was recorded, and what the ledger knows itself of those whom the record does not name. */
export function withOwnPapers(recorded: ProjectPapers, own: OwnPapers): ProjectPapers {
  return {
    ...recorded,
    platformRoster: joined(recorded.platformRoster, own.platformRoster, row => row.idNumber),
    platformTeams: joined(recorded.platformTeams, own.platformTeams, row => row.team),
    platformAttendance: attendanceJoined(recorded.platformAttendance, own.platformAttendance),
    platformCodes: joined(recorded.platformCodes, own.platformCodes, row => `${row.list} ${row.name}`),
    exports: joined(recorded.exports, own.exports, row => JSON.stringify(row)),
  }
}

type AttendanceRow = PaperRow<'platformAttendance'>

/**
 * A list exported from the platform speaks for a person's days up to the last that it has of him; what was accepted of later days
 * stands beside it. So a day that the platform lost is seen, and a day that came after the export is not missed.
 */
function attendanceJoined(
  recorded: readonly AttendanceRow[] | null,
  own: readonly AttendanceRow[] | null,
): AttendanceRow[] | null {
  if (own === null) return recorded === null ? null : [...recorded]
  const keyOf = ({ period, idNumber }: AttendanceRow) => `${period} ${idNumber}`
  const accepted = new Map(own.map(row => [keyOf(row), row.days]))
  const listed = (recorded ?? []).map(row => {
    const last = Math.max(0, ...row.days)
    const later = accepted.get(keyOf(row))?.filter(day => day > last) ?? []
    return { ...row, days: [...row.days, ...later] }
  })
  return joined(listed, own, keyOf) ?? []
}

function joined<Row>(
  recorded: readonly Row[] | null,
  own: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] | null {
  if (recorded === null && own.length === 0) return null
  const named = new Set(recorded?.map(keyOf))
  return [...(recorded ?? []), ...own.filter(row => !named.has(keyOf(row)))]
}

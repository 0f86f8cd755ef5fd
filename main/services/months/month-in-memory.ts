import type { Period } from '../../../contract/dates.ts'
import type { ProjectMonth, Sourced } from '../../../contract/project-month.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { recordById } from '../../../db/repositories/records.ts'
import { writesOf } from '../../../db/repositories/revision.ts'
import { type JudgedMonth, type RuleBook, rejudge, stageReached } from '../../../rules/index.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { changedSinceConfirmed } from '../statements/confirmed-lines.ts'
import type { FieldChange } from './field-change.ts'
import type { OpenMonth } from './open-month.ts'

/** What is said of a month that is in memory and as the ledger has it; null for any other. Only what an edit touched is judged again. */
export function judgedInMemory(
  core: CoreState,
  projectId: string,
  period: Period,
  book: RuleBook,
): JudgedMonth | null {
  const open = core.openMonth
  if (open == null || open.month.project.id !== projectId || open.month.period !== period) return null
  const isCurrent = open.writes === writesOf(openLedgerOf(core).db) && open.today === today(core)
  const isSameBook = open.book.pack === book.pack && open.book.parameters.version === book.parameters.version
  if (!isCurrent || !isSameBook) return null
  if (open.changed.length > 0) {
    const { month, changed } = withComparison(open)
    core.openMonth = {
      ...open,
      judged: rejudge(open.judged, month, changed, stageReached(month)),
      changed: [],
    }
  }
  return core.openMonth?.judged ?? null
}

/** Keeps a month in memory that was just read and judged. */
export function keepOpen(core: CoreState, judged: JudgedMonth, book: RuleBook): void {
  const writes = writesOf(openLedgerOf(core).db)
  core.openMonth = { judged, month: judged.month, changed: [], book, today: today(core), writes }
}

/** After a commit that left every month as it was, such as one of a verdict or of an audit entry. */
export function stillOpen(core: CoreState, writesBefore: number): void {
  const { openMonth: open } = core
  if (open?.writes === writesBefore) open.writes = writesOf(openLedgerOf(core).db)
}

/** After the commit of an edit: the month in memory gets the records as they are stored now. Forgotten when it is not all about it. */
export function carryEdit(core: CoreState, writesBefore: number, changes: readonly FieldChange[]): void {
  const { openMonth: open } = core
  if (open == null) return
  core.openMonth = null
  if (open.writes !== writesBefore) return
  const { db } = openLedgerOf(core)
  let { month } = open
  for (const { entity, recordId } of changes) {
    const patched = withStored(db, month, entity, recordId)
    if (patched === null) return
    month = patched
  }
  const changed = changes.map(({ entity, recordId, field }) => ({
    field: `${NAMES[entity] ?? entity}.${field}`,
    record: recordId,
  }))
  core.openMonth = { ...open, month, changed: [...open.changed, ...changed], writes: writesOf(db) }
}

/** Records that are edited one by one, as rules name them. */
const NAMES: Partial<Record<FieldChange['entity'], string>> = {
  engagement: 'engagement',
  attendanceMonth: 'attendance',
  payrollLine: 'line',
}

/**
 * The month with one record as it is stored; null when it has no such record, or when more of the month is made from the record: the
 * platform's list of people from workers, engagements elsewhere from the number of a line that is nobody's on the roster.
 */
function withStored(
  db: Database,
  month: ProjectMonth,
  entity: FieldChange['entity'],
  id: string,
): ProjectMonth | null {
  switch (entity) {
    case 'engagement': {
      const engagements = replaced(month.engagements, recordById(db, entity, id))
      return engagements && { ...month, engagements }
    }
    case 'attendanceMonth': {
      const attendance = replaced(month.attendance, recordById(db, entity, id))
      return attendance && { ...month, attendance }
    }
    case 'payrollLine': {
      const line = recordById(db, entity, id)
      const isStranger = line?.workerId === null && line.idNumber !== null
      const lines = isStranger ? null : replaced(month.lines, line)
      return lines && { ...month, lines }
    }
    default:
      return null
  }
}

interface Stored {
  id: string
  sourceSheetId: string | null
  sourceRow: number | null
  changedBy: string | null
  sourceCells?: unknown
}

function replaced<Row extends { id: string }>(
  rows: readonly Sourced<Row>[],
  stored: (Row & Stored) | null,
): Sourced<Row>[] | null {
  const at = rows.findIndex(({ id }) => id === stored?.id)
  const old = rows[at]
  if (stored === null || old === undefined) return null
  const { sourceSheetId: _sheet, sourceRow: _row, changedBy: _by, sourceCells: _cells, ...record } = stored
  return rows.with(at, { ...old, ...record })
}

/** The month with the comparison of what was confirmed, made anew for the changed lines alone: it takes a digest a line. */
function withComparison({ judged, month, changed }: OpenMonth): Pick<OpenMonth, 'month' | 'changed'> {
  const records = new Set(changed.map(({ record }) => record))
  const before = judged.month.changedSinceConfirmed ?? []
  const anew = changedSinceConfirmed({ ...month, lines: month.lines.filter(({ id }) => records.has(id)) })
  const differ = new Set([...before.filter(id => !records.has(id)), ...anew])
  const after = month.lines.flatMap(({ id }) => (differ.has(id) ? [id] : []))
  const isSame = after.length === before.length && after.every(id => before.includes(id))
  return {
    month: { ...month, changedSinceConfirmed: after },
    changed: isSame ? changed : [...changed, { field: 'month.changedSinceConfirmed', record: null }],
  }
}

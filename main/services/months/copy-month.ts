import { randomUUID } from 'node:crypto'
import { type Period, periodBounds } from '../../../contract/dates.ts'
import type { Engagement, Worker } from '../../../contract/entities.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { nameKey } from '../../../contract/text.ts'
import { appendAudit } from '../../../db/audit.ts'
import { newRecordId } from '../../../db/record-id.ts'
import { MonthRecords } from '../../../db/repositories/month-records.ts'
import { type NewRecord, TrackedWriter } from '../../../db/repositories/records.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import { bumpRevision } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'

/** What became of the people of the earlier month. */
export interface CopiedMonth {
  /** The edit by which the copy is undone. */
  editId: string
  /** Lines taken over from the earlier month. */
  copied: number
  /** Lines of people on site in the new month whom the earlier one did not pay. */
  joined: number
  /** People of the earlier month who had left before the new one began. */
  left: number
  teams: number
}

type NewLine = NewRecord<'payrollLine'>

/**
 * Makes the draft payroll of a month from the one before: team sheets, names, numbers, cards and rates; days and amounts stay
 * empty, so that the draft blocks in the check until they are filled. One edit, undone by `undoEdit`.
 * @throws Refusal project-unknown, month-not-empty (the month has wage lines), month-empty (there is nothing to copy),
 * invalid-value (the months are the same).
 */
export function copyMonth(core: CoreState, projectId: string, from: Period, to: Period): CopiedMonth {
  if (from === to) throw new Refusal('invalid-value', { field: 'period' })
  const editId = `edit:${randomUUID()}`
  const at = core.now().toISOString()
  return transaction(openLedgerOf(core), db => {
    if (findProject(db, { id: projectId }) === null) throw new Refusal('project-unknown')
    const [earlier, month] = [new MonthRecords(db, projectId, from), new MonthRecords(db, projectId, to)]
    if (month.lines.length > 0) throw new Refusal('month-not-empty', { period: to })
    const draft = draftMonth(earlier, to)
    if (draft.lines.length === 0) throw new Refusal('month-empty', { period: from })
    const writer = new TrackedWriter(db, editId, at)
    const sheets = new Map<string, string>()
    for (const { team, line } of draft.lines) {
      const teamName = team.teamName ?? ''
      const sheetId = sheets.get(teamName) ?? newRecordId()
      if (!sheets.has(teamName)) {
        sheets.set(teamName, sheetId)
        writer.insert('payrollSheet', { ...EMPTY_SHEET, ...team, id: sheetId, projectId, wageMonth: to })
      }
      writer.insert('payrollLine', { ...line, id: newRecordId(), sheetId })
    }
    bumpRevision(db, writer.seenBy())
    const { copied, joined, left } = draft
    const counts = { copied, joined, left, teams: sheets.size }
    const details = { from, to, ...counts }
    appendAudit(db, { at, actor: 'clerk', action: 'month.copy', subject: editId, details })
    return { editId, ...counts }
  })
}

const NOTHING_STATED = {
  people: null,
  grossPay: null,
  deductionTotal: null,
  netPay: null,
  netPayCapitals: null,
  row: null,
}
const EMPTY_SHEET = {
  payPlannedOn: null,
  stated: NOTHING_STATED,
  // What a draft says of people. Working time and amounts are no part of it, and the check asks for them until every line has them.
  fields: ['name', 'idNumber', 'phone', 'trade', 'employer', 'rateUnit', 'wageRate', 'wageCard', 'bankName'],
  sourceSheetId: null,
  sourceRow: null,
}

type TeamSheet = Pick<NewRecord<'payrollSheet'>, 'teamId' | 'teamName' | 'employer'>

interface DraftMonth {
  lines: { team: TeamSheet; line: Omit<NewLine, 'id' | 'sheetId'> }[]
  copied: number
  joined: number
  left: number
}

function draftMonth(earlier: MonthRecords, to: Period): DraftMonth {
  const { first, last } = periodBounds(to)
  const sheets = new Map(earlier.sheets.map(sheet => [sheet.id, sheet]))
  const workers = new Map(earlier.workers.map(worker => [worker.id, worker]))
  const teams = new Map(earlier.teams.map(team => [team.id, team.name]))
  const engagements = Map.groupBy(earlier.engagements, engagement => engagement.workerId)
  const isOnSite = ({ entryDate, exitDate }: Engagement) =>
    (entryDate ?? first) <= last && (exitDate === null || exitDate >= first)
  const hasLeft = (workerId: string | null) => {
    const known = workerId === null ? undefined : engagements.get(workerId)
    return known !== undefined && !known.some(isOnSite)
  }
  const lines: DraftMonth['lines'] = []
  const paid = new Set<string>()
  // A line that nobody of the roster was found for may still be his of that name: he is not listed twice.
  const unlinked = new Set<string>()
  let left = 0
  for (const line of earlier.lines) {
    const sheet = sheets.get(line.sheetId)
    if (sheet === undefined) continue
    if (line.workerId === null) unlinked.add(nameKey(line.name))
    else paid.add(line.workerId)
    if (hasLeft(line.workerId)) {
      left++
      continue
    }
    const { teamId, teamName, employer } = sheet
    lines.push({ team: { teamId, teamName, employer }, line: copiedLine(line) })
  }
  const copied = lines.length
  for (const engagement of earlier.engagements) {
    const worker = workers.get(engagement.workerId)
    if (worker === undefined || paid.has(worker.id) || unlinked.has(nameKey(worker.name))) continue
    if (!isOnSite(engagement)) continue
    paid.add(worker.id)
    const teamName = engagement.teamId === null ? null : (teams.get(engagement.teamId) ?? null)
    const { teamId, employer } = engagement
    lines.push({ team: { teamId, teamName, employer }, line: joinedLine(worker, engagement) })
  }
  return { lines, copied, joined: lines.length - copied, left }
}

const NO_AMOUNTS = { otherDue: [], otherDeductions: [], sourceSheetId: null, sourceRow: null }

/** Who is paid, on which card, at which rate: the rest of a line belongs to its month. */
function copiedLine(line: MonthRecords['lines'][number]): Omit<NewLine, 'id' | 'sheetId'> {
  const { workerId, name, idDocType, idNumber, phone, trade, employer } = line
  const { rateUnit, wageRate, bankName, wageCard, accountHolder, payMethod } = line
  return {
    ...NO_AMOUNTS,
    workerId,
    name,
    idDocType,
    idNumber,
    phone,
    trade,
    employer,
    rateUnit,
    wageRate,
    bankName,
    wageCard,
    accountHolder,
    payMethod,
  }
}

/** Somebody on the roster whom the earlier month did not pay, as the roster has him. */
function joinedLine(
  { id: workerId, name, idDocType, idNumber, phone }: Worker,
  engagement: Engagement,
): Omit<NewLine, 'id' | 'sheetId'> {
  const { trade, employer, rateUnit, wageRate, bankName, wageCard, accountHolder } = engagement
  return {
    ...NO_AMOUNTS,
    workerId,
    name,
    idDocType,
    idNumber,
    phone,
    trade,
    employer,
    rateUnit,
    wageRate,
    bankName,
    wageCard,
    accountHolder,
  }
}

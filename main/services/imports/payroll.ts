import type { StatedTotals } from '../../../contract/entities.ts'
import type { PayrollReading, PayrollValues, SheetTotal } from '../../../contract/inspection.ts'
import type { PackedReading } from '../../../contract/packed-rows.ts'
import { nameKey } from '../../../contract/text.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type { ImportRowRecord, RowDecision, SheetDecisions } from '../../../db/repositories/import-part.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import { findPayrollSheet, hasLines } from '../../../db/repositories/payroll.ts'
import { type NewRecord, recordById } from '../../../db/repositories/records.ts'
import type { SourceCells } from '../../../db/schema/columns.ts'
import type { ApplyContext } from './apply-context.ts'
import { mayBeCorrected, type OpenRow, withCorrections } from './corrected-lines.ts'
import { cellFinder, differs, lineKey, type RowChoices, stated } from './decided-row.ts'
import { matchPerson } from './match-person.ts'
import { onlyOne, PersonIndex } from './person-index.ts'
import { NO_OTHER_SHEETS, type OtherSheets } from './sheets-of-month.ts'

/** Said by a row, but of the person, his team or the sheet. */
const NOT_OF_THE_LINE = new Set(['jobNumber', 'team', 'bankBranch', 'bankRoutingNo', 'paidOn'])

/** What a payroll row states, without whose sheet it stands on. */
export function payrollFields(values: PayrollValues): Partial<NewRecord<'payrollLine'>> {
  return stated(values, NOT_OF_THE_LINE)
}

type Line = MonthRecords['lines'][number]

/** Finds lines of the month by account and name together; sorted only when somebody asks. */
function linesByAccount(lines: readonly Line[]): (wageCard: string | undefined, name: string) => Line[] {
  let sorted: Map<string | null, Line[]> | undefined
  return (wageCard, name) => {
    if (wageCard === undefined) return []
    sorted ??= Map.groupBy(lines, line => line.wageCard)
    return sorted.get(wageCard)?.filter(line => nameKey(line.name) === nameKey(name)) ?? []
  }
}

/** What the sheet states below a team's rows: the team's own total, or the sheet's where the sheet is of one team. */
export function statedTotals(totals: readonly SheetTotal[], team: string | null): StatedTotals {
  const total =
    totals.find(candidate => candidate.scope === 'team' && candidate.team === team) ??
    totals.find(candidate => candidate.scope === 'sheet')
  return {
    people: total?.people ?? null,
    grossPay: total?.grossPay ?? null,
    deductionTotal: total?.deductionTotal ?? null,
    netPay: total?.netPay ?? null,
    netPayCapitals: total?.netPayCapitals ?? null,
    row: total?.row ?? null,
  }
}

/** The team a row belongs to; the sheet's own where the row does not say. */
export function teamOfRow(values: PayrollValues, reading: Pick<PayrollReading, 'team' | 'name'>): string {
  return values.team ?? reading.team ?? reading.name
}

/**
 * Decides what a payroll sheet does to the month: a corrected file replaces the lines of the teams it covers. `targetId` of a
 * created line is the worker it is about, where the roster has his number.
 */
export function decidePayroll(
  reading: PackedReading<PayrollReading>,
  month: MonthRecords,
  choices: RowChoices = new Map(),
  others: OtherSheets = NO_OTHER_SHEETS,
): SheetDecisions {
  const matching = {
    people: new PersonIndex(month),
    cell: cellFinder(reading),
    preferred: 'known',
  } as const
  const teamOfSheet = new Map(month.sheets.map(sheet => [sheet.id, sheet.teamName]))
  const known = new Map<string, MonthRecords['lines'][number][]>()
  for (const line of month.lines) {
    const key = lineKey(line.idNumber, line.name, teamOfSheet.get(line.sheetId) ?? null)
    known.set(key, [...(known.get(key) ?? []), line])
  }
  const kept = new Set(others.taken)
  const ofAccount = linesByAccount(month.lines)
  const lists = new Set(month.sheets.flatMap(({ id, fields }) => (fields?.includes('idNumber') ? [] : [id])))
  const covered = new Set<string | null>()
  const open: OpenRow[] = []
  const rows = Array.from(matching.people.rowsOf<PayrollValues>(reading), (read, index): RowDecision => {
    const { values, person, beside, choice, problems } = matchPerson(
      read,
      choices.get(read.row) ?? null,
      matching,
    )
    const { idNumber, name, wageCard } = values
    // A name alone does not say whose money it is; with his account it does.
    const isSure = idNumber !== undefined || (wageCard !== undefined && person?.wageCard === wageCard)
    const workerId = isSure ? (person?.workerId ?? null) : null
    const row = { beside, choice, problems, targetId: null }
    if (name === undefined) return { ...row, decision: 'reject' }
    const team = teamOfRow(values, reading)
    covered.add(team)
    const isFree = ({ id }: { id: string }) => !kept.has(id)
    // A list for the bank says the payments of the payroll once more, whatever the team: none of them is a second one.
    const isSame = (line: Line) => isFree(line) && (idNumber === undefined || lists.has(line.sheetId))
    const line =
      known.get(lineKey(idNumber ?? null, name, team))?.find(isFree) ??
      onlyOne(ofAccount(wageCard, name).filter(isSame))
    if (line === null) {
      if (mayBeCorrected(idNumber, choice)) open.push({ index, name, team })
      return { ...row, decision: 'create', targetId: workerId }
    }
    kept.add(line.id)
    const changed = differs(line, payrollFields(values))
    return { ...row, decision: changed ? 'update' : 'same', targetId: line.id }
  })
  if (!others.settle) return { rows, gone: [] }
  const lines = month.lines
    .map(({ id, name, sourceSheetId, sheetId }) => {
      return { id, name, sourceSheetId, team: teamOfSheet.get(sheetId) ?? null }
    })
    .filter(({ team }) => covered.has(team))
  return withCorrections(month, { rows, open, covered: lines, kept })
}

/** Writes a decided payroll row, and the team's sheet it stands on. */
export function applyPayroll(context: ApplyContext, row: ImportRowRecord<PayrollValues>): void {
  const { writer } = context
  if (row.decision === 'remove' && row.targetId !== null) {
    const sheetId = recordById(context.db, 'payrollLine', row.targetId)?.sheetId
    writer.remove('payrollLine', row.targetId)
    removeIfEmpty(context, sheetId)
    return
  }
  const values = row.values
  const origin = context.origin(row.row)
  const team = teamOfRow(values, context.sheet)
  if (row.decision !== 'create') {
    if (row.targetId === null) return
    const workerId = context.workerOfRow(row, values.idNumber)
    const sheetId = sheetOfLine(context, row.targetId, values) ?? sheetOfTeam(context, team)
    const said = {
      ...payrollFields(values),
      sourceCells: cellsOfParts(context, row),
      ...((isNumbered(values) || workerId !== null) && { workerId }),
      sheetId,
      ...origin,
    }
    const before = recordById(context.db, 'payrollLine', row.targetId)?.sheetId
    writer.update('payrollLine', row.targetId, said)
    removeIfEmpty(context, before)
    return
  }
  const workerId = row.targetId ?? context.workerOfRow(row, values.idNumber)
  const sheetId = sheetOfTeam(context, team)
  const { name = '', idDocType = 'residentId', otherDue = [], otherDeductions = [] } = values
  // What the row says of the person and his team is no column of a line, and stays behind.
  writer.insert('payrollLine', {
    ...values,
    id: newRecordId(),
    sheetId,
    workerId,
    ...numberOf(context, workerId, values),
    name,
    idDocType,
    otherDue,
    otherDeductions,
    ...origin,
    sourceCells: cellsOfParts(context, row),
  })
}

function removeIfEmpty({ db, writer }: ApplyContext, sheetId: string | undefined): void {
  if (sheetId !== undefined && !hasLines(db, sheetId)) writer.remove('payrollSheet', sheetId)
}

/** The cells of a line that was joined of several rows; null of any other, which its row and columns find. */
function cellsOfParts({ sheet }: ApplyContext, { cells }: ImportRowRecord): SourceCells | null {
  const all = Object.entries(cells)
  if (!all.some(([field]) => /\/\d+$/.test(field))) return null
  return Object.fromEntries(all.map(([field, cell]) => [field, { sheetId: sheet.id, cell }]))
}

const isNumbered = ({ idNumber }: PayrollValues) => idNumber !== undefined

/** The number of somebody known by his account is the roster's. */
function numberOf({ db }: ApplyContext, workerId: string | null, values: PayrollValues) {
  const known = isNumbered(values) || workerId === null ? null : recordById(db, 'worker', workerId)
  return known === null ? {} : { idNumber: known.idNumber }
}

/** A line that a list for the bank is about stays on its team's sheet: the list names no team. */
function sheetOfLine({ db, sheet }: ApplyContext, lineId: string, values: PayrollValues): string | null {
  const names = isNumbered(values) || (values.team ?? sheet.team) != null
  return names ? null : (recordById(db, 'payrollLine', lineId)?.sheetId ?? null)
}

function sheetOfTeam(context: ApplyContext, team: string): string {
  return context.payrollSheetId(team, () => writePayrollSheet(context, team))
}

/** The team's sheet of the month, with what this file states of it; a corrected file replaces what the older one stated. */
function writePayrollSheet(context: ApplyContext, teamName: string): string {
  const { sheet, writer } = context
  const fields = {
    employer: sheet.unit,
    payPlannedOn: sheet.paidOn,
    stated: statedTotals(sheet.totals, teamName),
    fields: sheet.columns.flatMap(column => (column.field === null ? [] : [column.field])),
    ...context.origin(sheet.headerRows.at(-1) ?? 1),
  }
  const known = findPayrollSheet(context.db, context.projectId, context.period, teamName)
  if (known !== null) {
    writer.update('payrollSheet', known.id, fields)
    return known.id
  }
  const id = newRecordId()
  writer.insert('payrollSheet', {
    id,
    projectId: context.projectId,
    wageMonth: context.period,
    teamId: context.teamId(teamName),
    teamName,
    ...fields,
  })
  return id
}

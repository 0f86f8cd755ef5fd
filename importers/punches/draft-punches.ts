import type { IsoDate } from '../../contract/dates.ts'
import type { DraftRow, PunchValues } from '../../contract/inspection.ts'
import { compact } from '../../contract/text.ts'
import type { Drafted } from '../draft-rows.ts'
import { DraftContext, keepRaw, stepsFor } from '../draft-step.ts'
import { cellText, type Row } from '../formats/grid.ts'
import { PERSON_READERS } from '../person-readers.ts'
import { problem } from '../problems.ts'
import { type Column, columnField } from '../recognize/column.ts'
import { dateOfCell, readClockTimes } from './clock-times.ts'
import type { PunchColumns } from './columns.ts'
import type { DeviceSheet } from './device-blocks.ts'
import { type Direction, directionOfWord } from './direction.ts'
import { type GateSays, readGate, saysByHand, saysFailed } from './gate.ts'

type PunchDraft = DraftRow<PunchValues>

/** A cell that may hold punches. */
interface PunchCell {
  row: Row
  column: Pick<Column, 'index' | 'letter'>
  /** The day, where the cell itself does not name it. */
  date: IsoDate | null
  direction: Direction
  key: string
  /** What the line says of the device. */
  device?: GateSays['device']
}

const emptyDraft = (row: number): PunchDraft => ({ row, values: {}, cells: {}, raw: {}, problems: [] })

/** Adds the punches of a cell to a draft; what is no time is reported at its cell, with its text kept. */
function takeCell(draft: PunchDraft, from: PunchCell, context: DraftContext): void {
  const cell = from.row.cells[from.column.index]
  if (cell === undefined) return
  keepRaw(draft, from.key, cell, null, context.date1904)
  const read = readClockTimes(cell, from.date, context.date1904)
  if (read === 'unreadable') {
    context
      .at(from.row.number, from.column.letter, 'punches')
      .report('imp-value-unreadable', { expected: 'time' })
  } else if (read !== 'nothing') {
    const punches = read.times.map(at => ({ at, direction: from.direction, ...from.device }))
    draft.values.punches = [...(draft.values.punches ?? []), ...punches]
  }
}

const saysNo = (text: string) => /^(否|无效|n|no|false|0|×|x)$/i.test(compact(text))

/** The column that says that a line is no punch: not valid, or nobody was let through. */
function refusedBy(row: Row, { valid, gate }: PunchColumns): Column | undefined {
  if (valid !== null && saysNo(cellText(row.cells[valid.index]))) return valid
  return gate.outcomes.find(({ index }) => saysFailed(cellText(row.cells[index])))
}

const named = ({ name, idNumber, jobNumber }: PunchValues) =>
  name !== undefined || idNumber !== undefined || jobNumber !== undefined

/** Drafts of a list: each row is one punch, or the punches of one day. A row that says a punch is not valid keeps no punch. */
export function draftList(
  body: readonly Row[],
  columns: readonly Column[],
  found: PunchColumns,
  date1904: boolean,
): Drafted<PunchValues> {
  const out: Drafted<PunchValues> = { rows: [], skipped: [], totals: [], problems: [] }
  const steps = stepsFor<PunchValues>(columns, PERSON_READERS)
  const special = new Set([found.date, found.state, found.valid, ...found.times.map(({ column }) => column)])
  const rest = columns.filter(column => !special.has(column) && !steps.some(step => step.column === column))
  const context = new DraftContext(date1904)
  for (const row of body) {
    const draft = emptyDraft(row.number)
    context.problems = draft.problems
    for (const step of steps) {
      const cell = row.cells[step.column.index]
      if (cell === undefined) continue
      const read = step.fill(draft.values, cell, context.at(row.number, step.column.letter, step.field))
      keepRaw(draft, step.field, cell, read ? step.plain(draft.values) : null, date1904)
    }
    for (const column of [...rest, found.date, found.state, found.valid]) {
      const cell = column === null ? undefined : row.cells[column.index]
      if (column !== null && cell !== undefined) keepRaw(draft, column.letter, cell, null, date1904)
    }
    const date = found.date === null ? null : dateOfCell(row.cells[found.date.index], date1904)
    const state = found.state === null ? null : directionOfWord(cellText(row.cells[found.state.index]))
    const { device, direction: ofGate } = readGate(row, found.gate)
    for (const { column, direction, result } of found.times) {
      const byHand = result !== undefined && saysByHand(cellText(row.cells[result.index]))
      takeCell(
        draft,
        {
          row,
          column,
          date,
          direction: state ?? direction ?? ofGate,
          key: column.letter,
          device: byHand ? { ...device, manual: true } : device,
        },
        context,
      )
    }
    if (draft.values.punches === undefined && draft.problems.length === 0) {
      out.skipped.push({ row: row.number, reason: named(draft.values) ? 'blank' : 'note' })
      continue
    }
    const refused = refusedBy(row, found)
    if (refused !== undefined) {
      delete draft.values.punches
      context.at(row.number, refused.letter, 'punches').report('imp-punch-not-valid')
    }
    if (!named(draft.values))
      draft.problems.push(
        problem('imp-row-blank-key', { cell: `A${row.number}`, field: 'name', params: { field: 'name' } }),
      )
    out.rows.push(draft)
  }
  return out
}

/** Drafts of a grid whose day cells hold clock times: one row a person, `dates` beside the day columns. */
export function draftGrid(
  body: readonly Row[],
  columns: readonly Column[],
  days: readonly { column: Column; date: IsoDate | null }[],
  date1904: boolean,
): Drafted<PunchValues> {
  const out: Drafted<PunchValues> = { rows: [], skipped: [], totals: [], problems: [] }
  const steps = stepsFor<PunchValues>(columns, PERSON_READERS)
  const read = new Set([...steps.map(({ column }) => column), ...days.map(({ column }) => column)])
  const context = new DraftContext(date1904)
  for (const row of body) {
    const draft = emptyDraft(row.number)
    context.problems = draft.problems
    for (const step of steps) {
      const cell = row.cells[step.column.index]
      if (cell !== undefined)
        step.fill(draft.values, cell, context.at(row.number, step.column.letter, step.field))
    }
    for (const column of columns) {
      const cell = row.cells[column.index]
      if (!read.has(column) && cell !== undefined) keepRaw(draft, column.letter, cell, null, date1904)
    }
    for (const { column, date } of days)
      takeCell(
        draft,
        { row, column, date, direction: null, key: columnField(column) ?? column.letter },
        context,
      )
    const reason = named(draft.values) ? 'blank' : 'note'
    if (draft.values.punches === undefined && draft.problems.length === 0)
      out.skipped.push({ row: row.number, reason })
    else out.rows.push(draft)
  }
  return out
}

/** Drafts of a stand-alone device's two-line blocks. `dates` stand in the order of the sheet's days. */
export function draftBlocks(
  sheet: DeviceSheet,
  dates: readonly (IsoDate | null)[],
  date1904: boolean,
  letterOf: (index: number) => string,
): Drafted<PunchValues> {
  const out: Drafted<PunchValues> = { rows: [], skipped: [], totals: [], problems: [] }
  const context = new DraftContext(date1904)
  for (const block of sheet.blocks) {
    const draft = emptyDraft(block.row)
    context.problems = draft.problems
    for (const field of ['name', 'jobNumber', 'team'] as const) {
      const found = block[field]
      if (found === null) continue
      draft.values[field] = found.text
      draft.cells[field] = `${letterOf(found.column)}${block.row}`
    }
    for (const row of block.punchRows)
      sheet.days.forEach(({ index, day }, position) => {
        const column = { index, letter: letterOf(index) }
        const date = dates[position] ?? null
        takeCell(draft, { row, column, date, direction: null, key: `day/${day}@${row.number}` }, context)
      })
    if (draft.values.punches === undefined && draft.problems.length === 0)
      out.skipped.push({ row: block.row, reason: 'blank' })
    else out.rows.push(draft)
  }
  return out
}

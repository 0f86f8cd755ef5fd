import type { z } from 'zod'
import type { RateUnit } from '../contract/entities.ts'
import type { DraftRow } from '../contract/inspection.ts'
import { compact } from '../contract/text.ts'
import type { DraftContext } from './draft-step.ts'
import type { Row } from './formats/grid.ts'
import { type Column, fieldOf } from './recognize/column.ts'

const UNITS: [RegExp, z.infer<typeof RateUnit>][] = [
  [/元\/?[每/]?(小?时|h)|时薪|小时工资/i, 'hour'],
  [/月工资|元\/月|月薪/, 'month'],
  [/日工资|日薪|元\/[日天工]|工日|日单价|日工价|工价|约定工资/, 'day'],
]

/** What a wage rate is per, as its heading says (日工资, 元/天, 时薪); null when it does not. */
export function rateUnitOfHeader(columns: readonly Column[]): z.infer<typeof RateUnit> | null {
  const header = compact(columns.find(column => fieldOf(column) === 'wageRate')?.header ?? '')
  const units = UNITS.filter(([pattern]) => pattern.test(header))
  return units.length === 1 ? (units[0]?.[1] ?? null) : null
}

type Unit = z.infer<typeof RateUnit>

const PER: [RegExp, Unit][] = [
  [/[/每](小时|时|h)|时薪/i, 'hour'],
  [/[/每]月|月薪/, 'month'],
  [/[/每](天|日|工日|个?工)|日薪/, 'day'],
]

/** Finds the cell of the wage rate of a row, with its column's letter. */
export function rateCellOf(
  columns: readonly Column[],
): (row: Row) => { text: string; letter: string } | null {
  const column = columns.find(candidate => fieldOf(candidate) === 'wageRate')
  return row => {
    const cell = column && row.cells[column.index]
    return column ? { text: typeof cell === 'string' ? compact(cell) : '', letter: column.letter } : null
  }
}

/**
 * Says what a line's rate is per: as its own cell writes it (300元/天), else as its heading does. A cell that contradicts the
 * heading (日工资 over 6000元/月) gives no rate.
 */
export function settleRateUnit(
  draft: DraftRow<{ wageRate?: number | undefined; rateUnit?: Unit | undefined }>,
  ofHeader: Unit | null,
  cell: { text: string; letter: string } | null,
  context: DraftContext,
): void {
  const { values } = draft
  if (values.wageRate === undefined || cell === null) return
  const ofCell = PER.find(([pattern]) => pattern.test(cell.text))?.[1]
  const said = values.rateUnit ?? ofHeader
  if (ofCell !== undefined && said !== null && said !== ofCell) {
    delete values.wageRate
    context.at(draft.row, cell.letter, 'wageRate').report('imp-value-unreadable', { reason: 'other-unit' })
    return
  }
  const unit = ofCell ?? said
  if (unit !== null) values.rateUnit = unit
}

import type { AttendanceValues, DraftRow } from '../contract/inspection.ts'
import type { Hundredths } from '../contract/money.ts'
import { compact } from '../contract/text.ts'
import type { DraftContext } from './draft-step.ts'
import { cellText, type Row } from './formats/grid.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import { isLeaveKind } from './recognize/columns.ts'
import { readDays } from './values/money.ts'

/** Where a sheet says how long people were on leave: in one column, or in one for each kind. */
export interface LeaveColumns {
  inDays: readonly Column[]
  /** Kinds that are counted in another unit (事假(小时)): where there are some, the days alone are not all leave. */
  otherwise: readonly Column[]
}

export function leaveColumns(columns: readonly Column[]): LeaveColumns {
  const inDays = columns.filter(column => fieldOf(column) === 'leaveDays')
  const isSum = inDays.some(column => !isLeaveKind(column))
  const otherwise = columns.filter(column => column.meaning === null && isLeaveKind(column))
  return { inDays, otherwise: isSum ? [] : otherwise }
}

const isNothing = (text: string) => /^(0+(\.0+)?|[-—–/]*)$/.test(compact(text))

/** Takes the days of leave of a row: the sum of its kinds, or nothing where one of them has no days that could be added. */
export function takeLeave(
  draft: DraftRow<AttendanceValues>,
  row: Row,
  { inDays, otherwise }: LeaveColumns,
  context: DraftContext,
): void {
  if (!otherwise.every(({ index }) => isNothing(cellText(row.cells[index])))) return
  let sum: Hundredths | undefined
  for (const { index, letter } of inDays) {
    const cell = row.cells[index]
    if (cell === undefined || isNothing(cellText(cell))) {
      if (cell !== undefined) sum ??= 0
      continue
    }
    const days = readDays(cell, context.at(row.number, letter, 'leaveDays'))
    if (days === undefined) return
    sum = (sum ?? 0) + days
  }
  if (sum !== undefined) draft.values.leaveDays = sum
}

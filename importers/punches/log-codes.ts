import { ATTENDANCE_METHOD } from '../../contract/guangzhou-attendance.ts'
import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'
import type { Direction } from './direction.ts'

/** Which columns of a device's own log hold codes that the log itself proves, 0-based; null where it does not. */
export interface LogCodes {
  /** Kind of recognition. */
  method: number | null
  /** In or out. */
  state: number | null
}

/** Codes of ZKTeco firmware for the kind of recognition. 2 is a card on one and a number on another: not read. */
const KINDS: Record<string, string> = {
  '1': ATTENDANCE_METHOD['1'],
  '4': ATTENDANCE_METHOD['0'],
  '15': ATTENDANCE_METHOD['2'],
}
const FACE = '15'
const HIGHEST_KIND = 30
const IN = '0'
const OUT = '1'

const codeAt = (row: Row, column: number) => compact(cellText(row.cells[column]))

/** In the column of kinds a face is known by 15, which is no state. All 15 in the third column may be the number of the machine. */
function holdsKinds(rows: readonly Row[], column: number): boolean {
  const codes = new Set(rows.map(row => codeAt(row, column)))
  return (
    codes.has(FACE) &&
    (codes.size > 1 || column > 2) &&
    [...codes].every(code => /^\d{1,2}$/.test(code) && Number(code) <= HIGHEST_KIND)
  )
}

const FEWEST_DAYS = 3
const ENOUGH = 0.9

/**
 * A device that is not set to tell in from out writes one state for all. Only where people's first record of a day says 0 and
 * their last says 1 on nearly all of them, the codes mean what the maker says they mean.
 */
function provesStates(days: readonly (readonly Row[])[], column: number): boolean {
  const proven = days.filter(
    rows => codeAt(rows[0] ?? EMPTY, column) === IN && codeAt(rows.at(-1) ?? EMPTY, column) === OUT,
  )
  return days.length >= FEWEST_DAYS && proven.length >= days.length * ENOUGH
}

const EMPTY: Row = { number: 0, hidden: false, cells: [] }

/** Records of one person on one day, in their order, where there are several. */
function daysOfPeople(rows: readonly Row[], person: number, moment: number): Row[][] {
  const when = (row: Row) => cellText(row.cells[moment]).trim()
  const days = Map.groupBy(rows, row => `${codeAt(row, person)} ${when(row).split(/\s/)[0]}`)
  return [...days.values()]
    .filter(found => found.length > 1)
    .map(found => found.toSorted((one, other) => when(one).localeCompare(when(other))))
}

/** Finds the codes of a log among `columns`; `person` and `moment`: the columns of job number and time. */
export function logCodes(
  rows: readonly Row[],
  { person, moment, columns }: { person: number; moment: number; columns: readonly number[] },
): LogCodes {
  const [kinds, ...moreKinds] = columns.filter(column => holdsKinds(rows, column))
  const days = daysOfPeople(rows, person, moment)
  const [state, ...moreStates] = columns.filter(column => column !== kinds && provesStates(days, column))
  return {
    method: moreKinds.length > 0 ? null : (kinds ?? null),
    state: moreStates.length > 0 ? null : (state ?? null),
  }
}

/** What the codes of a line mean. */
export function readLogCodes(
  row: Row,
  { method, state }: LogCodes,
): { method: string | null; direction: Direction } {
  const code = state === null ? '' : codeAt(row, state)
  return {
    method: method === null ? null : (KINDS[codeAt(row, method)] ?? null),
    direction: code === IN ? 'in' : code === OUT ? 'out' : null,
  }
}

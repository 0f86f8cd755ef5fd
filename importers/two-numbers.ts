import { parseYuan } from '../contract/money.ts'
import { type CellContent, cellText, type Row } from './formats/grid.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import type { DayPart } from './recognize/heading.ts'
import type { MarkWorth } from './recognize/legend.ts'
import type { Table } from './recognize/table.ts'
import { readMark } from './values/attendance-mark.ts'

import { type SplitCell, splitCell } from './values/two-numbers-cell.ts'

/** What the second number of a day cell is: hours of overtime, a further part of a day, or the other half of it. */
export type SecondNumber = 'overtime' | 'further' | 'half'

/** What stands in a day cell, piece by piece. */
export interface Piece {
  cell: CellContent
  part: DayPart
}

const SAMPLE = 200
const ENOUGH = 0.6
/** Hours from which on a number is a whole day's, and beyond which one is no overtime of a day. */
const LONG = 6
/** Hours of half a day, in hundredths. */
const HALF = { from: 250, to: 550 }

const WORDS: [RegExp, SecondNumber][] = [
  [
    /(?:出勤|工时|正常|上班|工日|工数|[白正]班|[日点]工|天数?|小时|工)[)）]?\s*[+＋/／、]\s*(?:加班|加点|晚班?|夜班?)/,
    'overtime',
  ],
  [/\d\s*[+＋/／]\s*\d.{0,14}加班/, 'overtime'],
  [/上午?\s*[+＋/／]\s*下午?/, 'half'],
]

/** What the sheet's own words say (工时+加班, 8+2表示…加班2小时). */
function byWords(rows: readonly Row[]): SecondNumber | null {
  for (const row of rows)
    for (const cell of row.cells) {
      if (typeof cell !== 'string' || cell.length < 3) continue
      const found = WORDS.find(([pattern]) => pattern.test(cell))
      if (found !== undefined) return found[1]
    }
  return null
}

/** The amount of time that one piece states, in hundredths of whatever it counts; a tick is one. */
function amountOf(text: string, legend: MarkWorth): number {
  const number = parseYuan(text.replace(/(个?[工天日]|小时|时|h)$/i, ''))
  if (number) return number.fen
  const mark = readMark(text, legend, false)
  return mark === null || mark === 'unknown' ? 0 : mark.days
}

interface Stated {
  first: number
  rest: number
  days: number
  hours: number
  overtime: number
}

const fits = (stated: number, ...sums: number[]) =>
  Number.isNaN(stated) || sums.some(sum => Math.abs(sum - stated) <= 1)

const FITTING: Record<SecondNumber, (person: Stated, inHours: boolean) => boolean> = {
  overtime: ({ first, rest, days, hours, overtime }, inHours) =>
    (inHours || fits(days, first)) && fits(hours, first, first + rest) && fits(overtime, rest),
  further: ({ first, rest, days, hours, overtime }, inHours) =>
    !inHours && fits(days, first + rest) && fits(hours, Number.NaN) && fits(overtime, 0),
  half: ({ first, rest, days, hours, overtime }, inHours) =>
    (inHours ? fits(days, (first + rest) / 8) : fits(days, (first + rest) / 2)) &&
    fits(hours, first + rest) &&
    fits(overtime, 0),
}

/** What the sheet's own totals come out by; null where they state none, or fit several. */
function byTotals(
  table: Table,
  days: readonly Column[],
  legend: MarkWorth,
  inHours: boolean,
): SecondNumber | null {
  const total = (row: Row, field: string) => {
    const column = table.columns.find(candidate => fieldOf(candidate) === field)
    const text = column === undefined ? '' : cellText(row.cells[column.index])
    return parseYuan(text)?.fen ?? Number.NaN
  }
  const people = table.body.slice(0, SAMPLE).flatMap((row): Stated[] => {
    const sums = { first: 0, rest: 0 }
    for (const { index } of days) {
      const cell = row.cells[index]
      const found = split(cell, legend)
      sums.first += amountOf(found?.first ?? cellText(cell), legend)
      for (const text of found?.rest ?? []) sums.rest += amountOf(text, legend)
    }
    const stated = {
      days: total(row, 'attendanceDays'),
      hours: total(row, 'workHours'),
      overtime: total(row, 'overtimeHours'),
    }
    return sums.rest > 0 && Object.values(stated).some(value => value > 0) ? [{ ...sums, ...stated }] : []
  })
  if (people.length === 0) return null
  const fitting = (['overtime', 'further', 'half'] as const).filter(
    meaning => people.filter(person => FITTING[meaning](person, inHours)).length >= people.length * ENOUGH,
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** What the numbers can only be: 3 behind a whole day is no part of a day, two halves are the day's, 4 and 4 hours too. */
function byShape(cells: readonly SplitCell[], legend: MarkWorth, inHours: boolean): SecondNumber | null {
  if (cells.some(({ saysOvertime }) => saysOvertime)) return 'overtime'
  const apart = cells.filter(({ isGlued, rest }) => !isGlued && rest.length === 1)
  const first = apart.map(cell => amountOf(cell.first, legend))
  const rest = apart.flatMap(cell => cell.rest.map(text => amountOf(text, legend)))
  const most = Math.max(...rest)
  if (apart.length === 0 || most > LONG * 100) return null
  const halves = [...first, ...rest]
  if (halves.every(value => value === 0 || value === 50)) return 'further'
  if (inHours && halves.every(value => value === 0 || (value >= HALF.from && value <= HALF.to))) return 'half'
  if (first.filter(value => value >= LONG * 100).length > first.length / 2) return 'overtime'
  return first.every(value => value <= 100) && most > 100 ? 'overtime' : null
}

/** A cell of two numbers, where it is not a mark by itself (病假1, √/×). 1 above 3 is not 13, and 1/2 may be a day and two hours. */
function split(cell: CellContent | undefined, legend: MarkWorth): SplitCell | null {
  const found = splitCell(cell)
  if (found === null) return null
  const text = cellText(cell).trim()
  return /\d\s+\d|^1[/／]2$/.test(text) || readMark(text, legend, false) === 'unknown' ? found : null
}

/** How the cells of a sheet are read that state two numbers. Made once for a sheet. */
export class TwoNumbers {
  readonly #legend: MarkWorth
  readonly #meaning: SecondNumber | null
  /** 1/2 is a half where no other cell has a stroke. */
  readonly #onlyHalves: boolean

  constructor(table: Table, days: readonly Column[], legend: MarkWorth, inHours: boolean) {
    this.#legend = legend
    const cells = table.body.slice(0, SAMPLE).flatMap(row =>
      days.flatMap(({ index }) => {
        const found = split(row.cells[index], legend)
        return found === null ? [] : [found]
      }),
    )
    const said =
      cells.length === 0 ? null : (byWords(table.sheet.rows) ?? byTotals(table, days, legend, inHours))
    this.#onlyHalves = said === null && cells.every(({ first, rest }) => first === '1' && rest[0] === '2')
    this.#meaning = said ?? (this.#onlyHalves ? null : byShape(cells, legend, inHours))
  }

  /** The pieces of a cell; itself where it states one thing, null where nobody can tell what its second number is. */
  pieces(cell: CellContent, part: DayPart): Piece[] | null {
    const found = part === 'whole' || part === 'hours' ? split(cell, this.#legend) : null
    if (found === null || (this.#onlyHalves && found.rest[0] === '2')) return [{ cell, part }]
    const { first, rest, saysOvertime } = found
    const [second = '', third] = rest
    if (third !== undefined) {
      const half = amountOf(first, this.#legend)
      const isHalf = first === second && (half === 50 || (half >= HALF.from && half <= HALF.to))
      return isHalf ? [...halves(first, second), { cell: third, part: 'overtime' }] : null
    }
    const meaning = saysOvertime ? 'overtime' : this.#meaning
    if (meaning === 'half') return halves(first, second)
    if (meaning === null) return null
    return [
      { cell: first, part },
      { cell: second, part: meaning === 'overtime' ? 'overtime' : part },
    ]
  }
}

const halves = (first: string, second: string): Piece[] => [
  { cell: first, part: 'half' },
  { cell: second, part: 'half' },
]

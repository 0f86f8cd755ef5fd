import { tidy } from '../../contract/text.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import { isLabelledLine } from './caption.ts'
import { countsColumns } from './column-count.ts'
import { dayOfHeading, headingKey, isDayPart, meaningOf } from './heading.ts'
import type { MergedCells } from './merged-cells.ts'
import { isPlaceOfDigits } from './places-of-digits.ts'
import { DEDUCTION_GROUP, EARNING_GROUP } from './vocabulary.ts'

/** Where a table's heading stands. */
export interface HeaderBlock {
  /** 1-based, first and last row. */
  first: number
  last: number
  /** Path of heading texts by 0-based column, outermost first; empty for columns without heading. */
  paths: string[][]
}

const SEARCHED_ROWS = 80
const DEEPEST = 4
/** Days that a line of a heading numbers at least: a week. */
const FEWEST_DAYS = 7
const WEEKDAY = /^(?:星期|周)?[一二三四五六日天]$/

/** Sub-headings of shifts (上班1 > 打卡时间, 打卡结果). */
const PUNCH = /^(打卡|签到|签退|刷卡)(时间|结果|状态|地点)$/

/** Days in a heading row come as numbers, texts or dates; everything else is text. */
function headingText(row: Row, column: number): string {
  const cell = row.cells[column]
  if (typeof cell === 'object' && cell.kind === 'date') return String(dayOfSerial(cell.serial))
  return tidy(cellText(cell))
}

function dayOfSerial(serial: number): number {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).getUTCDate()
}

/** How many different heading words a row holds; a line of day numbers counts as three, the days of a week as two. */
export function headingHits(row: Row): number {
  const known = new Map<string, number>()
  const days = new Set<number>()
  row.cells.forEach((cell, column) => {
    if (cell === undefined) return
    const text = headingText(row, column)
    if (text === '' || text.length > 60) return
    const day = dayOfHeading(text)
    if (day !== null) days.add(day)
    else if (typeof cell === 'string') {
      const key = headingKey(text)
      const meaning = meaningOf([text])
      if (meaning && !('field' in meaning && !meaning.exact)) known.set(key, 1)
      else if (EARNING_GROUP.test(key) || DEDUCTION_GROUP.test(key)) known.set(key, 0.5)
    }
  })
  const ofDays = days.size >= 10 ? 3 : days.size >= FEWEST_DAYS && countedDays(row) !== null ? 2 : 0
  return known.values().reduce((sum, worth) => sum + worth, ofDays)
}

/** Columns headed 姓名 or 身份证号 in a row. */
function personColumns(row: Row): number[] {
  return [...row.cells.keys()].filter(column => {
    const meaning = meaningOf([headingText(row, column)])
    return (
      meaning !== null && 'field' in meaning && (meaning.field === 'name' || meaning.field === 'idNumber')
    )
  })
}

/** Whether a row is a person's: a value stands under 姓名, whatever his days read (正常 is a heading elsewhere). */
function isPersons(row: Row, columns: readonly number[]): boolean {
  return columns.some(
    column => row.cells[column] !== undefined && meaningOf([headingText(row, column)]) === null,
  )
}

/** First and last day of a line that counts days without a gap, or null. */
function countedDays(row: Row): { from: number; to: number } | null {
  const days = [...row.cells.keys()].flatMap(column => dayOfHeading(headingText(row, column)) ?? [])
  const [from = 0] = days
  const gapless = days.length >= FEWEST_DAYS && days.every((day, index) => day === from + index)
  return gapless ? { from, to: from + days.length - 1 } : null
}

/** Whether a line counts on where the line above it ends: 16 … 31 under 1 … 15. */
function countsOn(row: Row, above: Row): boolean {
  const days = countedDays(row)
  return days !== null && countedDays(above)?.to === days.from - 1
}

/** Whether a row under the first heading row still belongs to the heading: sub-headings, day numbers or weekdays. */
function continues(row: Row | undefined, above: Row): boolean {
  if (!row) return false
  const filled = row.cells.flatMap((cell, column) => (cell === undefined ? [] : [{ cell, column }]))
  if (filled.length === 0) return false
  // 1 2 3 … under the words of a payroll count its columns; they are no days.
  const headed = filled.filter(({ column }) => above.cells[column] !== undefined).length
  if (countsColumns(row) && headed >= filled.length * 0.6) return false
  const texts = filled.map(({ column }) => headingText(row, column))
  // Days in a heading differ from each other; a line of 1 1 1 … is somebody's attendance.
  const days = new Set(texts.map(dayOfHeading).filter(day => day !== null)).size
  const weekdays = texts.filter(text => WEEKDAY.test(text)).length
  const words = texts.filter(text => meaningOf([text]) !== null && dayOfHeading(text) === null).length
  const texty = filled.filter(({ cell }) => typeof cell === 'string').length
  if (weekdays >= 5 && weekdays >= filled.length * 0.6) return true
  if (texts.filter(text => PUNCH.test(text)).length >= 2) return true
  // 元 角 分 below an amount: the places of its digits.
  if (texts.length >= 2 && texts.every(isPlaceOfDigits)) return true
  const dayParts = texts.filter(isDayPart).length
  if (dayParts >= 10 && dayParts >= filled.length * 0.6) return true
  // Day numbers under a heading row stand under its empty or grouped cells; 1, 2, 3 under 序号 are data.
  if (
    days >= 10 &&
    dayOfHeading(texts[0] ?? '') !== null &&
    above.cells[filled[0]?.column ?? 0] === undefined
  )
    return true
  if (days >= 20 || countsOn(row, above)) return true
  const underOwnHeading = filled.filter(({ column }) => above.cells[column] !== undefined).length
  return (
    words >= 1 &&
    texty === filled.length &&
    underOwnHeading <= Math.max(2, filled.length / 2) &&
    words >= filled.length / 3
  )
}

/** The last line of a heading from its best line on; `top`: its first, which may be the one that heads the people. */
function lastHeaderRow(sheet: Sheet, merged: MergedCells, first: Row, top: Row): number {
  let last = first.number
  for (const merge of sheet.merges) {
    if (merge.top !== first.number || merge.bottom - merge.top >= DEEPEST) continue
    if (first.cells[merge.left] !== undefined && meaningOf([headingText(first, merge.left)]))
      last = Math.max(last, merge.bottom)
  }
  const persons = [...personColumns(top), ...personColumns(first)]
  for (let above: Row = first; last < first.number + DEEPEST - 1; ) {
    const next = merged.row(last + 1)
    if (!next || isPersons(next, persons) || !continues(next, merged.row(last) ?? above)) break
    above = next
    last++
  }
  return last
}

/** Whether a line heads the people of a line of days below it, which has nothing there: 姓名 | 9月 over 1, 2, 3, not merged. */
function headsPeopleOf(above: Row, days: Row): boolean {
  const [column, ...more] = personColumns(above)
  return (
    column !== undefined &&
    more.every(other => days.cells[other] === undefined) &&
    days.cells[column] === undefined &&
    days.cells.filter((_, at) => dayOfHeading(headingText(days, at)) !== null).length >= FEWEST_DAYS
  )
}

/** The row above belongs to the heading too when cells reach down from it, or when it groups columns by merged cells. */
function firstHeaderRow(sheet: Sheet, merged: MergedCells, best: Row): Row {
  let first = best
  while (best.number - first.number < DEEPEST - 1) {
    const above = merged.row(first.number - 1)
    if (!above) break
    const width = first.cells.length
    const on = sheet.merges.filter(
      merge => merge.top === above.number && above.cells[merge.left] !== undefined,
    )
    const reaching = on.filter(merge => merge.bottom >= first.number && merge.right - merge.left < width / 2)
    const grouping = on.filter(
      merge =>
        merge.bottom === above.number && merge.right > merge.left && merge.right - merge.left < width * 0.7,
    )
    if (reaching.length === 0 && grouping.length < 2 && !headsPeopleOf(above, first)) break
    first = above
  }
  return first
}

/** A document, card or phone number that stands where headings do: names of columns are shown, remembered and shared. */
const NUMBER_OF_PERSON = /\d{11,}[\dXx]?/g

/** The path of heading texts over a column, through merged cells, each text once. */
function pathOver(merged: MergedCells, first: number, last: number, column: number): string[] {
  const path: string[] = []
  for (let row = first; row <= last; row++) {
    const found = merged.at(row, column)
    const holder = found && found.row >= first ? merged.row(found.row) : undefined
    if (!found || !holder) continue
    const text = headingText(holder, found.column).replace(NUMBER_OF_PERSON, '…')
    if (text !== '' && text !== path.at(-1)) path.push(text)
  }
  return path
}

/** A heading over several columns that was not merged (text files): it reaches to the next filled cell of its row. So does a day over its parts. */
function spreadGroups(paths: string[][], merged: MergedCells, block: { first: number; last: number }): void {
  const top = merged.row(block.first)
  if (!top || block.first === block.last) return
  let group: string | null = null
  for (let column = 0; column < paths.length; column++) {
    if (merged.at(block.first, column) !== undefined) {
      const text = headingText(top, column)
      const key = headingKey(text)
      const reaches = EARNING_GROUP.test(key) || DEDUCTION_GROUP.test(key) || dayOfHeading(text) !== null
      group = reaches ? text : null
    } else if (group !== null && paths[column]?.length === 1) {
      const [own = ''] = paths[column] ?? []
      if (dayOfHeading(group) === null || isDayPart(own)) paths[column]?.unshift(group)
    }
  }
}

/**
 * Finds a table's heading by content: the first row that holds clearly more known heading words than its surroundings,
 * with the sub-heading rows below it. Null when the sheet has none.
 */
export function findHeaderBlock(sheet: Sheet, merged: MergedCells): HeaderBlock | null {
  const candidates = sheet.rows.slice(0, SEARCHED_ROWS).map(row => ({
    row,
    hits: isLabelledLine(row) ? 0 : headingHits(row),
  }))
  const most = Math.max(0, ...candidates.map(candidate => candidate.hits))
  if (most < 2) return null
  const best = candidates.find(candidate => candidate.hits >= Math.max(2, most * 0.45))?.row
  if (!best) return null
  const first = firstHeaderRow(sheet, merged, best)
  const last = Math.max(best.number, lastHeaderRow(sheet, merged, best, first))
  let width = 0
  for (let row = first.number; row <= last; row++) width = Math.max(width, merged.row(row)?.cells.length ?? 0)
  for (const merge of sheet.merges) {
    if (merge.top >= first.number && merge.bottom <= last)
      width = Math.max(width, Math.min(merge.right + 1, merge.left + 257))
  }
  const paths = Array.from({ length: width }, (_, column) => pathOver(merged, first.number, last, column))
  spreadGroups(paths, merged, { first: first.number, last })
  return { first: first.number, last, paths }
}

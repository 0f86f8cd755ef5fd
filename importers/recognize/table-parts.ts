import { compact } from '../../contract/text.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import { readCaption } from './caption.ts'
import { findHeaderBlock, type HeaderBlock, headingHits } from './header-block.ts'
import { dayOfHeading, headingKey, meaningOf } from './heading.ts'
import { MergedCells } from './merged-cells.ts'
import { isSignature } from './row-kind.ts'
import { stackedHalves } from './stacked-halves.ts'
import { verdictBlocks } from './verdict-blocks.ts'

/** Lines that may stand between the end of one table and the heading of the next, and belong to the next. */
const CAPTION_LINES = 3
/** Filled cells beyond which a line is no caption. */
const CAPTION_CELLS = 6
const PERSON_HEADING = /^(姓名|工人姓名|员工姓名|人员姓名|民工姓名|劳动者姓名|户名|收款人姓名|收款户名|名字)$/

const filled = (row: Row) => row.cells.filter(cell => cell !== undefined)

function isNameHeading(text: string): boolean {
  const meaning = meaningOf([text])
  return meaning !== null && 'field' in meaning && meaning.field === 'name' && meaning.exact
}

/** Whether a cell may be the heading of a column of names: asked of every cell of a sheet, so the cheap tests come first. */
function headsNames(cell: Row['cells'][number]): boolean {
  return (
    typeof cell === 'string' &&
    cell.length <= 12 &&
    cell.includes('名') &&
    (PERSON_HEADING.test(headingKey(cell)) || isNameHeading(cell))
  )
}

/** Whether most cells of a row stand under the same words in the heading above: the heading of the next page. */
function repeats(row: Row, block: HeaderBlock): boolean {
  let same = 0
  let all = 0
  row.cells.forEach((cell, column) => {
    if (cell === undefined) return
    all++
    if (block.paths[column]?.some(text => headingKey(text) === headingKey(cellText(cell)))) same++
  })
  return same >= all * 0.6
}

/** A row that heads a table: words of headings, a column of names, no numbers of persons. */
function headsTable(row: Row): boolean {
  if (!row.cells.some(headsNames)) return false
  const texts = filled(row).map(cell => compact(cellText(cell)))
  if (texts.some(text => /\d{6}/.test(text) || /[:：]/.test(text))) return false
  const words = texts.filter(text => dayOfHeading(text) === null)
  const hits = headingHits(row)
  return hits >= 2 && hits >= Math.min(words.length, 12) * 0.4
}

/** A document's number or a day's mark, which only a person's row has: he may have few cells when he came on few days. */
const OF_A_PERSON = /^(?:\d{15}|\d{17}[\dXx]|[√✓✔×✗✘○●△半])$/

const isCaption = (row: Row) => {
  const cells = filled(row)
  return (
    cells.length <= CAPTION_CELLS &&
    cells.every(cell => typeof cell === 'string' && !OF_A_PERSON.test(compact(cell))) &&
    !cells.some(cell => isSignature(compact(cellText(cell))) || /[合小总]\s*计/.test(cellText(cell)))
  )
}

/** Index of the first row of a table whose heading is `rows[at]`: its caption lines stand above it. */
function firstLine(rows: readonly Row[], at: number, after: number): number {
  let first = at
  while (first - 1 > after && at - first < CAPTION_LINES) {
    const above = rows[first - 1]
    if (above === undefined || !isCaption(above)) break
    first--
  }
  return first
}

/** Tables below each other: each from its caption to the next one's. */
function partsBelow(sheet: Sheet): Sheet[] {
  const { rows } = sheet
  const starts: number[] = []
  let block = findHeaderBlock(sheet, new MergedCells(sheet))
  if (block === null) return [sheet]
  const { first } = block
  let month = readCaption(rows.filter(({ number }) => number < first)).month
  for (let index = rows.findIndex(row => row.number > (block?.last ?? 0)); index < rows.length; index++) {
    const row = rows[index]
    if (index < 0 || row === undefined) break
    if (!headsTable(row)) continue
    const start = firstLine(
      rows,
      index,
      rows.findIndex(({ number }) => number === block?.last),
    )
    // The same heading again is that of the next page, unless another month stands above it.
    const own = readCaption(rows.slice(start, index)).month
    const isNextMonth = own !== null && month !== null && own.month !== month.month
    if (repeats(row, block) && !isNextMonth) continue
    const rest = { ...sheet, rows: rows.slice(start) }
    const next = findHeaderBlock(rest, new MergedCells(rest))
    if (next === null || next.first > row.number) continue
    starts.push(start)
    month = own ?? month
    block = next
  }
  if (starts.length === 0) return [sheet]
  return [0, ...starts].map((start, index) => ({ ...sheet, rows: rows.slice(start, starts[index]) }))
}

interface Range {
  from: number
  /** Not included. */
  to: number
}

const leafOf = (block: HeaderBlock, column: number) => headingKey(block.paths[column]?.at(-1) ?? '')

/** Whether the headings from `one` are those from `other` again. */
function sameSequence(block: HeaderBlock, one: number, other: number, width: number): boolean {
  let same = 0
  for (let step = 0; step < width; step++)
    if (leafOf(block, one + step) !== '' && leafOf(block, one + step) === leafOf(block, other + step)) same++
  return same >= 2 && same >= width * 0.6
}

/**
 * Where the second of two tables begins: behind the empty column between them, or where the headings begin anew. `most`: columns
 * that stand before the names of the first.
 */
function secondStart(block: HeaderBlock, first: number, second: number, most: number): number | null {
  for (let column = second - 1; column > first; column--)
    if ((block.paths[column]?.length ?? 0) === 0) return column + 1
  const before = Array.from({ length: most + 1 }, (_, back) => back).findLast(
    back => leafOf(block, first - back) === leafOf(block, second - back) && second - back > first,
  )
  const start = second - (before ?? 0)
  return sameSequence(block, first - (before ?? 0), start, second - first) ? start : null
}

function rangesBeside(block: HeaderBlock): Range[] {
  const names = block.paths.flatMap((path, column) =>
    PERSON_HEADING.test(headingKey(path.at(-1) ?? '')) ? [column] : [],
  )
  const most =
    (names[0] ?? 0) -
    Math.max(
      0,
      block.paths.findIndex(path => path.length > 0),
    )
  const starts = names.flatMap((column, index) => {
    const before = names[index - 1]
    const start = before === undefined ? null : secondStart(block, before, column, most)
    return start === null ? [] : [start]
  })
  return [0, ...starts].map((from, index) => ({ from, to: starts[index] ?? Number.POSITIVE_INFINITY }))
}

/** Tables beside each other under one line of headings: each with its own columns, all with the lines above them. */
function partsBeside(sheet: Sheet): Sheet[] {
  const block = findHeaderBlock(sheet, new MergedCells(sheet))
  const ranges = block === null ? [] : rangesBeside(block)
  if (block === null || ranges.length < 2) return [sheet]
  return ranges.map(({ from, to }) => ({
    ...sheet,
    merges: sheet.merges.filter(({ left, right }) => left < to && right >= from),
    rows: sheet.rows.flatMap(row => {
      const cells = row.cells.map((cell, column) => (column >= from && column < to ? cell : undefined))
      return cells.some(cell => cell !== undefined) ? [{ ...row, cells }] : []
    }),
  }))
}

/**
 * The parts of a sheet that each hold one table, with headings of its own: below each other (by team, or wages and then
 * attendance), side by side, a bank's payments under 成功明细 and 失败明细, or as two
 * halves of a month in one heading. Nearly every sheet is one part: the sheet itself. A heading that is repeated on every page
 * begins no part.
 */
export function tableParts(sheet: Sheet): Sheet[] {
  return verdictBlocks(sheet).flatMap(partsBelow).flatMap(partsBeside).flatMap(stackedHalves)
}

import { columnLetter } from '../../contract/cell-place.ts'
import { compact, tidy } from '../../contract/text.ts'
import { type CellContent, cellText, type Row, type Sheet } from '../formats/grid.ts'
import { headingKey, meaningOf } from '../recognize/heading.ts'
import { MergedCells } from '../recognize/merged-cells.ts'
import type { Rearranged } from './rearranged.ts'

/** A label of a form with its value, by 0-based column and row number of the value's cell. */
interface Pair {
  label: string
  value: CellContent | undefined
  row: number
  column: number
}

/** What a form says of one person. */
interface Card {
  top: number
  pairs: Pair[]
}

/** Labels of a person that make a form of a block, beside his name. */
const FEWEST_LABELS = 3
const SEARCHED_ROWS = 5_000
/** Lines in which the first form begins, if there is one. */
const BEGINNING = 40
/** "姓名：" anywhere in a cell; several may share it. */
const LABEL = /(?:^|(?<=[\s\u3000;；,，]))([\p{Script=Han}A-Za-z/（）() \u3000]{2,14}?)\s*[:：]\s*/gu

const fieldOfLabel = (text: string) => {
  const meaning = meaningOf([text])
  return meaning !== null && 'field' in meaning && meaning.exact ? meaning.field : null
}

/** The pairs that one cell holds: 姓名：张三  性别：男. Empty where it holds none, or only a label. */
function pairsWithin(text: string, row: number, column: number): Pair[] {
  const labels = [...text.matchAll(LABEL)].filter(([, label = '']) => fieldOfLabel(label) !== null)
  return labels.map((found, index) => {
    const value = tidy(text.slice(found.index + found[0].length, labels[index + 1]?.index ?? text.length))
    return { label: found[1] ?? '', value: value === '' ? undefined : value, row, column }
  })
}

const isLabel = (cell: CellContent | undefined) =>
  typeof cell === 'string' && cell.length <= 16 && fieldOfLabel(cell) !== null

/** The pairs of a line: within cells, and a label with its value in the next cell. */
export function pairsOfLine(row: Row, merged: MergedCells): Pair[] {
  const pairs: Pair[] = []
  const { cells, number } = row
  cells.forEach((cell, column) => {
    if (typeof cell !== 'string') return
    const within = pairsWithin(cell, number, column)
    if (within.some(({ value }) => value !== undefined)) {
      pairs.push(...within)
      return
    }
    if (!isLabel(cell)) return
    let at = (merged.rangeAt(number, column)?.right ?? column) + 1
    while (at < cells.length && cells[at] === undefined && at - column < 4) at++
    const beside = cells[at]
    const isValue =
      beside !== undefined && !isLabel(beside) && pairsWithin(cellText(beside), number, at).length === 0
    if (!isValue) at = (merged.rangeAt(number, column)?.right ?? column) + 1
    pairs.push({ label: cell, value: isValue ? beside : undefined, row: number, column: at })
  })
  return pairs
}

/** Whether a line has a name with its value beside it: asked of the first lines of every sheet. */
const beginsCard = (row: Row, merged: MergedCells) =>
  row.cells.some(cell => typeof cell === 'string' && cell.includes('名')) &&
  pairsOfLine(row, merged).some(pair => isName(pair) && pair.value !== undefined)

/** The forms of a sheet in reading order: each begins at a name with its value beside it, not at a heading above other headings. */
function cardsOf(sheet: Sheet): Card[] {
  const merged = new MergedCells(sheet)
  if (!sheet.rows.slice(0, BEGINNING).some(row => beginsCard(row, merged))) return []
  const lines = sheet.rows.slice(0, SEARCHED_ROWS).map(row => pairsOfLine(row, merged))
  const names = lines.flatMap(pairs =>
    pairs.filter(pair => fieldOfLabel(pair.label) === 'name' && pair.value !== undefined),
  )
  const cards = names.map(({ row, column }): Card => {
    const right =
      names.find(other => other.row === row && other.column > column)?.column ?? Number.POSITIVE_INFINITY
    const left = names.some(other => other.row === row && other.column < column) ? column - 1 : 0
    const below = names.find(other => other.row > row)?.row ?? Number.POSITIVE_INFINITY
    const pairs = lines
      .flat()
      .filter(pair => pair.row >= row && pair.row < below && pair.column >= left && pair.column < right - 1)
    return { top: row, pairs }
  })
  return cards.filter(({ pairs }) => {
    const said = pairs.filter(({ value }) => value !== undefined).map(({ label }) => fieldOfLabel(label))
    return said.includes('idNumber') && new Set(said).size > FEWEST_LABELS
  })
}

const isName = ({ label }: Pair) => fieldOfLabel(label) === 'name'

/** Where the labels of a form stand: forms of one print share it. */
const layoutOf = ({ top, pairs }: Card) =>
  JSON.stringify(pairs.map(({ label, row, column }) => [headingKey(label), row - top, column]))

function tableOf(sheet: Sheet, cards: readonly Card[]): Rearranged {
  const [first] = cards
  const labels = first?.pairs ?? []
  const top = first?.top ?? 1
  const heading: Row = {
    number: 0,
    hidden: false,
    cells: labels.map(({ label }) => tidy(compact(label).replace(/[:：]$/, ''))),
  }
  const above = sheet.rows.filter(row => row.number < top).slice(0, 5)
  const titles = above.map((row, index) => ({ ...row, number: index - above.length }))
  const people = cards.map(
    ({ top: number, pairs }): Row => ({ number, hidden: false, cells: pairs.map(({ value }) => value) }),
  )
  return {
    sheet: { ...sheet, merges: [], rows: [...titles, heading, ...people] },
    places: labels.map(({ row, column }) => `${columnLetter(column)}${row === top ? '' : `+${row - top}`}`),
  }
}

/** Forms of one person each (登记表, 实名卡) as tables, one for each print of the form. Null where a sheet holds none. */
export function formCards(sheet: Sheet): Rearranged[] | null {
  const cards = cardsOf(sheet)
  if (cards.length === 0 || !cards.every(({ pairs }) => pairs.some(isName))) return null
  return [...Map.groupBy(cards, layoutOf).values()].map(group => tableOf(sheet, group))
}

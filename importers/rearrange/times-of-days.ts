import { columnLetter } from '../../contract/cell-place.ts'
import { dayOfPeriod } from '../../contract/dates.ts'
import type { CellContent, Row, Sheet } from '../formats/grid.ts'
import { periodFrom, readCaption } from '../recognize/caption.ts'
import { headingHits } from '../recognize/header-block.ts'
import { oneDay } from '../recognize/one-day.ts'
import { readLineDate } from '../values/line-date.ts'
import { columnOf, type DayList, type Placed } from './day-lists.ts'
import { MADE_UP, type Rearranged } from './rearranged.ts'

/**
 * A list of clock times whose lines do not say all of it: the day or the person stands only above them, or the days are numbers of a
 * month. All of it in columns; null where the lines say it, or where nothing does.
 */
export function timesOf(sheet: Sheet, list: DayList, fileName: string, date1904: boolean): Rearranged | null {
  const { owner, columns, above } = list
  const date = columnOf(list, 'date')
  const day = date === undefined ? oneDay(above, sheet.name, fileName, date1904) : null
  const month = periodFrom(readCaption(above), sheet.name, fileName)
  const isNamed = columnOf(list, 'person', 'name') !== undefined
  const numbered =
    date !== undefined &&
    month !== null &&
    list.body.some(({ cells }) => readLineDate(cells[date.index], date1904, null)?.month === null)
  if ((date === undefined && day === null) || (!isNamed && owner.name === undefined)) return null
  const isKnown = list.heading.some(row => headingHits(row) >= 2)
  if (date !== undefined && isNamed && !numbered && isKnown) return null
  const extra: [string, Placed | undefined][] = [
    ['姓名', isNamed ? undefined : owner.name],
    ['日期', day === null ? undefined : { cell: day.date, address: day.address ?? 'A1' }],
  ]
  const said = extra.flatMap(([heading, value]) => (value === undefined ? [] : [{ heading, value }]))
  // 姓名, 上班 and 下班 alone are too few words to be known as a heading.
  const added = [...said, { heading: '备注', value: { cell: undefined, address: '' } }]
  const width = Math.max(...columns.map(({ index }) => index)) + 1
  const widen = (row: Row, values: (CellContent | undefined)[]): Row => {
    const cells = Array.from({ length: width }, (_, index) => row.cells[index])
    const said = numbered ? readLineDate(row.cells[date.index], date1904, null) : null
    if (numbered && said?.month === null) cells[date.index] = dayOfPeriod(month, said.day)
    return { ...row, cells: [...cells, ...values] }
  }
  const heading = list.heading.map((row, at) =>
    widen(row, at === 0 ? added.map(({ heading: text }) => text) : []),
  )
  return {
    sheet: {
      ...sheet,
      rows: [
        ...above,
        ...heading,
        ...list.body.map(row =>
          widen(
            row,
            added.map(({ value }) => value.cell),
          ),
        ),
      ],
    },
    places: [
      ...Array.from({ length: width }, (_, index) => columnLetter(index)),
      ...added.map(({ value }) => (value.address === '' ? MADE_UP : `=${value.address}`)),
    ],
    kind: 'punches',
  }
}

import { type CellPlace, columnLetter } from '../../contract/cell-place.ts'
import type { ImportProblem } from '../../contract/inspection.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import { problem } from '../problems.ts'
import type { HeadingField } from '../recognize/vocabulary.ts'
import type { LineDate } from '../values/line-date.ts'
import { numberIn } from '../values/plain-number.ts'
import type { DayLine } from './day-lines.ts'
import type { DayList, Placed } from './day-lists.ts'
import { MADE_UP, type Rearranged } from './rearranged.ts'

const HEADINGS: [HeadingField, string][] = [
  ['idNumber', '身份证号'],
  ['jobNumber', '工号'],
  ['team', '班组'],
  ['employer', '用人单位'],
  ['phone', '手机号'],
]
const SUMS: Record<string, string> = { 出勤: '出勤天数', 工时: '工时', 加班: '加班小时' }
/** Days of work of one person on one day beyond which two lines may be one line twice. */
const MOST_DAYS = 1.5

/** One person's lines of one month. */
export interface Person {
  lines: DayLine[]
  sums: ReadonlyMap<string, Placed>
}

/** What a person's lines of one day say under one word, together; null where it is twice the same rather than two parts. */
function together(values: readonly Placed[], part: string): Placed | null {
  const [first, ...more] = values
  if (first === undefined || more.length === 0) return first ?? null
  const sum = values.reduce((all, { cell }) => all + Math.round(numberIn(cell) * 100), 0) / 100
  const most = part === '出勤' ? MOST_DAYS : 24
  return sum <= most ? { ...first, cell: sum } : null
}

/** Writes cells into a made-up table and keeps where each stands in the file. */
class Writer {
  readonly addresses = new Map<string, string>()
  readonly rows: Row[] = []

  row(number: number, hidden: boolean): (column: number, value: Placed | undefined) => void {
    const cells: Row['cells'] = []
    this.rows.push({ number, hidden, cells })
    return (column, value) => {
      if (value === undefined) return
      cells[column] = value.cell
      this.addresses.set(`${columnLetter(column)}${number}`, value.address)
    }
  }
}

/** The heading of the days, with the line that says their month where the lines themselves do. */
const textOfDay = ({ year, month, day }: LineDate) => {
  const two = (value: number) => String(value).padStart(2, '0')
  if (month === null) return String(day)
  return year === null ? `${month}月${day}日` : `${year}-${two(month)}-${two(day)}`
}

/** The people of a list as one table: a heading of its days, a row a person, every cell with its place in the file. */
export function tableOf(
  sheet: Sheet,
  list: DayList,
  people: readonly Person[],
  furniture: readonly Row[],
): Rearranged {
  const lines = people.flatMap(person => person.lines)
  const letterOf = (header: string) => list.columns.find(column => column.header === header)?.letter
  const fields = HEADINGS.filter(([field]) => lines.some(({ person }) => person[field] !== undefined))
  const others = [...new Set(lines.flatMap(line => line.others.map(({ header }) => header)))]
  const days = [...new Map(lines.map(({ date }) => [date.day, date])).values()].sort(
    (one, other) => one.day - other.day,
  )
  const dayColumns = days.flatMap(date => {
    const parts = new Set(
      lines
        .filter(line => line.date.day === date.day)
        .flatMap(({ counts }) => counts.map(({ part }) => part)),
    )
    return [...parts].map(part => ({ date, part }))
  })
  const sums = Object.keys(SUMS).filter(part => people.some(person => person.sums.has(part)))
  const headings = ['姓名', '工种', ...fields.map(([, heading]) => heading), ...others]
  const [month] = days
  const above = list.above.map((row, index) => ({ ...row, number: index - list.above.length - 2 }))
  const said = month?.month
    ? [`考勤月份：${month.year === null ? '' : `${month.year}年`}${month.month}月`]
    : []
  const heading: Row[] = [
    { number: -above.length - 3, hidden: false, cells: said },
    ...above,
    {
      number: -1,
      hidden: false,
      cells: [...headings, ...dayColumns.map(({ date }) => textOfDay(date)), ...sums.map(part => SUMS[part])],
    },
    {
      number: 0,
      hidden: false,
      cells: [...headings.map(() => undefined), ...dayColumns.map(({ part }) => part)],
    },
  ]
  const writer = new Writer()
  const problems: ImportProblem[] = []
  const paid = others.find(header => /金额|单价|工价/.test(header))
  if (paid !== undefined) {
    const params = { field: 'days', reason: 'day-lines', columns: letterOf(paid) ?? '' }
    const cell = `${letterOf(paid) ?? 'A'}${list.heading[0]?.number ?? 1}`
    problems.push(problem('imp-header-ambiguous', { cell, severity: 'notice', params }))
  }
  const taken = new Set(people.map(({ lines: [line] }) => line?.row.number))
  for (const { number, cells } of new Map(furniture.map(row => [row.number, row])).values()) {
    if (taken.has(number)) continue
    const [text = '备注'] = cells.filter(cell => typeof cell === 'string')
    writer.rows.push({ number, hidden: false, cells: [undefined, text] })
  }
  for (const person of people) {
    const [first] = person.lines
    if (first === undefined) continue
    const put = writer.row(first.row.number, first.row.hidden)
    put(0, first.person.name)
    put(1, first.person.trade)
    for (const [at, [field]] of fields.entries())
      put(2 + at, person.lines.find(line => line.person[field])?.person[field])
    others.forEach((header, at) => {
      const values = person.lines.flatMap(line => line.others.filter(other => other.header === header))
      const texts = new Set(values.map(({ value }) => cellText(value.cell)))
      const [one] = values
      if (one !== undefined) put(2 + fields.length + at, { ...one.value, cell: [...texts].join('；') })
    })
    dayColumns.forEach(({ date, part }, at) => {
      const values = person.lines
        .filter(line => line.date.day === date.day)
        .flatMap(({ counts }) => counts.filter(count => count.part === part).map(({ value }) => value))
      const value = together(values, part)
      if (value === null && values.length > 1)
        problems.push(
          problem('imp-value-unreadable', {
            cell: values[1]?.address ?? null,
            field: `day/${date.day}`,
            params: { reason: 'day-twice' },
          }),
        )
      put(headings.length + at, value ?? undefined)
    })
    for (const [at, part] of sums.entries())
      put(headings.length + dayColumns.length + at, person.sums.get(part))
  }
  const placeOf = (index: number): CellPlace => {
    const other = letterOf(others[index - 2 - fields.length] ?? '')
    if (other !== undefined) return other
    const letter = columnLetter(index)
    const [own] = writer.rows.flatMap(({ number }) => writer.addresses.get(`${letter}${number}`) ?? [])
    return own === undefined ? MADE_UP : `=${own}`
  }
  const width = heading.at(-2)?.cells.length ?? 0
  return {
    sheet: {
      ...sheet,
      merges: headings.map((_, left) => ({ top: -1, bottom: 0, left, right: left })),
      rows: [...heading, ...writer.rows.sort((one, other) => one.number - other.number)],
    },
    places: Array.from({ length: width }, (_, index) => placeOf(index)),
    addresses: writer.addresses,
    problems,
    kind: 'attendance',
  }
}

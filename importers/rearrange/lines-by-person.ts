import { type CellPlace, columnLetter } from '../../contract/cell-place.ts'
import { dayOfPeriod } from '../../contract/dates.ts'
import type { ImportProblem } from '../../contract/inspection.ts'
import { compact, nameKey } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf, type Row, type Sheet } from '../formats/grid.ts'
import { problem } from '../problems.ts'
import { periodFrom, readCaption } from '../recognize/caption.ts'
import { headingHits } from '../recognize/header-block.ts'
import { oneDay } from '../recognize/one-day.ts'
import type { HeadingField } from '../recognize/vocabulary.ts'
import { type LineDate, readLineDate } from '../values/line-date.ts'
import { countColumns, type DayLine, type ReadList, readDayList } from './day-lines.ts'
import { type DayList, dayLists, type Placed, type Role } from './day-lists.ts'
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
interface Person {
  lines: DayLine[]
  sums: ReadonlyMap<string, Placed>
}

const monthKey = ({ year, month }: LineDate) => `${year ?? ''}-${month ?? ''}`

function whoIs({ person }: DayLine): string {
  const said = (field: HeadingField) => compact(cellText(person[field]?.cell))
  return `${said('idNumber') || said('jobNumber') || nameKey(said('name'))}|${said('team')}`
}

const numberIn = (cell: CellContent) => {
  const content = contentOf(cell)
  return typeof content === 'number' ? content : Number(compact(cellText(content)) || Number.NaN)
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

/** People whose first lines are one and the same line stand in tables of their own: a row is one person's. */
function withOwnRows(people: readonly Person[]): Person[][] {
  const tables: { rows: Set<number>; people: Person[] }[] = []
  for (const person of people) {
    const row = person.lines[0]?.row.number ?? 0
    const table = tables.find(({ rows }) => !rows.has(row))
    if (table === undefined) tables.push({ rows: new Set([row]), people: [person] })
    else {
      table.rows.add(row)
      table.people.push(person)
    }
  }
  return tables.map(table => table.people)
}

function tableOf(
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

/** A list with its lines. */
interface Read extends ReadList {
  list: DayList
}

/** The sums below the cards of each person; those of two halves of his month together. */
function sumsByPerson(reads: readonly Read[]): Map<string, Map<string, Placed>> {
  const found = new Map<string, Map<string, Placed>>()
  for (const { lines, sums } of reads) {
    const [line] = lines
    if (line === undefined) continue
    const own = found.get(whoIs(line)) ?? new Map<string, Placed>()
    found.set(whoIs(line), own)
    for (const [part, value] of sums) {
      const before = own.get(part)
      const cell = (before === undefined ? 0 : numberIn(before.cell)) + numberIn(value.cell)
      own.set(part, before === undefined ? value : { ...before, cell })
    }
  }
  return found
}

/** What stands above a list that holds for all of its lines: lists that share it make one table. */
function captionKey({ list }: Read): string {
  const { month, project, unit } = readCaption(list.above)
  return JSON.stringify([month, project, unit, list.columns.map(({ header }) => header)])
}

function tablesOf(sheet: Sheet, reads: readonly Read[]): Rearranged[] {
  const [first] = reads
  if (first === undefined) return []
  const lines = reads.flatMap(read => read.lines)
  const sums = sumsByPerson(reads)
  const months = [...Map.groupBy(lines, ({ date }) => monthKey(date)).values()]
  const tables = months.flatMap(ofMonth =>
    withOwnRows(
      [...Map.groupBy(ofMonth, whoIs)].map(([who, own]) => ({
        lines: own,
        sums: sums.get(who) ?? new Map(),
      })),
    ),
  )
  return tables.map((people, at) => {
    const furniture = at === 0 ? reads.flatMap(read => read.furniture) : []
    const table = tableOf(sheet, first.list, people, furniture)
    const problems = at === 0 ? reads.flatMap(read => read.problems) : []
    return { ...table, problems: [...problems, ...(table.problems ?? [])] }
  })
}

/**
 * A list of clock times whose lines do not say all of it: the day or the person stands only above them, or the days are numbers of a
 * month. All of it in columns; null where the lines say it, or where nothing does.
 */
function timesOf(sheet: Sheet, list: DayList, fileName: string, date1904: boolean): Rearranged | null {
  const { owner, columns, above } = list
  const column = (kind: Role['kind'], field?: HeadingField) =>
    columns.find(
      ({ role }) => role?.kind === kind && (field === undefined || ('field' in role && role.field === field)),
    )
  const date = column('date')
  const day = date === undefined ? oneDay(above, sheet.name, fileName, date1904) : null
  const month = periodFrom(readCaption(above), sheet.name, fileName)
  const isNamed = column('person', 'name') !== undefined
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

/** A heading of another kind of table below the lines of a list: the sheet is more than such lists. */
const headsAnother = ({ heading, body }: DayList) =>
  body.some(
    row =>
      row.cells.every(cell => cell === undefined || typeof cell === 'string') &&
      headingHits(row) >= 3 &&
      headingHits(row) > Math.max(...heading.map(headingHits)),
  )

/** Lines that are paid by, on a sheet of wages, are a payroll. */
const isPayroll = ({ above, columns }: DayList, names: readonly string[]) =>
  [...above.flatMap(({ cells }) => cells.map(cellText)), ...names].some(text => /工资|薪/.test(text)) &&
  columns.some(({ header }) => /金额|工资/.test(header))

/**
 * Lists with a line for each person and day (点工单, 日签到表, a person's card with the days down the side): each person's lines as one
 * row of a grid of days, a table for each month. Lists of clock times stay lists. Null for other sheets.
 */
export function linesByPerson(sheet: Sheet, fileName: string, date1904: boolean): Rearranged[] | null {
  const lists = dayLists(sheet)
  const found: Rearranged[] = []
  const reads: Read[] = []
  for (const list of lists) {
    const counted = countColumns(list)
    if (counted === null || headsAnother(list) || isPayroll(list, [sheet.name, fileName])) return null
    const times = counted === 'times' ? timesOf(sheet, list, fileName, date1904) : null
    const read = counted === 'times' ? null : readDayList(list, sheet, counted, fileName, date1904)
    if (times !== null) found.push(times)
    else if (read !== null) reads.push({ ...read, list })
    else return null
  }
  for (const group of Map.groupBy(reads, captionKey).values()) found.push(...tablesOf(sheet, group))
  return found.length > 0 ? found : null
}

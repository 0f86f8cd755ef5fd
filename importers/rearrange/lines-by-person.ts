import { compact, nameKey } from '../../contract/text.ts'
import { cellText, type Sheet } from '../formats/grid.ts'
import { readCaption } from '../recognize/caption.ts'
import { headingHits } from '../recognize/header-block.ts'
import type { HeadingField } from '../recognize/vocabulary.ts'
import type { LineDate } from '../values/line-date.ts'
import { numberIn } from '../values/plain-number.ts'
import { countColumns } from './count-columns.ts'
import { type DayLine, type ReadList, readDayList } from './day-lines.ts'
import { columnOf, type DayList, dayLists, type Placed } from './day-lists.ts'
import { type Person, tableOf } from './person-table.ts'
import type { Rearranged } from './rearranged.ts'
import { timesOf } from './times-of-days.ts'

const monthKey = ({ year, month }: LineDate) => `${year ?? ''}-${month ?? ''}`

function whoIs({ person }: DayLine): string {
  const said = (field: HeadingField) => compact(cellText(person[field]?.cell))
  return `${said('idNumber') || said('jobNumber') || nameKey(said('name'))}|${said('team')}`
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

/** What such a list lacks, for want of which it cannot be read; null for a sheet that is none. */
export function missingInList(sheet: Sheet): 'no-day' | 'no-person' | null {
  const list = dayLists(sheet).find(found => countColumns(found) !== null)
  if (list === undefined) return null
  const isOf = (kind: 'date' | 'person', field?: HeadingField) => columnOf(list, kind, field) !== undefined
  if (!isOf('person', 'name') && list.owner.name === undefined) return 'no-person'
  return isOf('date') ? null : 'no-day'
}

import type { PaperBook, PaperRow } from '../../contract/papers.ts'
import { cellOf, type ProjectMonth, type Sourced } from '../../contract/project-month.ts'
import type { Random } from '../../samples/random.ts'
import type { AttendanceRow, EngagementRow, LineRow, SheetRow, WorkerRow } from '../rows.ts'
import { settled } from './settled-month.ts'

/** All rows of one person of a generated month. */
export interface PersonRows {
  worker: WorkerRow
  engagement: EngagementRow
  contract: ProjectMonth['contracts'][number]
  attendance: AttendanceRow
  line: LineRow
}

/** A finding that a planted fault must bring: the record it is on, and its cell as `Sheet!A1` (null where it has none). */
export interface PlantedFinding {
  rule: string
  subject: string
  cell: string | null
}

/** A copy of a month in which faults are planted. No two faults get the same person or sheet, and none a team leader. */
export class MonthDraft {
  readonly month: ProjectMonth
  readonly #people: number[]
  readonly #sheets: SheetRow[]
  readonly #last: (() => void)[] = []

  constructor(month: ProjectMonth, random: Random) {
    this.month = structuredClone(month)
    const free = this.month.engagements.flatMap(({ isTeamLeader }, index) => (isTeamLeader ? [] : [index]))
    this.#people = shuffled(free, random)
    this.#sheets = [...this.month.sheets]
  }

  /** Somebody in whom nothing is wrong yet. */
  person(): PersonRows {
    const index = this.#people.pop() ?? -1
    const { workers, engagements, contracts, attendance, lines } = this.month
    const idNumber = workers[index]?.idNumber
    return {
      worker: found(workers[index]),
      engagement: found(engagements[index]),
      contract: found(contracts[index]),
      attendance: found(attendance.find(row => row.idNumber === idNumber)),
      line: found(lines.find(row => row.idNumber === idNumber)),
    }
  }

  /** A team's wage sheet of which nothing is wrong yet. */
  sheet(): SheetRow {
    return found(this.#sheets.pop())
  }

  /** The rows of a book of papers, to change. */
  book<Book extends PaperBook>(book: Book): PaperRow<Book>[] {
    const rows: PaperRow<Book>[] | null = this.month.papers[book]
    return found(rows)
  }

  /** Takes the rows for which this holds out of one of the month's lists. */
  drop<Row>(rows: Row[], which: (row: Row) => boolean): void {
    rows.splice(0, rows.length, ...rows.filter(row => !which(row)))
  }

  /** Does something when totals have been made from the lines: faults of the totals themselves. */
  atLast(change: () => void): void {
    this.#last.push(change)
  }

  /** What the finding of a rule on this row must look like. */
  on(rule: string, row: Sourced<{ id: string }>, field: string): PlantedFinding {
    const subject = this.month.engagements.find(({ id }) => id === row.id)?.workerId ?? row.id
    const at = found(cellOf(this.month, row.origin, field))
    return { rule, subject, cell: `${at.sheet}!${at.cell}` }
  }

  /** What a finding on the row of totals of a sheet must look like. */
  onTotal(rule: string, sheet: SheetRow, field: string): PlantedFinding {
    const { origin, stated } = sheet
    return this.on(rule, { ...sheet, origin: origin && { ...origin, row: stated.row ?? origin.row } }, field)
  }

  onProject(rule: string): PlantedFinding {
    return { rule, subject: this.month.project.id, cell: null }
  }

  onOrg(rule: string, role: string): PlantedFinding {
    const party = found(this.month.participants.find(participant => participant.role === role))
    return { rule, subject: party.id, cell: null }
  }

  /** Gives a person another number on every paper that has his. */
  renumber({ worker, attendance, line }: PersonRows, idNumber: string): void {
    const before = worker.idNumber
    for (const row of [worker, attendance, line]) row.idNumber = idNumber
    const { earlierCardUses, earlierPay, papers } = this.month
    const named = [earlierCardUses, earlierPay, papers.platformRoster ?? [], papers.platformAttendance ?? []]
    for (const row of named.flat()) if (row.idNumber === before) row.idNumber = idNumber
  }

  /** Gives a person another name on every paper that has his. */
  rename({ worker, engagement, attendance, line }: PersonRows, name: string): void {
    for (const row of [worker, attendance, line]) row.name = name
    for (const row of [engagement, line]) row.accountHolder = name
  }

  /** Gives a person another card on every paper that has his. */
  recard({ engagement, line }: PersonRows, wageCard: string): void {
    for (const row of [...this.month.earlierCardUses, engagement, line])
      if (row.wageCard === line.wageCard || row === line) row.wageCard = wageCard
  }

  /** The month with its faults, and the totals that follow from its lines. */
  finished(): ProjectMonth {
    const { sheets, payResults, accountEntries, platformCopy } = settled(this.month)
    Object.assign(this.month, { payResults, accountEntries, platformCopy })
    for (const [index, sheet] of sheets.entries()) found(this.month.sheets[index]).stated = sheet.stated
    for (const change of this.#last) change()
    return this.month
  }
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map(value => ({ value, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

/** @throws Error when the month is too small for the faults planted in it. */
function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the month has nothing left to plant this in')
  return value
}

import { shiftDate } from '../../contract/dates.ts'
import type { Database } from './database.ts'

/** As far apart as two days of one month can be, and the hours between UTC and Beijing. */
const DAYS_OF_A_MONTH = 32

/**
 * What an import or edit has written, as far as it takes to say which projects can see it: a project sees its own records, whoever is
 * engaged in it or is named by number on its payroll, where else these people are engaged, and where else those at its gate were.
 */
export class Written {
  readonly #projects = new Set<string>()
  readonly #sheets = new Set<string>()
  readonly #people = new Set<string>()
  readonly #numbers = new Set<string>()
  readonly #atGates = new Set<string>()
  /** Nobody else can know them yet but by number. */
  readonly #newPeople = new Set<string>()
  #firstPunch = '9999-01-01'
  #lastPunch = '0001-01-01'

  /** A record that was not there before. */
  made(entity: string, record: Readonly<Record<string, unknown>>): void {
    if (entity === 'worker' && typeof record.id === 'string') this.#newPeople.add(record.id)
    this.touched(entity, record)
  }

  /** A record that is changed or removed, as it was before, or what is changed of it. */
  touched(entity: string, record: Readonly<Record<string, unknown>>): void {
    const { id, projectId, sheetId, workerId, idNumber, at } = record
    if (typeof projectId === 'string') this.#projects.add(projectId)
    if (entity === 'payrollLine' && typeof sheetId === 'string') this.#sheets.add(sheetId)
    const isPerson = entity === 'worker'
    if (isPerson && typeof idNumber === 'string') this.#numbers.add(idNumber)
    const person = isPerson ? id : workerId
    if (typeof person !== 'string' || this.#newPeople.has(person)) return
    if (isPerson || entity === 'engagement') this.#people.add(person)
    if (entity !== 'punch' || typeof at !== 'string') return
    this.#atGates.add(person)
    if (at < this.#firstPunch) this.#firstPunch = at
    if (at > this.#lastPunch) this.#lastPunch = at
  }

  /** The projects of which a month may be another now. Use in the transaction of the writing; before what is taken back is gone. */
  seenBy(db: Database): string[] {
    const elsewhere = db.$client
      .prepare<[Record<string, string>], string>(SEEN_BY)
      .pluck()
      .all({
        people: JSON.stringify([...this.#people]),
        numbers: JSON.stringify([...this.#numbers]),
        sheets: JSON.stringify([...this.#sheets]),
        atGates: JSON.stringify([...this.#atGates]),
        from: shiftDate(this.#firstPunch.slice(0, 10), -DAYS_OF_A_MONTH),
        until: shiftDate(this.#lastPunch.slice(0, 10), DAYS_OF_A_MONTH),
      })
    return [...new Set([...this.#projects, ...elsewhere])]
  }
}

/** The people first, then by index; lines without a person are gone through only when people were written. CROSS JOIN holds SQLite to this order. */
const SEEN_BY = `
  WITH person AS (SELECT value AS id FROM json_each(@people))
  SELECT engagement.project_id FROM person CROSS JOIN engagement ON engagement.worker_id = person.id
  UNION
  SELECT punch.project_id FROM json_each(@atGates) AS gate
    CROSS JOIN punch ON punch.worker_id = gate.value AND punch.at BETWEEN @from AND @until
  UNION
  SELECT payroll_sheet.project_id FROM json_each(@sheets) AS sheet
    CROSS JOIN payroll_sheet ON payroll_sheet.id = sheet.value
  UNION
  SELECT payroll_sheet.project_id FROM payroll_line
    CROSS JOIN payroll_sheet ON payroll_sheet.id = payroll_line.sheet_id
    WHERE (@people <> '[]' OR @numbers <> '[]') AND payroll_line.worker_id IS NULL AND payroll_line.id_number IN (
      SELECT value FROM json_each(@numbers)
      UNION SELECT worker.id_number FROM person CROSS JOIN worker ON worker.id = person.id
    )`

import { daysInPeriod, type Period } from '../../../contract/dates.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { type ImportSheetRecord, sheetsOfImport } from '../../../db/repositories/imports.ts'
import { MonthRecords } from '../../../db/repositories/month-records.ts'
import { type AttendanceLine, linesByKey } from './attendance-keys.ts'

/** Lines that earlier sheets of the same file wrote into the month: a sheet with other days of it goes on with them. */
export class LinesOfOtherSheets {
  readonly #lines: ReadonlyMap<string, readonly AttendanceLine[]>
  readonly #taken = new Set<string>()
  readonly #days: ReadonlySet<number>

  constructor(
    db: Database,
    projectId: string,
    period: Period,
    sheet: ImportSheetRecord,
    days: ReadonlySet<number>,
  ) {
    this.#days = days
    const isPart = days.size > 0 && days.size < daysInPeriod(period)
    const others = new Set(
      isPart ? sheetsOfImport(db, sheet.importId).flatMap(({ id }) => (id === sheet.id ? [] : [id])) : [],
    )
    this.#lines = linesByKey(
      others.size === 0
        ? []
        : new MonthRecords(db, projectId, period).attendance.filter(
            ({ sourceSheetId }) => sourceSheetId !== null && others.has(sourceSheetId),
          ),
    )
  }

  /** The line with one of these keys that has none of this sheet's days yet, once; null where there is none. */
  take(keys: readonly string[]): string | null {
    const found = keys
      .flatMap(key => this.#lines.get(key) ?? [])
      .find(
        ({ id, days }) =>
          !this.#taken.has(id) && !days.some((mark, index) => mark !== null && this.#days.has(index + 1)),
      )
    if (found === undefined) return null
    this.#taken.add(found.id)
    return found.id
  }
}

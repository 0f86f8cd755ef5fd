import { daysInPeriod, type Period } from '../../../contract/dates.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { type ImportSheetRecord, sheetsOfImport } from '../../../db/repositories/imports.ts'
import { MonthRecords } from '../../../db/repositories/month-records.ts'

type Line = MonthRecords['attendance'][number]

/** Lines that earlier sheets of the same file wrote into the month: a sheet with other days of it goes on with them. */
export class LinesOfOtherSheets {
  readonly #lines: Line[]
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
    this.#lines =
      others.size === 0
        ? []
        : new MonthRecords(db, projectId, period).attendance.filter(
            ({ sourceSheetId }) => sourceSheetId !== null && others.has(sourceSheetId),
          )
  }

  /** The line of that person that has none of this sheet's days yet, once; null where there is none. */
  take(isHis: (line: Line) => boolean): string | null {
    const at = this.#lines.findIndex(
      line => isHis(line) && !line.days.some((mark, index) => mark !== null && this.#days.has(index + 1)),
    )
    return at < 0 ? null : (this.#lines.splice(at, 1)[0]?.id ?? null)
  }
}

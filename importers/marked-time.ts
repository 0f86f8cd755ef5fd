import type { Hundredths } from '../contract/money.ts'

/** What the day cells of one person say of days and hours, added up while they are read; hundredths. */
export class MarkedTime {
  #days = 0
  #hours = 0
  #marks = 0
  #beyond = 0
  #inHours = true
  #overtime: Hundredths | null = null

  /** A cell of a day: what it is worth, the hours that it states (null: it states none) and those of them beyond the day. */
  addMark(days: Hundredths, hours: Hundredths | null, beyond: Hundredths): void {
    this.#marks++
    this.#days += days
    this.#beyond += beyond
    if (hours === null) this.#inHours = false
    else this.#hours += hours
  }

  /** A cell for overtime alone. */
  addOvertime(hours: Hundredths): void {
    this.#overtime = (this.#overtime ?? 0) + hours
  }

  /** Null where no day is marked. */
  get days(): Hundredths | null {
    return this.#marks > 0 ? this.#days : null
  }

  /** Hours of the days without those of overtime cells; null where a mark says none. */
  get hours(): Hundredths | null {
    return this.#inHours && this.#marks > 0 ? this.#hours : null
  }

  /** Hours of overtime cells; null where there are none, or where the days hold hours beyond a day that may be meant as well. */
  get overtime(): Hundredths | null {
    return this.#beyond > 0 ? null : this.#overtime
  }

  /** All hours beyond the days, wherever they stand. */
  get beyond(): Hundredths {
    return this.#beyond + (this.#overtime ?? 0)
  }
}

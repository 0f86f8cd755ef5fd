import chineseDays from 'chinese-days'
import { type IsoDate, shiftDate } from '../contract/dates.ts'

/** The date so many working days after a day, which itself does not count. Of years not yet announced weekends alone are known. */
export function afterWorkingDays(date: IsoDate, days: number): IsoDate {
  let on = date
  for (let left = days; left > 0; ) {
    on = shiftDate(on, 1)
    if (chineseDays.isWorkday(on)) left--
  }
  return on
}

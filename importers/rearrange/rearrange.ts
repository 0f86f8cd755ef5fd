import type { Sheet } from '../formats/grid.ts'
import { daysDown } from './days-down.ts'
import { formCards } from './form-cards.ts'
import type { Rearranged } from './rearranged.ts'
import { twoLineRecords } from './two-line-records.ts'

/** A sheet that is no plain table (days down the side, forms of one person, two lines a person) as tables; null for any other. */
export function rearrange(sheet: Sheet, date1904: boolean): Rearranged[] | null {
  return daysDown(sheet, date1904) ?? formCards(sheet) ?? twoLineRecords(sheet)
}

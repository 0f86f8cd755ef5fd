import type { SheetKind } from '../../contract/inspection.ts'
import type { Sheet } from '../formats/grid.ts'
import { daysDown } from './days-down.ts'
import { formCards } from './form-cards.ts'
import { linesByPerson } from './lines-by-person.ts'
import type { Rearranged } from './rearranged.ts'
import { twoLineRecords } from './two-line-records.ts'

/**
 * A sheet that is no plain table (days down the side, a line a person and day, forms of one person, two lines a person) as tables;
 * null for any other. `kind`: as a person says.
 */
export function rearrange(
  sheet: Sheet,
  fileName: string,
  date1904: boolean,
  kind: SheetKind | undefined,
): Rearranged[] | null {
  const ofDays = kind === undefined || kind === 'attendance' || kind === 'punches'
  return (
    (ofDays ? linesByPerson(sheet, fileName, date1904) : null) ??
    daysDown(sheet, date1904) ??
    formCards(sheet) ??
    twoLineRecords(sheet)
  )
}

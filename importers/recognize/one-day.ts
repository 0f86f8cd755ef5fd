import { columnLetter } from '../../contract/cell-place.ts'
import { type IsoDate, isIsoDate } from '../../contract/dates.ts'
import { compact } from '../../contract/text.ts'
import { cellText, contentOf, type Row } from '../formats/grid.ts'
import { arabicNumerals } from '../values/chinese-numerals.ts'
import { serialDate } from '../values/date.ts'
import { findMonth } from '../values/period.ts'

/** A day that is not the one a list is of. */
const OTHER_DAY = /制表|填表|填报|打印|导出|生成|发放|支付|统计|审核|审批|进场|退场|开工/
/** Lists that are made for each day. */
const OF_A_DAY = /日(?:签到|考勤|出勤|报|点名|用工|记录)|每日|当日|当天|签到|点工|零工|点名|班前|早会|晨会/
const FULL = /(20\d{2})[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)/
const SHORT = /(?<![\d.年/-])(\d{1,2})[月.](\d{1,2})[日号]?(?!\d)/
const RANGE = /\d[日号]?[~～至到—–]+(?:20)?\d/

const isoOf = (year: number, month: number, day: number): IsoDate | null => {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}

function textOf(cell: Row['cells'][number], date1904: boolean): string {
  const content = contentOf(cell)
  if (typeof content === 'object' && content.kind === 'date')
    return serialDate(content.serial, date1904) ?? ''
  return compact(arabicNumerals(cellText(content)))
}

/** The day that a text names with its month; its year may stand in `around`. */
function dayIn(text: string, around: readonly string[]): IsoDate | null {
  if (OTHER_DAY.test(text) || RANGE.test(text)) return null
  const [, year, month, day] = FULL.exec(text) ?? []
  if (day !== undefined) return isoOf(Number(year), Number(month), Number(day))
  const [, ofYear, dayOfYear] = SHORT.exec(text) ?? []
  if (dayOfYear === undefined) return null
  const known = around.flatMap(other => /(20\d{2})年?/.exec(other)?.[1] ?? [])[0]
  return known === undefined ? null : isoOf(Number(known), Number(ofYear), Number(dayOfYear))
}

/** A day with the cell that names it; the name of a sheet is no cell. */
export interface NamedDay {
  date: IsoDate
  address: string | null
}

/** 5日 as the name of a sheet, in a file of a month. */
function dayOfName(name: string, fileName: string): IsoDate | null {
  const text = compact(arabicNumerals(name))
  const day = Number(/^(\d{1,2})[日号]$/.exec(text)?.[1])
  const month = day >= 1 ? findMonth(fileName) : null
  if (month?.year) return isoOf(month.year, month.month, day)
  return dayIn(text, [fileName])
}

/**
 * The one day that a list is of, by the lines above it or by its sheet's name (日签到表 2026年10月12日); null where they name none, or a
 * month beside the day: then the day is that of the form's making, unless the form is one of those that are made for each day.
 */
export function oneDay(
  above: readonly Row[],
  sheetName: string,
  fileName: string,
  date1904: boolean,
): NamedDay | null {
  const cells = above.flatMap(row =>
    row.cells.map((cell, column) => ({
      text: textOf(cell, date1904),
      address: `${columnLetter(column)}${row.number}`,
    })),
  )
  const lines = above.map(row => ({
    text: row.cells.map(cell => textOf(cell, date1904)).join(''),
    address: `A${row.number}`,
  }))
  const around = [...cells.map(({ text }) => text), sheetName, fileName]
  const found = [...cells, ...lines].flatMap(({ text, address }) => {
    const date = dayIn(text, around)
    return date === null ? [] : [{ date, address }]
  })
  const [first] = found
  if (first === undefined) {
    const date = dayOfName(sheetName, fileName)
    return date === null ? null : { date, address: null }
  }
  const namesMonth = cells.some(
    ({ text }) => !FULL.test(text) && !SHORT.test(text) && findMonth(text) !== null,
  )
  const isOfDay = !namesMonth || cells.some(({ text }) => OF_A_DAY.test(text))
  return isOfDay && found.every(({ date }) => date === first.date) ? first : null
}

import type { Period } from '../../contract/dates.ts'
import { compact } from '../../contract/text.ts'
import { cellText, contentOf } from '../formats/grid.ts'
import { arabicNumerals } from './chinese-numerals.ts'
import { serialDate } from './date.ts'
import { findRange } from './day-dates.ts'
import type { Reader } from './reader.ts'

/** A month as a text gives it; the year may be missing (11月份). */
export interface WrittenMonth {
  year: number | null
  month: number
}

const WITH_YEAR = [
  /(20\d{2})年度?(\d{1,2})月/,
  /(?<!\d)([23]\d)年(\d{1,2})月/,
  /(20\d{2})[-./](\d{1,2})(?=$|[-./~至月]|\D)/,
  /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?=$|\D|[0-3]\d(?:$|\D))/,
]
/** 9、10月, 12月至1月: two months, of which none is the sheet's. */
const TWO_MONTHS = /(?<!\d)\d{1,2}(?:月份?)?(?:日)?[、至到~—-](?:20\d{2}[年.-])?\d{1,2}月/
/** 03-2026年10月工资: files that are numbered before their month. */
const NUMBERED = /^\d{1,3}[-_.、]+(?=20\d{2}年)/
/** 11月发放10月工资: the month of the wages, not that of the payment. */
const OF_WAGES =
  /(?:(20\d{2})年)?(?<![\d-])(\d{1,2})月份?(?:的)?(?:农民工|工人|员工)?(?:工资|考勤|出勤|薪资|薪酬)/
/** 10月考勤表（9月21日至10月20日）: the month that is named beside the days it counts from and to. */
const DAYS_IN_BRACKETS = /[(（](\d{1,2})月\d{1,2}[日号]?[~至到—–-]+(\d{1,2})月\d{1,2}[日号]?[)）]/
const MONTH_ONLY = /(?<![\d-])(\d{1,2})月(?!\d+[日号])/

const IN_ENGLISH =
  /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}[.,-]{0,2}(20\d{2})(?!\d)/i
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthInEnglish(written: string): WrittenMonth | null {
  const [, name = '', year] = IN_ENGLISH.exec(written.replace(/(?<=[a-z.,])\s+(?=20\d)/gi, '')) ?? []
  return year === undefined ? null : { year: Number(year), month: ENGLISH.indexOf(name.toLowerCase()) + 1 }
}

/** Finds the month a text speaks of: 2026年10月, 二〇二六年十月, 2026-10-01 ~ 2026-10-31, 202610, 10月份, October 2026. */
export function findMonth(written: string): WrittenMonth | null {
  const text = compact(arabicNumerals(written.replace(/(?<=[〇零一二三四五六七八九十\d])\s+/g, '')))
    .replace(/元月/, '1月')
    .replace(NUMBERED, '')
  const range = findRange(text)
  if (range && range.from.slice(0, 7) !== range.to.slice(0, 7)) return null
  const ofWages = OF_WAGES.exec(text)
  if (ofWages && /发放|支付/.test(text)) {
    const month = Number(ofWages[2])
    if (month >= 1 && month <= 12) return { year: ofWages[1] ? Number(ofWages[1]) : null, month }
  }
  const span = DAYS_IN_BRACKETS.exec(text)
  const named = span ? findMonth(text.replace(span[0], '')) : null
  if (named !== null && [Number(span?.[1]), Number(span?.[2])].includes(named.month)) return named
  if (!range && TWO_MONTHS.test(text)) return null
  for (const form of WITH_YEAR) {
    const match = form.exec(text)
    const month = Number(match?.[2])
    if (match && month >= 1 && month <= 12) return { year: 2000 + (Number(match[1]) % 2000), month }
  }
  const month = Number(MONTH_ONLY.exec(text)?.[1])
  return month >= 1 && month <= 12 ? { year: null, month } : monthInEnglish(written)
}

export function periodOf(year: number, month: number): Period {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** A cell that names a month with its year, e.g. the month of a back payment. Without a year it is reported. */
export const readPeriod: Reader<Period> = (cell, context) => {
  const content = contentOf(cell)
  if (typeof content === 'object' && content.kind === 'date') {
    return serialDate(content.serial, context.date1904)?.slice(0, 7)
  }
  const found = findMonth(cellText(cell))
  if (found?.year) return periodOf(found.year, found.month)
  context.report('imp-value-unreadable', { expected: 'month' })
  return undefined
}

import type { Hundredths } from '../../contract/money.ts'
import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'

/** How many hours of a sheet make a day. */
export interface FullDay {
  hours: Hundredths
  /** Hours beyond them count as further parts of a day (10 of 8 hours are 1.25 days), not as overtime. */
  open: boolean
}

/** 劳动法 article 36. */
export const USUAL_DAY: FullDay = { hours: 800, open: false }

const HOURS = '(\\d{1,2}(?:\\.\\d+)?)(?:个)?(?:小时|h|H)'
const DAY = '(?:(?:[一1]|每)?个?(?:工作日|工日|天|日|工))'
const SAID = [
  new RegExp(`${HOURS}(?:工作)?制`),
  new RegExp(`${HOURS}(?:/|[为算计=作按折合]{1,3}|是)${DAY}`),
  new RegExp(`${DAY}(?:按|为|=|等于|算|计|工作|折合?|[:：])*${HOURS}`),
  new RegExp(`(?:日|标准|每天?)工时[:：为=]?${HOURS}`),
  /工时\/[天日工][:：=]?(\d{1,2}(?:\.\d+)?)(?!\d)/,
]
const LONGEST = 24

/** The hours of a day that a sheet states (9小时制, 每工9小时, 8小时/天); null where it states none, or several. */
export function statedHoursPerDay(rows: readonly Row[]): Hundredths | null {
  const found = new Set<Hundredths>()
  for (const row of rows)
    for (const cell of row.cells) {
      if (typeof cell !== 'string' || !/小时|工时|h/i.test(cell)) continue
      const text = compact(cellText(cell))
      const hours = SAID.map(pattern => Number(pattern.exec(text)?.[1])).find(value => value > 0)
      if (hours !== undefined && hours <= LONGEST) found.add(Math.round(hours * 100))
    }
  const [hours, ...more] = found
  return more.length > 0 ? null : (hours ?? null)
}

const CANDIDATES: readonly FullDay[] = [800, 900, 1000, 850, 950, 750, 700, 1100, 1200].flatMap(hours => [
  { hours, open: false },
  { hours, open: true },
])
const FEWEST_ROWS = 2
const ENOUGH = 0.6

/** A person's hours by day, and the days that the sheet says they are; hundredths. */
export interface StatedDays {
  hours: readonly Hundredths[]
  days: Hundredths
}

/** What a day's hours are worth, in hundredths of a day. */
export function worthOfHours(hours: Hundredths, { hours: full, open }: FullDay): Hundredths {
  return Math.round(((open ? hours : Math.min(hours, full)) * 100) / full)
}

const fits = ({ hours, days }: StatedDays, full: FullDay) =>
  Math.abs(hours.reduce((sum, day) => sum + worthOfHours(day, full), 0) - days) <= hours.length

/**
 * The full day by which most of a sheet's own totals come out; null where none does. The usual day goes before others that fit as
 * well, and a total that is wrong stays so.
 */
export function fullDayOfTotals(people: readonly StatedDays[], stated: Hundredths | null): FullDay | null {
  const telling = people.filter(({ hours, days }) => hours.length > 0 && days > 0)
  const candidates = stated === null ? CANDIDATES : CANDIDATES.filter(({ hours }) => hours === stated)
  if (telling.length < FEWEST_ROWS) return null
  let best: { full: FullDay | null; fitting: number } = { full: null, fitting: telling.length * ENOUGH }
  for (const full of candidates) {
    const fitting = telling.filter(one => fits(one, full)).length
    if (fitting > best.fitting) best = { full, fitting }
  }
  return best.full
}

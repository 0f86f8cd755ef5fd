import type { Hundredths } from '../../contract/money.ts'
import { parseYuan } from '../../contract/money.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf } from '../formats/grid.ts'
import { type FullDay, USUAL_DAY, worthOfHours } from './full-day.ts'
import { BEFORE_NUMBER } from './two-numbers-cell.ts'

/** What a day cell says: worth in hundredths of a day, and hundredths of an hour beyond it. */
export interface MarkValue {
  days: Hundredths
  overtime: Hundredths
  /** The hours that it states itself; null where it states none, as a tick. */
  hours: Hundredths | null
}

/** A mark that states no hours; one that is worth nothing says none were worked. */
export function markOf(days: Hundredths, overtime: Hundredths = 0): MarkValue {
  return { days, overtime, hours: days === 0 && overtime === 0 ? 0 : null }
}

export type DayMark = MarkValue | 'unknown' | null

/** Signs that mean the same on every sheet seen. ○ △ ★ and letters do not: they need the sheet's legend. */
const PLAIN: [RegExp, number][] = [
  [
    /^[√✓✔☑●]$|^(?:[上下]班)?(?:严重)?(?:迟到|早退)(?:\d+分钟?)?$|^(全|全天|满|上下|到|勤|出|上班|出勤|正常)$/,
    100,
  ],
  [/^(半|半天|半日|半工|上|下|上午|下午|[1１]\/2|½)$/, 50],
  [
    /^[×✗✘✕✖╳☓xX]$|^[-—–/\\]+$|^(休息?|公休|轮休|补休|旷工?|缺勤?|停工?|离场?|退场?|雨天?|工伤|停电|下雨|雨休|停工待料|未出勤|未到)$|假|^(病|事|调|调休|伤|无|未|婚|产|丧|年)$/,
    0,
  ],
]

function hoursToDay(hours: Hundredths, full: FullDay): DayMark {
  const overtime = full.open ? 0 : Math.max(0, hours - full.hours)
  return { days: worthOfHours(hours, full), overtime, hours }
}

const HOURS = /^(\d+(?:\.\d+)?)(?:小时|时|h|hr|hours?)$/i
const TWO_TICKS = /^[√✓✔]\/?[√✓✔]$/
const TICK_AND_CROSS = /^[√✓✔]\/?[/×✗x]$|^[/×✗x]\/?[√✓✔]$/

/**
 * Reads a day cell. `inHours`: the sheet's numbers are hours (most of them are above 3), of which `fullDay` make a day. `legend` outranks the plain signs.
 * Blank is null: no record, not present.
 */
export function readMark(
  cell: CellContent | undefined,
  legend: ReadonlyMap<string, MarkValue>,
  inHours: boolean,
  fullDay: FullDay = USUAL_DAY,
): DayMark {
  const content = contentOf(cell)
  if (cell === undefined || content === undefined) return null
  if (typeof content === 'object' && content.kind === 'error') return 'unknown'
  if (typeof content === 'boolean') return markOf(content ? 100 : 0)
  // 正常(08:00-18:00): the times beside a result are those of the shift.
  const text = compact(cellText(cell)).replace(/(?<=\p{Script=Han})\([\d:,;~-]*:[\d:,;~-]*\)$/u, '')
  if (text === '') return null
  const explained = legend.get(text)
  if (explained !== undefined) return explained
  const hours = parseYuan(HOURS.exec(text.replace(BEFORE_NUMBER, ''))?.[1] ?? '')
  if (hours) return hoursToDay(hours.fen, fullDay)
  const inDays = /\d(个?工日?|天)$/.test(text)
  const number = parseYuan(text.replace(BEFORE_NUMBER, '').replace(/(个?工日?|天)$/, ''))
  if (number) {
    // "+2" is two of something beyond the day, not two days.
    if (/^[+-]/.test(text) || number.fen > 2400) return 'unknown'
    return (inHours && !inDays) || number.fen > 300 ? hoursToDay(number.fen, fullDay) : markOf(number.fen)
  }
  if (TWO_TICKS.test(text)) return markOf(100)
  if (TICK_AND_CROSS.test(text)) return markOf(50)
  const plain = PLAIN.find(([pattern]) => pattern.test(text))
  return plain ? markOf(plain[1]) : 'unknown'
}

/** Overtime hours in a line of their own, in hundredths; 'unknown' for anything but a number. */
export function readOvertime(cell: CellContent | undefined): Hundredths | 'unknown' | null {
  const text = compact(cellText(cell))
  if (text === '' || /^[-—–/\\]+$/.test(text)) return null
  const hours = parseYuan(HOURS.exec(text)?.[1] ?? text)
  return hours && hours.fen >= 0 && hours.fen <= 2400 ? hours.fen : 'unknown'
}

import { type Instant, type IsoDate, shiftDate } from '../../contract/dates.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf } from '../formats/grid.ts'
import { parseDateText, serialDate } from '../values/date.ts'

/** What a cell of a punch sheet says: punches with their second, nothing, or something that is no time. */
export type Clocked = { times: Instant[] } | 'nothing' | 'unreadable'

/** Words that stand where a punch is missing. */
const NO_PUNCH = /^(未打卡|缺卡|未签到|未签退|休息|请假|无|无记录|旷工|外出|出差|[-–—―/]*)$/
/** "07:51", "7:51:02", "次日 00:12", "09:27 +"; glued ones (07:5112:03) come apart because a minute has two digits. */
const CLOCK =
  /(?:(次日|翌日)\s*)?(?:(上午|下午|晚上|凌晨|早上|中午)\s*)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(\s*\+)?(?:\s*(am|pm))?/gi
const WEEKDAYS = '日一二三四五六'

/** Devices and attendance programs write Beijing time (UTC+8) without saying so. */
function instant(date: IsoDate, seconds: number): Instant {
  return new Date(Date.parse(`${date}T00:00:00+08:00`) + seconds * 1000).toISOString()
}

/**
 * The date before a clock time, or of a date column. DingTalk writes "26-03-02 星期一": two digits of a year are believed
 * when the weekday beside them agrees.
 */
export function punchDate(written: string): IsoDate | null {
  const weekday = /(?:星期|周)([日天一二三四五六])/.exec(written)?.[1]?.replace('天', '日')
  const text = compact(written.replace(/[（(]?(?:星期|周)[日天一二三四五六][)）]?/, ''))
  const short = /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  const outcome = parseDateText(short && weekday !== undefined ? `20${text}` : text)
  if (typeof outcome !== 'object' || !('date' in outcome)) return null
  const day = new Date(`${outcome.date}T00:00:00Z`).getUTCDay()
  return short && WEEKDAYS[day] !== weekday ? null : outcome.date
}

/** A cell of a date column. */
export function dateOfCell(cell: CellContent | undefined, date1904: boolean): IsoDate | null {
  const content = contentOf(cell)
  if (content === undefined) return null
  if (typeof content === 'object' && content.kind === 'date') return serialDate(content.serial, date1904)
  return punchDate(cellText(content))
}

/** 7点半, 18点30分, 18时 and 0700 as 7:30, 18:30, 18:00 and 07:00. */
const asClock = (text: string): string =>
  text
    .replace(/(?<!\d)(\d{1,2})[点时](?:整|(半)|(\d{1,2})分?)?/g, (_, hour, half, minute) => {
      return `${hour}:${half === undefined ? String(minute ?? '00').padStart(2, '0') : '30'}`
    })
    .replace(/^([01]\d|2[0-3])([0-5]\d)$/, '$1:$2')

/** Whether a text is a clock time by its look. */
export const looksLikeClock = (text: string): boolean =>
  /^\d{1,2}:[0-5]\d/.test(asClock(text.normalize('NFKC').trim()))

function ofSerial(serial: number, date: IsoDate | null, date1904: boolean): Clocked {
  const day = serial >= 1 ? serialDate(serial, date1904) : date
  return day === null ? 'unreadable' : { times: [instant(day, Math.round((serial % 1) * 86_400))] }
}

/**
 * Reads the punches of one cell: a date with time, one or several times of a known day (one below the other, or glued
 * together as stand-alone devices write them). `date` is the day when the cell does not name it. Seconds are kept.
 */
export function readClockTimes(cell: CellContent, date: IsoDate | null, date1904: boolean): Clocked {
  const content = contentOf(cell)
  if (content === undefined) return 'unreadable'
  if (typeof content === 'object' && content.kind === 'date') return ofSerial(content.serial, date, date1904)
  if (typeof content === 'number') return content < 1 ? ofSerial(content, date, date1904) : 'unreadable'
  const written = asClock(cellText(content).normalize('NFKC').trim())
  if (NO_PUNCH.test(compact(written))) return 'nothing'
  const first = written.search(/(?:次日|翌日)?\s*(?:上午|下午|晚上|凌晨|早上|中午)?\s*\d{1,2}:\d{2}/)
  if (first < 0) return 'unreadable'
  const dated = first === 0 ? date : (punchDate(written.slice(0, first).replace(/T$/, '')) ?? date)
  if (dated === null) return 'unreadable'
  const times: Instant[] = []
  for (const [, next, part, hour, minute, second, plus, half] of written.slice(first).matchAll(CLOCK)) {
    const afternoon = /下午|晚上|pm/i.test(`${part ?? ''}${half ?? ''}`) && Number(hour) < 12
    const [hours, minutes, seconds] = [
      Number(hour) + (afternoon ? 12 : 0),
      Number(minute),
      Number(second ?? 0),
    ]
    if (hours > 24 || minutes > 59 || seconds > 59) return 'unreadable'
    const day = next !== undefined || plus !== undefined ? shiftDate(dated, 1) : dated
    times.push(instant(day, hours * 3600 + minutes * 60 + seconds))
  }
  return times.length > 0 ? { times } : 'unreadable'
}

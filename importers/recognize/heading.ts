import { compact } from '../../contract/text.ts'
import { arabicNumerals } from '../values/chinese-numerals.ts'
import { simplifiedWords } from '../values/traditional.ts'
import { meaningOfAmount } from './amount-word.ts'
import {
  DAYWORK_GROUP,
  DEDUCTION_GROUP,
  EARNING_GROUP,
  EMPLOYER_IN_BRACKETS,
  EMPLOYER_SHARE,
  HEADINGS,
  type HeadingField,
  LEAVE_KIND,
  NAMED_DEDUCTIONS,
  NAMED_EARNINGS,
  OVERTIME_GROUP,
  SHARE_OF_EMPLOYER,
  SHARE_OF_WORKER,
  STRANGERS,
  TAKEN,
} from './vocabulary.ts'

/** Which part of a day a column holds, where a day has several columns: half of it, the overtime beyond it, or its hours. */
export type DayPart = 'whole' | 'half' | 'overtime' | 'hours'

/** What a heading stands for: a field, a due item or deduction under its own name, or a day of the month. */
export type Meaning =
  | { field: HeadingField; exact: boolean }
  | { item: 'otherDue' | 'otherDeductions'; name: string }
  | { day: number; part: DayPart }

const BRACKETS = /[([【{〔<《][^)\]】}〕>》]*[)\]】}〕>》]/g

/** What a form counts its columns by: ①, ③=①-②, C=A×B. */
const FORMULA =
  /(?<=\p{Script=Han})(?:[①-⑳]|[a-z]=)[①-⑳a-z=+\-×*/÷—]*$|(?<=\p{Script=Han})[a-h]$|(?<=\p{Script=Han})=.*$/u
/** The heading in English beside the Chinese one: 姓名 Name. */
const BESIDE_CHINESE = /(?<=\p{Script=Han}{2,})[a-z.]{2,}$/u

/** The same before it: Name姓名, ID No.身份证号, Net Pay 实发. */
const BEFORE_CHINESE = /^[a-z][a-z./]*(?=\p{Script=Han}{2,}$)/u

/** Signs of a heading with its instructions; of a longer text, which is none, only so many are looked at. */
const LONGEST_HEADING = 400

/**
 * A heading in the form it is compared in: half-width, without blanks, stars, colons and bracketed units or instructions,
 * 帐 written as 账, traditional characters as simplified ones. `金额（必填）` → 金额.
 */
export function headingKey(text: string): string {
  const plain = simplifiedWords(compact(text.slice(0, LONGEST_HEADING)))
    .toLowerCase()
    .replaceAll('帐', '账')
    .replace(/[*:]/g, '')
  const bare = (plain.replace(BRACKETS, '') || plain).replace(FORMULA, '')
  const english = BESIDE_CHINESE.exec(bare)?.[0]
  if (english !== undefined && FIELD_OF.has(english)) return bare.slice(0, -english.length)
  return bare.replace(BEFORE_CHINESE, '')
}

const HAN = /\p{Script=Han}/u
const words = (text: string) => text.split(' ')
const FIELD_OF = new Map<string, HeadingField>()
for (const field of Object.keys(HEADINGS).filter(isHeadingField)) {
  for (const word of words(HEADINGS[field])) if (!FIELD_OF.has(word)) FIELD_OF.set(word, field)
}
const EARNINGS = new Set(words(NAMED_EARNINGS))
const DEDUCTIONS = new Set(words(NAMED_DEDUCTIONS))
const FOREIGN = new Set(words(STRANGERS))
/** Chinese words long enough to be trusted inside a longer heading. */
const CONTAINED = new Set([...FIELD_OF.keys()].filter(word => word.length >= 3 && HAN.test(word)))

function isHeadingField(field: string): field is HeadingField {
  return field in HEADINGS
}

/** 5(四), 10-05 周一, 5日星期一: the weekday beside a day. */
const WEEKDAY_BESIDE =
  /(?<=[\d日号])(?:[(（](?:星期|周)?[一二三四五六日天][)）]|(?:星期|周)[一二三四五六日天])$/

const WEEKDAY_BEFORE = /^(?:星期|周)[一二三四五六日天](?=\d)/

/** Day of the month that a heading names: 5, 05, 5日, 十五, 10/5, 2026-10-05, 10-05 周一. */
export function dayOfHeading(text: string): number | null {
  const plain = arabicNumerals(compact(text).replace(WEEKDAY_BEFORE, '').replace(WEEKDAY_BESIDE, ''))
  const match = /^(?:(?:\d{4}[-./年])?\d{1,2}[-./月])?(\d{1,2})[日号]?(?:00:00:00)?$/.exec(plain)
  const day = Number(match?.[1])
  return match && day >= 1 && day <= 31 ? day : null
}

const DAY_PARTS: [RegExp, DayPart][] = [
  [/加班|加点|^(加|晚上?|夜班?|夜间)$/, 'overtime'],
  [/^(上|上午|下|下午|早上?|前半天|后半天|上半天|下半天|am|pm)$/, 'half'],
  [/工时(?!间)|小时|时数|时长/, 'hours'],
  [/^(出勤|考勤|白班|白天|正班?|正常|正常班|工日|工数|记工|点工|天|日|工)$/, 'whole'],
]
const dayPartOf = (text: string) => DAY_PARTS.find(([pattern]) => pattern.test(headingKey(text)))?.[1]

/** Whether a heading names a part of a day (上午, 加班, 工时). */
export function isDayPart(text: string): boolean {
  return dayPartOf(text) !== undefined
}

const WEEKDAY = /^(?:星期|周)?[一二三四五六日天]$/

/** Whether two lines of days stand over a column (1 over 16): read as either, half of its cells would be another day's. */
export function namesTwoDays(path: readonly string[]): boolean {
  const days = new Set(path.filter(text => !WEEKDAY.test(compact(text))).map(dayOfHeading))
  days.delete(null)
  return days.size > 1
}

/** A day's column: the number stands at the end of the path (under a group such as 加班), or over the parts of the day (上午, 下午, 加班). */
function meaningOfDay(path: readonly string[]): Meaning | 'unknown-part' | null {
  const texts = path.filter(text => !WEEKDAY.test(compact(text)))
  const leaf = texts.at(-1) ?? ''
  const day = dayOfHeading(leaf)
  const other = dayOfHeading(texts.at(-2) ?? '')
  if (namesTwoDays(path)) return 'unknown-part'
  if (day !== null) return { day, part: dayPartOf(texts.at(-2) ?? '') ?? 'whole' }
  if (other === null || texts.length < 2) return null
  const part = dayPartOf(leaf)
  return part === undefined ? 'unknown-part' : { day: other, part }
}

const PLAIN_SUM = /^(小计|合计|总计|总额|金额|合计金额|共计)$/

function meaningInGroup(leaf: string, group: string): Meaning | null {
  if (DEDUCTION_GROUP.test(group)) {
    if (PLAIN_SUM.test(leaf)) return { field: 'deductionTotal', exact: true }
    const field = FIELD_OF.get(leaf)
    const deducted: HeadingField[] = [...TAKEN, 'deductionTotal', 'remark', 'netPay']
    if (field !== undefined && deducted.includes(field)) return { field, exact: true }
    return { item: 'otherDeductions', name: leaf }
  }
  if (EARNING_GROUP.test(group)) {
    if (PLAIN_SUM.test(leaf)) return { field: 'grossPay', exact: true }
    const field = FIELD_OF.get(leaf)
    if (field === undefined || field === 'amount') return { item: 'otherDue', name: leaf }
    return { field: leaf === '加班' ? 'overtimePay' : field, exact: true }
  }
  return null
}

const CONTRIBUTIONS: readonly HeadingField[] = ['socialInsurance', 'housingFund', 'incomeTax']

/** A share of a contribution below its name: the worker's is the deduction, the employer's is none of his. */
function meaningOfShare(leaf: string, group: string): Meaning | 'of-employer' | null {
  const field = FIELD_OF.get(group)
  if (field === undefined || !CONTRIBUTIONS.includes(field)) return null
  if (SHARE_OF_EMPLOYER.test(leaf)) return 'of-employer'
  return SHARE_OF_WORKER.test(leaf) ? { field, exact: true } : null
}

/** A unit alone below the word of the work: 正常 > 天, 加班 > 小时. */
function meaningOfTime(hours: boolean, group: string): Meaning | null {
  if (OVERTIME_GROUP.test(group)) return hours ? { field: 'overtimeHours', exact: false } : null
  if (!DAYWORK_GROUP.test(group)) return null
  return { field: hours ? 'workHours' : 'attendanceDays', exact: false }
}

/** 单价 and 金额 below 正常出勤 are the daily wage and its sum; below 加班 the amount is overtime pay. */
function meaningOfWork(leaf: string, group: string): Meaning | null {
  if (/^(?:出勤|考勤|工作)情况$/.test(group) && /^(?:正常|正班|白班|白天|点工)$/.test(leaf))
    return { field: 'attendanceDays', exact: false }
  if (/^(天数?|工日|小时|h|工时)$/.test(leaf)) return meaningOfTime(/^(小时|h|工时)$/.test(leaf), group)
  if (DAYWORK_GROUP.test(group)) {
    if (leaf === '单价') return { field: 'wageRate', exact: true }
    return PLAIN_SUM.test(leaf) || leaf === '工资' ? { field: 'basePay', exact: true } : null
  }
  return OVERTIME_GROUP.test(group) && (PLAIN_SUM.test(leaf) || leaf === '工资')
    ? { field: 'overtimePay', exact: true }
    : null
}

function meaningOfPart(part: string, group: string): Meaning | null {
  const whole = `${part}工资`
  return meaningInGroup(FIELD_OF.has(whole) ? whole : part, group)
}

function meaningOfWord(key: string): Meaning | null {
  if (EMPLOYER_SHARE.test(key) || FOREIGN.has(key)) return null
  const field = LEAVE_KIND.test(key) ? 'leaveDays' : FIELD_OF.get(key)
  if (field !== undefined) return { field, exact: true }
  if (EARNINGS.has(key)) return { item: 'otherDue', name: key }
  if (DEDUCTIONS.has(key)) return { item: 'otherDeductions', name: key }
  return null
}

/** Headings that say by their last word that they are a deduction or an earning of their own. */
const ITEMS: [RegExp, 'otherDue' | 'otherDeductions'][] = [
  [/^\p{Script=Han}{1,6}(?:扣款|罚款|扣除|代扣)$/u, 'otherDeductions'],
  [/^(?!是否)\p{Script=Han}{1,6}(?:补贴|津贴|补助|奖金|奖)$/u, 'otherDue'],
]

const LONG_FOREIGN = new Set([...FOREIGN].filter(word => word.length > 3))
const LONGEST_WORD = Math.max(...[...CONTAINED, ...LONG_FOREIGN].map(word => word.length))

/** The longest of some words inside a key: its pieces are looked up, for they are few and the words are many. */
function longestInside(key: string, words: ReadonlySet<string>): string | undefined {
  for (let length = Math.min(key.length, LONGEST_WORD); length >= 3; length--) {
    for (let start = 0; start + length <= key.length; start++) {
      const piece = key.slice(start, start + length)
      if (words.has(piece)) return piece
    }
  }
  return undefined
}

function meaningByParts(key: string): Meaning | null {
  if (key.length > 24 || EMPLOYER_SHARE.test(key) || longestInside(key, LONG_FOREIGN) !== undefined)
    return null
  for (const part of key.split(/[/、或]/)) {
    const found = part === key ? null : meaningOfWord(part)
    if (found) return found
  }
  const amount = meaningOfAmount(key, FIELD_OF)
  if (amount !== null) return amount
  const item = ITEMS.find(([pattern]) => pattern.test(key))
  if (item !== undefined) return { item: item[1], name: key }
  const field = FIELD_OF.get(longestInside(key, CONTAINED) ?? '')
  return field === undefined ? null : { field, exact: false }
}

const IN_DAYS: readonly HeadingField[] = ['attendanceDays', 'leaveDays', 'absenceDays']
const IN_HOURS: readonly HeadingField[] = ['workHours', 'overtimeHours']
const UNIT = /[(（[【]\s*(?:单位[:：]?)?\s*(小时|时|h|分钟|分|min|次|天|日|工日|个工|[个工])\s*[)）\]】]/i
/** Words of time at work that are days or hours by their unit alone: 考勤(天). */
const TIME_AT_WORK = /^(?:考勤|正常|正班|白班|平时|工作量|本月工作量)$/

/** A count whose heading names another unit than the field's (事假(小时), 加班(天), 旷工(次)) is not that field. */
function inItsUnit(meaning: Meaning | null, leaf: string): Meaning | null {
  const unit = UNIT.exec(leaf)?.[1]?.toLowerCase()
  const inDays = unit !== undefined && /^(天|日|工日|个工?|工)$/.test(unit)
  if (meaning === null && inDays && TIME_AT_WORK.test(headingKey(leaf)))
    return { field: 'attendanceDays', exact: true }
  if (meaning === null || !('field' in meaning)) return meaning
  if (unit === undefined) return meaning
  const hours = /^(小时|时|h)$/.test(unit)
  if (IN_DAYS.includes(meaning.field)) {
    if (inDays) return meaning
    return hours && meaning.field === 'attendanceDays' ? { field: 'workHours', exact: false } : null
  }
  return IN_HOURS.includes(meaning.field) && !hours ? null : meaning
}

/**
 * What a column stands for, from the path of heading cells above it, outermost first. 小计 under 应扣款项 is another field
 * than under 应发工资. Null when nothing is known of it.
 */
export function meaningOf(path: readonly string[]): Meaning | null {
  const [text = ''] = path
  if (path.length !== 1) return understood(path)
  const known = ALONE.get(text)
  if (known !== undefined) return known
  const meaning = understood(path)
  if (ALONE.size >= MOST_KNOWN) ALONE.clear()
  ALONE.set(text, meaning)
  return meaning
}

/** What single texts mean: one recogniser after the other asks about the same first lines of a sheet. */
const ALONE = new Map<string, Meaning | null>()
const MOST_KNOWN = 4000

function understood(path: readonly string[]): Meaning | null {
  const leaf = path.at(-1) ?? ''
  const meaning = inItsUnit(meaningWithoutUnit(path), leaf)
  return meaning !== null && EMPLOYER_IN_BRACKETS.test(leaf) && isTakenOff(meaning) ? null : meaning
}

/** What the worker bears: of the company's share, named in brackets, he bears nothing. */
const isTakenOff = (meaning: Meaning) =>
  'field' in meaning
    ? CONTRIBUTIONS.includes(meaning.field)
    : 'item' in meaning && meaning.item === 'otherDeductions'

function meaningWithoutUnit(path: readonly string[]): Meaning | null {
  const keys = path.map(headingKey).filter(key => key !== '')
  const leaf = keys.at(-1)
  if (leaf === undefined) return null
  const groups = keys.slice(0, -1)
  const day = meaningOfDay(path)
  if (day !== null) return day === 'unknown-part' ? null : day
  // 应发工资 > 计时 > 单价 is the rate of that work, and no part of what is due.
  if (leaf === '单价' && groups.length > 1) {
    const rate = meaningOfWork(leaf, groups.at(-1) ?? '')
    if (rate !== null || OVERTIME_GROUP.test(groups.at(-1) ?? '')) return rate
  }
  for (const [depth, group] of groups.toReversed().entries()) {
    if (EMPLOYER_SHARE.test(group)) return null
    // 工资构成 > 计时 > 金额 is the amount of 计时, not the sum of what the group holds.
    const inner = depth > 0 && PLAIN_SUM.test(leaf) ? groups.at(-1) : undefined
    const found = inner === undefined ? meaningInGroup(leaf, group) : meaningOfPart(inner, group)
    if (found) return found
  }
  const group = groups.at(-1)
  const share = meaningOfShare(leaf, group ?? '')
  if (share !== null) return share === 'of-employer' ? null : share
  const work = meaningOfWork(leaf, group ?? '')
  if (work !== null) return work
  if (leaf === '单价' && OVERTIME_GROUP.test(group ?? '')) return null
  const joined = group === undefined ? null : meaningOfWord(`${group}${leaf}`)
  return (
    joined ??
    meaningOfWord(leaf) ??
    meaningByParts(leaf) ??
    (group === undefined ? null : meaningByParts(`${group}${leaf}`))
  )
}

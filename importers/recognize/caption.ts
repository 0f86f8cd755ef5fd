import type { IsoDate, Period } from '../../contract/dates.ts'
import { compact, tidy } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf, type Row } from '../formats/grid.ts'
import { parseDateText, serialDate } from '../values/date.ts'
import { findMonth, periodOf, type WrittenMonth } from '../values/period.ts'
import { headingKey, meaningOf } from './heading.ts'

/** What the lines above a table (or above one of its blocks) say. */
export interface Caption {
  project: string | null
  projectCode: string | null
  unit: string | null
  /** 施工单位: the unit where the sheet names no other, else the contractor above it. */
  builder: string | null
  generalContractor: string | null
  team: string | null
  month: WrittenMonth | null
  paidOn: IsoDate | null
  /** Texts without label: the title, mostly. */
  titles: string[]
}

type Slot = Exclude<keyof Caption, 'titles'>

const LABELS: Record<Slot, string> = {
  project: '工程名称 项目名称 工程项目 项目 工程 所属项目 工程项目名称',
  projectCode: '工程编码 项目编码 工程编号 项目编号 工程代码',
  unit: '分包单位 劳务公司 劳务单位 劳务分包单位 劳务分包 用人单位 编制单位 填报单位 单位名称 劳务企业 所属单位 分包单位名称 用工单位 用人单位名称',
  builder: '施工单位',
  generalContractor: '总包单位 施工总承包单位 总承包单位 总包 施工总承包 承包单位',
  team: '班组 班组名称 施工班组 所属班组 部门',
  month:
    '所属月份 工资所属期 工资月份 结算所属期 账单月份 考勤年月 考勤月份 统计日期 考勤日期 考勤时间 统计时间 年月 月份 发放月份 所属期 工资所属月份 考勤周期 工资周期 支付周期 统计月份 工资支付周期 工资发放月份 工资所属周期 考勤期间 统计周期 统计期间 统计区间 考勤区间 日期范围 所属年月 工资年月 支付月份 核算月份 结算月份 结算周期 计薪周期 计薪期间 工资期间 起止日期 工资所属年月',
  paidOn: '发放日期 计划发放日期 支付日期 发薪日期 工资发放日期 计划发放时间 发放时间',
}

const SLOT_OF = new Map<string, Slot>()
for (const slot of Object.keys(LABELS).filter(isSlot))
  for (const word of LABELS[slot].split(' ')) SLOT_OF.set(word, slot)

function isSlot(name: string): name is Slot {
  return name in LABELS
}

/** "工程名称：" anywhere in a cell: a short Chinese word before a colon, at the start or after a blank or bracket. */
const LABEL = /(?:^|(?<=[\s\u3000;；,，(（]))([\p{Script=Han}A-Za-z/（）()\u3000 ]{1,16}?)\s*[:：]\s*/gu

function written(cell: CellContent): string {
  const content = contentOf(cell)
  if (typeof content === 'object' && content.kind === 'date') return serialDate(content.serial, false) ?? ''
  return cellText(cell)
    .replace(/[\r\n\t]/g, '  ')
    .trim()
}

function fill(caption: Caption, slot: Slot, value: string): void {
  if (value === '') return
  if (slot === 'month') {
    const bareSerial = /^\d{5}$/.test(value) ? serialDate(Number(value), false) : null
    caption.month ??= findMonth(bareSerial ?? value)
  } else if (slot === 'paidOn') {
    const outcome = parseDateText(value)
    if (typeof outcome === 'object' && 'date' in outcome) caption.paidOn ??= outcome.date
  } else caption[slot] ??= tidy(value)
}

function emptyCaption(): Caption {
  return {
    project: null,
    projectCode: null,
    unit: null,
    builder: null,
    generalContractor: null,
    team: null,
    month: null,
    paidOn: null,
    titles: [],
  }
}

/** A label, or its last word where a title stands before it: "月度汇总 统计日期". */
function slotOfLabel(label: string): Slot | null {
  const last =
    label
      .trim()
      .split(/[\s\u3000]+/)
      .at(-1) ?? ''
  return SLOT_OF.get(headingKey(label)) ?? SLOT_OF.get(headingKey(last)) ?? null
}

/** Reads one cell that may hold several "label: value" pairs; returns the slot of a last label left without value. */
function readPairs(caption: Caption, text: string): Slot | null | undefined {
  const labels = [...text.matchAll(LABEL)]
  const lead = labels[0] ? text.slice(0, labels[0].index).trim() : text
  if (lead !== '') caption.titles.push(lead)
  let open: Slot | null | undefined
  labels.forEach((label, index) => {
    const slot = slotOfLabel(label[1] ?? '')
    const rest = text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length)
    const [value = '', ...free] = rest
      .split(/\s{2,}|\u3000+/)
      .map(part => part.trim())
      .filter(part => part !== '')
    if (slot !== null) fill(caption, slot, value)
    caption.titles.push(...free)
    open = value === '' ? slot : undefined
  })
  return open
}

/** 2026 | 年 | 10 | 月 in cells of their own; with a day behind it, it is a date of something else. */
function monthInCells(row: Row): WrittenMonth | null {
  const cells = row.cells
    .map(cell => (cell === undefined ? '' : compact(written(cell))))
    .filter(text => text !== '')
  const match = /(?:^|\|)(20\d{2})\|?年\|?(\d{1,2})\|?月(?!\|?\d)/.exec(cells.join('|'))
  return match?.[0].includes('年') && cells.includes('月') ? findMonth(`${match[1]}年${match[2]}月`) : null
}

/** A day alone above a table is that of paying or of printing: the month may well be another. */
const ONE_DAY = /^20\d{2}(?:\d{4}|[-./年]\d{1,2}[-./月]\d{1,2}日?)$/

function isPersonHeading(key: string): boolean {
  const meaning = meaningOf([key])
  return meaning !== null && 'field' in meaning && ['name', 'idNumber', 'jobNumber'].includes(meaning.field)
}

/** Whether a row is a line of labels and values in cells of their own (项目名称 | 一号楼 | 班组 | 木工班), which looks like headings. */
export function isLabelledLine(row: Row): boolean {
  const keys = row.cells.flatMap(cell => (cell === undefined ? [] : [headingKey(cellText(cell))]))
  const labels = keys.filter((_, index) => index % 2 === 0)
  const values = keys.filter((_, index) => index % 2 === 1)
  const known = labels.filter(key => SLOT_OF.has(key)).length
  return (
    known >= 2 &&
    known * 2 >= labels.length &&
    values.length >= labels.length - 1 &&
    !keys.some(isPersonHeading) &&
    values.every(key => !SLOT_OF.has(key) && meaningOf([key]) === null)
  )
}

/** Reads caption lines: titles, and labelled facts whether label and value share a cell or stand side by side. */
export function readCaption(rows: readonly Row[]): Caption {
  const caption = emptyCaption()
  for (const row of rows) {
    let waiting: Slot | null | undefined
    for (const cell of row.cells) {
      if (cell === undefined) continue
      const text = written(cell)
      if (text === '') continue
      if (waiting !== undefined && !/[:：]\s*$/.test(text)) {
        if (waiting !== null) fill(caption, waiting, text)
        waiting = undefined
        continue
      }
      const bare = SLOT_OF.get(headingKey(text))
      waiting = bare ?? readPairs(caption, text)
    }
  }
  if (caption.unit === null) caption.unit = caption.builder
  else caption.generalContractor ??= caption.builder
  const titles = caption.titles.filter(title => !ONE_DAY.test(compact(title)))
  caption.month ??=
    rows.map(monthInCells).find(Boolean) ??
    titles.map(findMonth).find(found => found?.year) ??
    titles.map(findMonth).find(Boolean) ??
    null
  return caption
}

/**
 * The caption of a further table on a sheet: what it does not say itself stands over the first table. The team only where
 * it has no line of its own at all.
 */
export function captionAfter(own: Caption, first: Caption | null): Caption {
  if (first === null) return own
  const silent = own.titles.length === 0
  return {
    project: own.project ?? first.project,
    projectCode: own.projectCode ?? first.projectCode,
    unit: own.unit ?? first.unit,
    builder: own.builder ?? first.builder,
    generalContractor: own.generalContractor ?? first.generalContractor,
    team: own.team ?? (silent ? first.team : null),
    month: own.month ?? first.month,
    paidOn: own.paidOn ?? first.paidOn,
    titles: silent ? first.titles : own.titles,
  }
}

/** The month of a sheet: its caption first, then its name, then the file's, then that of its day headings; a year may come from a later source. */
export function periodFrom(
  caption: Caption,
  sheetName: string,
  fileName: string,
  ofDays: WrittenMonth | null = null,
): Period | null {
  const sources = [caption.month, findMonth(sheetName), findMonth(fileName), ofDays]
  const month = sources.find(source => source !== null)?.month
  const text = [...caption.titles, sheetName, fileName].join(' ')
  // 考勤表 2026: a year by itself, where no other number looks like one.
  const years = new Set(text.match(/(?<![\d-])20[1-4]\d(?![\d-])/g))
  const yearInText = /(20\d{2})年/.exec(text)?.[1] ?? (years.size === 1 ? [...years][0] : undefined)
  const year =
    sources.find(source => source?.month === month && source?.year)?.year ??
    (yearInText ? Number(yearInText) : null)
  return month === undefined || year === null || year === undefined ? null : periodOf(year, month)
}

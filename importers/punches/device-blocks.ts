import { tidy } from '../../contract/text.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'

/** What a label of a block says, and where. */
interface Said {
  text: string
  column: number
}

/** One person of a device's punch sheet: a line of labels, then lines with one cell a day. */
export interface DeviceBlock {
  /** 1-based row of the labels, and of the days. */
  row: number
  punchRows: Row[]
  name: Said | null
  jobNumber: Said | null
  team: Said | null
}

/** The punch sheet (考勤记录, 刷卡记录) of a stand-alone device's workbook. */
export interface DeviceSheet {
  dayRow: number
  days: { index: number; day: number }[]
  blocks: DeviceBlock[]
}

const LABELS = {
  jobNumber: /^(工号|登记号码|编号|人员编号|考勤号码?|用户号|ID)$/i,
  name: /^姓名$/,
  team: /^(部门|班组)$/,
}
/** 工号：1 in one cell; several such pairs may share it. */
const PAIR =
  /(工\s*号|登记号码|人员编号|编\s*号|考勤号码?|用户号|姓\s*名|部\s*门|班\s*组)\s*[:：]\s*([^\s:：]+)(?=\s|$)/g
const COLON = /(名|号)\s*[:：]/
const FEWEST_DAYS = 5

const label = (cell: Row['cells'][number]) => tidy(cellText(cell)).replace(/[\s:：]/g, '')

function daysOf(row: Row): DeviceSheet['days'] {
  return row.cells.flatMap((cell, index) => {
    const day = Number(
      /^(\d{1,2})(?:日|号)?(?:[(（]?(?:星期|周)?[一二三四五六日天][)）]?)?$/.exec(label(cell))?.[1],
    )
    return Number.isInteger(day) && day >= 1 && day <= 31 ? [{ index, day }] : []
  })
}

/** The value of a label: in its own cell behind a colon, or in the next filled cell before another label. */
function valueBeside(row: Row, pattern: RegExp): Said | null {
  for (const [column, cell] of row.cells.entries())
    for (const [, word = '', text = ''] of cellText(cell).matchAll(PAIR))
      if (pattern.test(word.replace(/\s/g, ''))) return { text, column }
  const at = row.cells.findIndex(cell => cell !== undefined && pattern.test(label(cell)))
  if (at < 0) return null
  const column = row.cells.findIndex((cell, index) => index > at && cell !== undefined)
  const text = column < 0 ? '' : tidy(cellText(row.cells[column]))
  return text === '' || /[:：]$/.test(text) ? null : { text, column }
}

const isLabelRow = (row: Row) => {
  const texts = row.cells.flatMap(cell => [
    label(cell),
    ...[...cellText(cell).matchAll(PAIR)].map(([, word = '']) => word.replace(/\s/g, '')),
  ])
  return texts.some(text => LABELS.name.test(text)) && texts.some(text => LABELS.jobNumber.test(text))
}

function isDayRow(row: Row): boolean {
  const days = daysOf(row).map(({ day }) => day)
  return days.length >= FEWEST_DAYS && days.every((day, at) => day === 1 || day > (days[at - 1] ?? 0))
}

/** The line of days: over everything, or in every block below its labels. */
function dayRowOf(rows: readonly Row[]): Row | null {
  const at = rows.slice(0, 12).findIndex(isDayRow)
  const [above, below] = [rows[at - 1], rows[at + 1]]
  // 姓名 and 工号 over a line of days may as well be the heading of a list: labels have a colon.
  const isBlock =
    above !== undefined && isLabelRow(above) && above.cells.some(cell => COLON.test(cellText(cell)))
  return at >= 0 && (isBlock || (below !== undefined && isLabelRow(below))) ? (rows[at] ?? null) : null
}

/**
 * Finds the blocks of a stand-alone device's punch sheet: people with a line of labels (工号 … 姓名 … 部门 …) and the punches of each
 * day below it, glued together or in lines of their own; the line 1 … 31 stands over everything or in each block. Null for other
 * sheets.
 */
export function deviceSheet(sheet: Sheet): DeviceSheet | null {
  const dayRow = dayRowOf(sheet.rows)
  if (dayRow === null) return null
  const blocks: DeviceBlock[] = []
  for (const row of sheet.rows) {
    const block = blocks.at(-1)
    if (isLabelRow(row)) {
      const said = (pattern: RegExp) => valueBeside(row, pattern)
      blocks.push({
        row: row.number,
        punchRows: [],
        name: said(LABELS.name),
        jobNumber: said(LABELS.jobNumber),
        team: said(LABELS.team),
      })
    } else if (block !== undefined && !isDayRow(row)) {
      const last = block.punchRows.at(-1)
      const isBelow = last === undefined ? row.number <= block.row + 2 : row.number === last.number + 1
      if (isBelow) block.punchRows.push(row)
    }
  }
  return blocks.length === 0 ? null : { dayRow: dayRow.number, days: daysOf(dayRow), blocks }
}

/** Sheets of such a workbook that look like attendance and are not: the plan (its numbers are shifts) and the cards. */
export function isDevicePlan(sheet: Sheet): boolean {
  const titles = sheet.rows.slice(0, 3).flatMap(row => row.cells.map(cell => label(cell)))
  const heads = [sheet.name, ...titles].map(text => text.replace(/\s/g, ''))
  return heads.some(text => /^(员工)?(排班(信息)?|排班表|考勤卡)表?$/.test(text))
}

import { tidy } from '../../contract/text.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'

/** One person of a device's punch sheet: a line of labels, then a line with one cell a day. */
export interface DeviceBlock {
  /** 1-based row of the labels, and of the days. */
  row: number
  punchRow: Row | null
  name: { text: string; column: number } | null
  jobNumber: { text: string; column: number } | null
  team: { text: string; column: number } | null
}

/** The punch sheet (考勤记录, 刷卡记录) of a stand-alone device's workbook. */
export interface DeviceSheet {
  dayRow: number
  days: { index: number; day: number }[]
  blocks: DeviceBlock[]
}

const LABELS = { jobNumber: /^(工号|登记号码|编号|考勤号码|ID)$/i, name: /^姓名$/, team: /^(部门|班组)$/ }
const FEWEST_DAYS = 5

const label = (cell: Row['cells'][number]) => tidy(cellText(cell)).replace(/[\s:：]/g, '')

function daysOf(row: Row): DeviceSheet['days'] {
  return row.cells.flatMap((cell, index) => {
    const day = Number(label(cell) || Number.NaN)
    return Number.isInteger(day) && day >= 1 && day <= 31 ? [{ index, day }] : []
  })
}

/** The value right of a label: the next filled cell before another label. */
function valueRightOf(row: Row, pattern: RegExp): { text: string; column: number } | null {
  const at = row.cells.findIndex(cell => cell !== undefined && pattern.test(label(cell)))
  if (at < 0) return null
  const column = row.cells.findIndex((cell, index) => index > at && cell !== undefined)
  const text = column < 0 ? '' : tidy(cellText(row.cells[column]))
  return text === '' || /[:：]$/.test(text) ? null : { text, column }
}

const isLabelRow = (row: Row) => {
  const texts = row.cells.map(label)
  return texts.some(text => LABELS.name.test(text)) && texts.some(text => LABELS.jobNumber.test(text))
}

/**
 * Finds the blocks of a stand-alone device's punch sheet: a line 1…31 over everything, then two lines a person
 * (工号 … 姓名 … 部门 …, and the punches of each day glued together). Null for other sheets.
 */
export function deviceSheet(sheet: Sheet): DeviceSheet | null {
  const dayRow = sheet.rows.slice(0, 10).find(row => daysOf(row).length >= FEWEST_DAYS)
  if (dayRow === undefined) return null
  const rows = sheet.rows.filter(row => row.number > dayRow.number)
  if (rows[0] === undefined || !isLabelRow(rows[0])) return null
  const blocks = rows.flatMap((row, index): DeviceBlock[] => {
    if (!isLabelRow(row)) return []
    const next = rows[index + 1]
    return [
      {
        row: row.number,
        punchRow: next === undefined || isLabelRow(next) || next.number !== row.number + 1 ? null : next,
        name: valueRightOf(row, LABELS.name),
        jobNumber: valueRightOf(row, LABELS.jobNumber),
        team: valueRightOf(row, LABELS.team),
      },
    ]
  })
  return { dayRow: dayRow.number, days: daysOf(dayRow), blocks }
}

/** Sheets of such a workbook that look like attendance and are not: the plan (its numbers are shifts) and the cards. */
export function isDevicePlan(sheet: Sheet): boolean {
  const titles = sheet.rows.slice(0, 3).flatMap(row => row.cells.map(cell => label(cell)))
  const heads = [sheet.name, ...titles].map(text => text.replace(/\s/g, ''))
  return heads.some(text => /^(员工)?(排班(信息)?|排班表|考勤卡)表?$/.test(text))
}

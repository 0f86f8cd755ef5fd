import type { Cell, CellStyle, DataValidation, MergeRange, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Language } from '../../contract/api/base.ts'
import type { Period } from '../../contract/dates.ts'
import type { TemplateKind } from '../../contract/template-kind.ts'
import { columnLetter } from '../formats/grid.ts'
import { type TemplateColumn, type TemplateLook, templateColumns } from './template-columns.ts'

/** What is known beforehand and written into a template. Values are as a clerk would type them; money in yuan. */
export interface TemplateFill {
  project: { name: string; code: string } | null
  period: Period | null
  teams: readonly string[]
  /** Rows by the fields of the columns; fields without a column are left out. */
  rows: readonly Readonly<Record<string, string | number>>[]
}

export const NOTHING_KNOWN: TemplateFill = { project: null, period: null, teams: [], rows: [] }

const TITLES: Record<TemplateKind, string> = {
  roster: '建筑工人花名册',
  attendance: '农民工考勤表',
  payroll: '农民工工资支付表',
  'bank-result': '代发结果明细',
}
/** What a kind of sheet is called: the name of its worksheet and of its file. */
export const TEMPLATE_NAMES: Record<TemplateKind, string> = {
  roster: '花名册',
  attendance: '考勤表',
  payroll: '工资表',
  'bank-result': '代发结果',
}
/** A sheet that the importer takes for a program's own and passes over. */
const LIST_SHEET = '_xlnm_lists'
/** Longest list that Excel takes inside a drop-down. */
const LONGEST_LIST = 255
/** Rows prepared for typing below those that are filled. */
const FREE_ROWS = 300

const side = { style: 'thin', color: { rgb: '808080' } } as const
const border = { top: side, right: side, bottom: side, left: side }
const TITLE: CellStyle = {
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center' },
}
const LABEL: CellStyle = { font: { bold: true }, alignment: { horizontal: 'right' } }
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const FORMATS: Record<TemplateLook, string> = {
  text: '@',
  code: '@',
  money: '0.00',
  days: 'General',
  date: 'yyyy-mm-dd',
  mark: 'General',
  whole: '0',
}

/** Rows from 0: title, caption, heading; people begin below. */
const CAPTION_ROW = 1
const HEADING_ROW = 2

/**
 * An empty workbook of one kind: title, caption and headings in the importer's own words, so that a filled one imports without
 * mapping; drop-downs, notes on the headings, text format for every number that is no number, headings frozen.
 */
export async function writeTemplate(
  kind: TemplateKind,
  fill: TemplateFill,
  language: Language,
): Promise<Uint8Array> {
  const columns = templateColumns(kind, fill.period)
  const lastRow = HEADING_ROW + 1 + fill.rows.length + FREE_ROWS
  const lists = new ListSheet()
  const sheet: WriteSheet = {
    name: TEMPLATE_NAMES[kind],
    rows: Array.from({ length: lastRow }, () => []),
    columns: columns.map(({ width }) => ({ width })),
    cells: new Map([
      ...captionCells(kind, fill, columns.length),
      ...columns.map((column, index): [string, Partial<Cell>] => [
        `${HEADING_ROW},${index}`,
        headingCell(column, language),
      ]),
      ...Array.from({ length: fill.rows.length + FREE_ROWS }, (_, index) =>
        rowCells(columns, fill.rows[index] ?? {}, HEADING_ROW + 1 + index),
      ).flat(),
    ]),
    merges: captionMerges(columns.length),
    rowDefs: new Map([
      [0, { height: 28 }],
      [HEADING_ROW, { height: 32 }],
    ]),
    dataValidations: columns.flatMap((column, index) =>
      dropDown(
        column,
        `${columnLetter(index)}${HEADING_ROW + 2}:${columnLetter(index)}${lastRow}`,
        fill.teams,
        lists,
      ),
    ),
    freezePane: { rows: HEADING_ROW + 1, columns: columns.findIndex(({ field }) => field === 'name') + 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
  return await writeXlsx({
    sheets: [sheet, ...lists.sheets()],
    defaultFont: { name: '宋体', size: 10 },
    properties: { title: TITLES[kind], creator: '薪账 Xinzhang' },
  })
}

function captionCells(kind: TemplateKind, fill: TemplateFill, width: number): [string, Partial<Cell>][] {
  const text = (row: number, column: number, value: string, style: CellStyle): [string, Partial<Cell>] => [
    `${row},${column}`,
    { value, type: 'string', style },
  ]
  const facts: [label: string, value: string][] = [
    ['工程名称：', fill.project?.name ?? ''],
    ['工程编码：', fill.project?.code ?? ''],
    ...(kind === 'roster' ? [] : [['所属月份：', monthText(fill.period)] satisfies [string, string]]),
  ]
  return [
    text(0, 0, TITLES[kind], TITLE),
    ...facts.flatMap(([label, value], index) => {
      const place = captionPlace(index, width)
      return [
        text(CAPTION_ROW, place, label, LABEL),
        ...(value === '' ? [] : [text(CAPTION_ROW, place + 1, value, { numFmt: '@' })]),
      ]
    }),
  ]
}

/** Where a caption's label stands; its value stands in the merged cells behind it. */
const captionPlace = (index: number, width: number) =>
  1 + index * Math.max(2, Math.min(5, Math.floor((width - 1) / 3)))

function captionMerges(width: number): MergeRange[] {
  return [{ startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 }]
}

function monthText(period: Period | null): string {
  return period === null ? '' : `${period.slice(0, 4)}年${Number(period.slice(5))}月`
}

function headingCell({ heading, note, look }: TemplateColumn, language: Language): Partial<Cell> {
  const isDay = look === 'mark'
  const value = isDay ? Number(heading) : heading
  return {
    value,
    type: isDay ? 'number' : 'string',
    style: { ...HEADING, numFmt: isDay ? '0' : '@' },
    ...(note === undefined ? {} : { comment: { author: '薪账', text: note[language === 'en' ? 1 : 0] } }),
  }
}

/** A row's cells, free ones too: the writer gives no style to a column, and an ID typed into a bare cell would be rounded. */
function rowCells(
  columns: readonly TemplateColumn[],
  row: Readonly<Record<string, string | number>>,
  at: number,
): [string, Partial<Cell>][] {
  // A bordered free row would be printed.
  const box = Object.keys(row).length > 0 ? { border } : {}
  return columns.map(({ field, look }, index) => {
    const value = row[field] ?? null
    const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string'
    return [`${at},${index}`, { value, type, style: { ...box, numFmt: FORMATS[look] } }]
  })
}

function dropDown(
  { list, look, heading }: TemplateColumn,
  range: string,
  teams: readonly string[],
  lists: ListSheet,
): DataValidation[] {
  if (list === undefined) {
    if (look !== 'code') return []
    const inputMessage = '文本格式，请直接输入全部数字'
    return [
      {
        type: 'textLength',
        operator: 'lessThan',
        formula1: '64',
        range,
        allowBlank: true,
        showInputMessage: true,
        inputTitle: heading,
        inputMessage,
      },
    ]
  }
  const { values, closed } = list === 'teams' ? { values: teams, closed: false } : list
  if (values.length === 0) return []
  const inside = !values.some(value => /[,"]/.test(value)) && values.join(',').length <= LONGEST_LIST
  return [
    {
      type: 'list',
      range,
      allowBlank: true,
      showErrorMessage: closed,
      ...(inside ? { values: [...values] } : { formula1: lists.add(values) }),
    },
  ]
}

/** Lists too long for a drop-down of their own, on a hidden sheet. */
class ListSheet {
  readonly #lists: (readonly string[])[] = []

  /** Answers the range that holds the values. */
  add(values: readonly string[]): string {
    const letter = columnLetter(this.#lists.push(values) - 1)
    return `'${LIST_SHEET}'!$${letter}$1:$${letter}$${values.length}`
  }

  sheets(): WriteSheet[] {
    if (this.#lists.length === 0) return []
    const cells = new Map<string, Partial<Cell>>()
    this.#lists.forEach((values, column) => {
      for (const [row, value] of values.entries()) cells.set(`${row},${column}`, { value, type: 'string' })
    })
    const rows = Array.from({ length: Math.max(...this.#lists.map(({ length }) => length)) }, () => [])
    return [{ name: LIST_SHEET, rows, cells, hidden: true }]
  }
}

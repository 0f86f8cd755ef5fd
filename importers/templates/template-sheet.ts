import type { Cell, CellStyle, DataValidation, MergeRange, WriteSheet } from 'hucre'
import type { Language } from '../../contract/api/base.ts'
import { columnLetter } from '../../contract/cell-place.ts'
import type { TemplateColumn, TemplateLook } from './template-columns.ts'

/** A sheet that the importer takes for a program's own and passes over. */
const LIST_SHEET = '_xlnm_lists'
/** Longest list that Excel takes inside a drop-down. */
const LONGEST_LIST = 255

const side = { style: 'thin', color: { rgb: '808080' } } as const
const border = { top: side, right: side, bottom: side, left: side }
const TITLE: CellStyle = {
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center' },
}
export const LABEL: CellStyle = { font: { bold: true }, alignment: { horizontal: 'right' } }
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

/** Rows from 0: title, caption, heading; what is typed begins below. */
export const CAPTION_ROW = 1
const HEADING_ROW = 2

/** A sheet of a template, as it is told apart from the others of its workbook. */
export interface SheetPlan {
  name: string
  title: string
  caption: readonly [string, Partial<Cell>][]
  columns: readonly TemplateColumn[]
  /** Rows by the fields of the columns; fields without a column are left out. */
  rows: readonly Readonly<Record<string, string | number>>[]
  teams: readonly string[]
  /** Rows prepared for typing below those that are filled. */
  freeRows: number
  /** Columns that stay in sight. */
  frozen: number
}

/** Title, caption and headings with notes, rows as text or numbers as their columns ask, drop-downs; headings frozen. */
export function templateSheet(plan: SheetPlan, lists: ListSheet, language: Language): WriteSheet {
  const { name, title, caption, columns, rows, teams, freeRows, frozen } = plan
  const lastRow = HEADING_ROW + 1 + rows.length + freeRows
  return {
    name,
    rows: Array.from({ length: lastRow }, () => []),
    columns: columns.map(({ width }) => ({ width })),
    cells: new Map([
      textCell(0, 0, title, TITLE),
      ...caption,
      ...columns.map((column, index): [string, Partial<Cell>] => [
        `${HEADING_ROW},${index}`,
        headingCell(column, language),
      ]),
      ...Array.from({ length: rows.length + freeRows }, (_, index) =>
        rowCells(columns, rows[index] ?? {}, HEADING_ROW + 1 + index),
      ).flat(),
    ]),
    merges: titleMerge(columns.length),
    rowDefs: new Map([
      [0, { height: 28 }],
      [HEADING_ROW, { height: 32 }],
    ]),
    dataValidations: columns.flatMap((column, index) =>
      dropDown(
        column,
        `${columnLetter(index)}${HEADING_ROW + 2}:${columnLetter(index)}${lastRow}`,
        teams,
        lists,
      ),
    ),
    freezePane: { rows: HEADING_ROW + 1, columns: frozen },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** A cell of text at a row and column counted from 0. */
export function textCell(
  row: number,
  column: number,
  value: string,
  style: CellStyle,
): [string, Partial<Cell>] {
  return [`${row},${column}`, { value, type: 'string', style }]
}

function titleMerge(width: number): MergeRange[] {
  return width < 2 ? [] : [{ startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 }]
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
export class ListSheet {
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

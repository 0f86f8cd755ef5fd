import type { Cell } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Language } from '../../contract/api/base.ts'
import type { Period } from '../../contract/dates.ts'
import type { TemplateKind } from '../../contract/template-kind.ts'
import { templateColumns } from './template-columns.ts'
import { CAPTION_ROW, LABEL, ListSheet, templateSheet, textCell } from './template-sheet.ts'

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
/** Rows prepared for typing below those that are filled. */
const FREE_ROWS = 300

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
  const lists = new ListSheet()
  const plan = {
    name: TEMPLATE_NAMES[kind],
    title: TITLES[kind],
    caption: captionCells(kind, fill, columns.length),
    columns,
    rows: fill.rows,
    teams: fill.teams,
    freeRows: FREE_ROWS,
    frozen: columns.findIndex(({ field }) => field === 'name') + 1,
  }
  return await writeXlsx({
    sheets: [templateSheet(plan, lists, language), ...lists.sheets()],
    defaultFont: { name: '宋体', size: 10 },
    properties: { title: TITLES[kind], creator: '薪账 Xinzhang' },
  })
}

function captionCells(kind: TemplateKind, fill: TemplateFill, width: number): [string, Partial<Cell>][] {
  const facts: [label: string, value: string][] = [
    ['工程名称：', fill.project?.name ?? ''],
    ['工程编码：', fill.project?.code ?? ''],
    ...(kind === 'roster' ? [] : [['所属月份：', monthText(fill.period)] satisfies [string, string]]),
  ]
  return facts.flatMap(([label, value], index) => {
    const place = captionPlace(index, width)
    return [
      textCell(CAPTION_ROW, place, label, LABEL),
      ...(value === '' ? [] : [textCell(CAPTION_ROW, place + 1, value, { numFmt: '@' })]),
    ]
  })
}

/** Where a caption's label stands; its value stands in the merged cells behind it. */
const captionPlace = (index: number, width: number) =>
  1 + index * Math.max(2, Math.min(5, Math.floor((width - 1) / 3)))

function monthText(period: Period | null): string {
  return period === null ? '' : `${period.slice(0, 4)}年${Number(period.slice(5))}月`
}

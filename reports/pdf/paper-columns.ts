import { cellText } from '../cell-text.ts'
import { type CellKind, type Column, type Report, type Row, say, type TableSection } from '../model.ts'
import { type TableLine, tableLines } from '../table-lines.ts'
import type { Need } from './column-widths.ts'
import type { Pen } from './pen.ts'

/** A column on paper: one or two columns of the table, the second below the first in the same cell. */
export interface PaperColumn {
  columns: Column[]
}

const FIGURES: ReadonlySet<CellKind> = new Set(['money', 'days', 'hours', 'percent', 'int', 'date'])

function isPrinted(column: Column, rows: readonly Row[]): boolean {
  if (column.paper === 'never') return false
  if (column.paper !== 'whenFilled') return true
  return rows.some(row => !['', null, undefined, 0].includes(row[column.key]))
}

/** The columns that stand on paper, those meant to share a cell joined. */
export function paperColumns(table: TableSection): PaperColumn[] {
  const printed = table.columns.filter(column => isPrinted(column, table.rows))
  return printed
    .filter(column => column.below === undefined || !printed.some(upper => upper.key === column.below))
    .map(column => ({ columns: [column, ...printed.filter(lower => lower.below === column.key)] }))
}

function headingNeed(column: PaperColumn, report: Report, pen: Pen): { least: number; good: number } {
  const titles = column.columns.map(part => say(part.title, report.language))
  const words = titles.flatMap(title => title.split(/[ /·()（）]/))
  const longest = Math.max(...words.map(word => pen.widthOf(word)))
  const whole = Math.max(...titles.map(title => pen.widthOf(title)))
  if (report.language === 'en') return { least: longest, good: Math.max(longest, whole / 2) }
  return { least: Math.min(longest, 2000), good: Math.min(whole, Math.max(2000, whole / 2)) }
}

/** The widest sum that any page can show: all amounts without sign added up, with as many decimals as any of them has. */
function widestSum(column: Column, lines: TableLine[]): string {
  const values = lines.map(line => line.values[column.key]).filter(value => typeof value === 'number')
  const whole = values.reduce((sum, value) => sum + Math.abs(value), 0)
  const sign = values.some(value => value < 0) ? '-' : ''
  if (column.kind === 'money' || column.kind === 'int') return sign + cellText(column.kind, whole)
  const decimals = values.some(value => value % 10 !== 0)
    ? 2
    : values.some(value => value % 100 !== 0)
      ? 1
      : 0
  const integer = cellText(column.kind, whole - (whole % 100))
  return sign + integer + (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`)
}

function valueNeed(column: Column, lines: TableLine[], pen: Pen): { least: number; good: number } {
  const widths = lines.map(line => {
    const text = cellText(column.kind, line.values[column.key] ?? null)
    return Math.max(...text.split('\n').map(part => pen.widthOf(part)))
  })
  const widest = Math.max(column.sum === true ? pen.widthOf(widestSum(column, lines)) : 0, ...widths)
  if (FIGURES.has(column.kind)) return { least: widest, good: widest }
  if (column.kind === 'id') return { least: widest / 2 + 300, good: widest }
  if (column.kind === 'sign') return { least: 5000, good: Math.max(6000, widest / 2) }
  const wished = column.width * 555
  return { least: Math.min(widest, 3000), good: Math.min(widest, wished) }
}

/** What the columns of a table need, judged by every value that will stand in them. */
export function columnNeeds(table: TableSection, columns: PaperColumn[], report: Report, pen: Pen): Need[] {
  const rows = tableLines(table).filter(line => line.kind === 'row')
  const needs = columns.map(column => {
    const parts = [
      headingNeed(column, report, pen),
      ...column.columns.map(part => valueNeed(part, rows, pen)),
    ]
    return {
      least: Math.max(...parts.map(need => need.least)),
      good: Math.max(...parts.map(need => need.good)),
      grows: column.columns.some(part => part.kind === 'sign' || part.kind === 'text'),
    }
  })
  return evened(needs, columns)
}

/** Centred columns of one group, such as the days of a month, are as wide as the widest of them. */
function evened(needs: Need[], columns: PaperColumn[]): Need[] {
  const groupOf = (column: PaperColumn | undefined) =>
    column?.columns[0]?.centered === true ? column.columns[0].group?.zh : undefined
  return needs.map((need, index) => {
    const group = groupOf(columns[index])
    if (group === undefined) return need
    const peers = needs.filter((_, peer) => groupOf(columns[peer]) === group)
    return {
      ...need,
      least: Math.max(...peers.map(peer => peer.least)),
      good: Math.max(...peers.map(peer => peer.good)),
    }
  })
}

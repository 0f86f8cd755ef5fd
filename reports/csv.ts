import { plainText } from './cell-text.ts'
import { type Report, say, type TableSection } from './model.ts'
import { stampText } from './words.ts'

/** Text that a spreadsheet program would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n]/

function field(text: string, isNumber: boolean): string {
  const safe = !isNumber && RUNS_AS_FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function tableText(table: TableSection, report: Report): string[] {
  const header = table.columns.map(column => field(say(column.title, report.language), false))
  const rows = table.rows.map(row =>
    table.columns.map(column => {
      const value = row[column.key] ?? null
      return field(plainText(column.kind, value), typeof value === 'number')
    }),
  )
  return [header, ...rows].map(cells => cells.join(','))
}

/**
 * The report's tables for other programs: UTF-8 with byte-order mark, CRLF, one header line per table, no totals.
 * A blank line and the table's title stand between several tables. Text is kept from running as a formula.
 */
export function writeCsv(report: Report): Uint8Array {
  const tables = report.sheets.flatMap(sheet =>
    sheet.sections.filter(section => section.kind === 'table').map(table => ({ sheet, table })),
  )
  const parts = tables.map(({ sheet, table }) => {
    const title = table.title === null ? sheet.name : `${sheet.name} ${say(table.title, report.language)}`
    return [...(tables.length > 1 ? [field(title, false)] : []), ...tableText(table, report)]
  })
  const stamp = stampText(report)
  const text = [...(stamp === null ? [] : [[stamp]]), ...parts]
    .map(lines => lines.join('\r\n'))
    .join('\r\n\r\n')
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}

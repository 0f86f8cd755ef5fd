import { Parser } from 'htmlparser2'
import { Refusal } from '../../../contract/refusal.ts'
import type { Workbook } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { textPieces } from '../markup-encoding.ts'
import { HtmlTable } from './table.ts'

/** Deeper than any page; closing what was never opened is looked for through all that is open. */
const DEEPEST = 10_000

/**
 * Reads a web page saved as .xls as plain grids, streaming it: each table is a sheet, a table inside another its own; what a cell
 * shows is its text. Nothing a page names is ever loaded, no script runs.
 * @throws Refusal file-format-unknown without a table; file-damaged where the last one breaks off; file-suspicious, file-too-large
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): Workbook {
  const tables: HtmlTable[] = []
  const open: HtmlTable[] = []
  const tally = { cells: 0, rows: 0, merges: 0 }
  let depth = 0
  let brokenOff = false
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > DEEPEST) throw new Refusal('file-suspicious', { reason: 'nesting' })
      if (name !== 'table') return open.at(-1)?.open(name, attributes)
      if (tables.length >= limits.sheets) throw new Refusal('file-too-large', { limit: limits.sheets })
      const table = new HtmlTable(`Sheet${tables.length + 1}`, limits, tally)
      tables.push(table)
      open.push(table)
    },
    onclosetag(name, isImplied) {
      depth--
      if (name !== 'table') return open.at(-1)?.close(name)
      open.pop()?.end()
      brokenOff ||= isImplied
    },
    ontext(text) {
      open.at(-1)?.text(text)
    },
  })
  for (const piece of textPieces(bytes)) parser.write(piece)
  parser.end()
  if (tables.length === 0) throw new Refusal('file-format-unknown', { looksLike: 'web page without a table' })
  if (brokenOff) throw new Refusal('file-damaged', { format: 'html' })
  const sheets = tables.map(({ sheet }) => sheet)
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  return {
    format: 'html',
    date1904: false,
    // A table that only arranges others holds nothing of its own.
    sheets: filled.length > 0 ? filled : sheets,
    activeSheet: 0,
    macros: false,
    externalLinks: false,
  }
}

import { Refusal } from '../../contract/refusal.ts'
import type { Row, Workbook } from './grid.ts'
import type { ReadLimits } from './limits.ts'

const SEPARATORS = ['\t', ',', ';', '|', '¦', '，']

/** The separator that splits the most lines into the same number of fields; a comma when nothing does. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 64_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 200)
  let best = ','
  let bestScore = 0
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>()
    for (const line of lines) {
      const fields = line.split(separator).length
      if (fields > 1) widths.set(fields, (widths.get(fields) ?? 0) + 1)
    }
    const score = Math.max(0, ...[...widths].map(([fields, count]) => count * Math.min(fields, 8)))
    if (score > bestScore) [best, bestScore] = [separator, score]
  }
  return best
}

/** `="0123"`, the way exporters keep Excel from eating digits, holds the text between its quotes. */
function unwrapped(field: string): string {
  return /^="([^"]*)"$/.exec(field.trim())?.[1] ?? field
}

/** Splits text into records of fields; quotes protect separators and line ends (RFC 4180), CR alone ends a line too. */
function* records(text: string, separator: string): Generator<string[]> {
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      let close = at + 1
      for (;;) {
        const quote = text.indexOf('"', close)
        const end = quote < 0 ? text.length : quote
        field += text.slice(close, end)
        close = end + 1
        if (text[close] !== '"') break
        field += '"'
        close++
      }
      at = Math.min(close, text.length)
    }
    let end = at
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
    field += text.slice(at, end)
    fields.push(unwrapped(field))
    at = end + 1
    if (text[end] === separator) {
      if (at >= text.length) fields.push('')
      continue
    }
    if (text[end] === '\r' && text[at] === '\n') at++
    yield fields
    fields = []
  }
  if (fields.length > 0) yield fields
}

/**
 * Reads decoded text with any usual separator (comma, tab, semicolon, bar, full-width comma) as one sheet. Every field
 * stays text: nothing is guessed to be a number, so identity numbers keep their digits.
 * @throws Refusal file-too-large
 */
export function readDelimitedText(text: string, sheetName: string, limits: ReadLimits): Workbook {
  const rows: Row[] = []
  let number = 0
  let count = 0
  for (const fields of records(text, separatorOf(text))) {
    number++
    const cells = fields.map(field => (field === '' ? undefined : field))
    count += cells.length
    if (rows.length >= limits.rows || count > limits.cells)
      throw new Refusal('file-too-large', { limit: limits.rows })
    if (cells.some(cell => cell !== undefined)) rows.push({ number, hidden: false, cells })
  }
  return {
    format: 'csv',
    date1904: false,
    sheets: [{ name: sheetName, visibility: 'visible', rows, merges: [], hiddenColumns: new Set() }],
    activeSheet: 0,
    macros: false,
    externalLinks: false,
  }
}

import { Refusal } from '../../contract/refusal.ts'
import { alignedFields } from './aligned-text.ts'
import type { Row, Workbook } from './grid.ts'
import type { ReadLimits } from './limits.ts'
import { LongTexts } from './long-texts.ts'
import { UnquotedThousands } from './unquoted-thousands.ts'

const SEPARATORS = ['\t', ',', ';', '|', '¦', '，']

/** What stands between the columns of a text that is aligned by blanks. */
const ALIGNED = /[ \u3000]{2,}/
const BLANKS = /[ \u3000]+/

/** How well lines fall into the same number of fields. */
function scoreOf(lines: readonly string[], separator: string | RegExp): { score: number; lines: number } {
  const widths = new Map<number, number>()
  for (const line of lines) {
    const fields = (typeof separator === 'string' ? line : line.trim()).split(separator).length
    if (fields > 1) widths.set(fields, (widths.get(fields) ?? 0) + 1)
  }
  const scores = [...widths].map(([fields, count]) => ({ score: count * Math.min(fields, 8), lines: count }))
  return scores.reduce((best, each) => (each.score > best.score ? each : best), { score: 0, lines: 0 })
}

/** What splits the most lines into the same number of fields; a comma when nothing does. Blanks only where nearly every line is aligned by them. */
function separatorOf(text: string): string | RegExp {
  const lines = text
    .slice(0, 64_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 200)
    .filter(line => line.trim() !== '')
  let best = { separator: ',', score: 0, lines: 0 }
  for (const separator of SEPARATORS) {
    const found = scoreOf(lines, separator)
    if (found.score > best.score) best = { separator, ...found }
  }
  const most = lines.length * 0.6
  // Three fields and more in most lines are no chance; two may be the thousands of an amount.
  if (best.score >= best.lines * 3 && best.lines >= most) return best.separator
  for (const blanks of [ALIGNED, BLANKS]) {
    const aligned = scoreOf(lines, blanks)
    const isTable = aligned.score >= aligned.lines * 3 && aligned.lines >= Math.max(2, most)
    if (aligned.score > best.score && isTable) return blanks
  }
  return best.separator
}

/** Lines of a text that is aligned by blanks, as records of fields. */
function* alignedRecords(text: string, blanks: RegExp): Generator<string[]> {
  for (const line of text.split(/\r\n|\n|\r/)) yield line.trim() === '' ? [] : line.trim().split(blanks)
}

/** `="0123"`, the way exporters keep Excel from eating digits, holds the text between its quotes. */
function unwrapped(field: string): string {
  return /^="([^"]*)"$/.exec(field.trim())?.[1] ?? field
}

/**
 * The field between quotation marks that begins at a place, and where it ends (RFC 4180); null where nothing closes it before a
 * separator or a line's end: then the mark is a sign like any other, and swallows no lines.
 */
function quotedField(text: string, from: number, separator: string): { field: string; end: number } | null {
  let field = ''
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    field += text.slice(at, quote)
    at = quote + 2
    if (text[quote + 1] === '"') {
      field += '"'
      continue
    }
    let end = quote + 1
    while (text[end] === ' ') end++
    const closes = end >= text.length || text[end] === separator || text[end] === '\n' || text[end] === '\r'
    return closes ? { field, end } : null
  }
}

/** Splits text into records of fields; quotes protect separators and line ends, CR alone ends a line too. */
function* records(text: string, separator: string): Generator<string[]> {
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at, separator) : null
    let end = quoted?.end ?? at
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
    fields.push(unwrapped(quoted?.field ?? text.slice(at, end)))
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
 * Reads decoded text with any usual separator (comma, tab, semicolon, bar, full-width comma), or set in columns by blanks, as one
 * sheet. Every field stays text: nothing is guessed to be a number, so identity numbers keep their digits.
 * @throws Refusal file-too-large, file-suspicious, file-columns-unclear
 */
export function readDelimitedText(text: string, sheetName: string, limits: ReadLimits): Workbook {
  const rows: Row[] = []
  const longTexts = new LongTexts()
  let number = 0
  let count = 0
  const separator = separatorOf(text)
  const thousands = separator === ',' ? new UnquotedThousands(text) : null
  const parted = (lines: readonly string[]) =>
    typeof separator === 'string' ? lines.filter(line => line.includes(separator)).length : 0
  const split = () =>
    typeof separator === 'string' ? records(text, separator) : alignedRecords(text, separator)
  // By their places first: where a field is blank, counting the gaps would shift what follows it.
  for (const fields of alignedFields(text, parted) ?? split()) {
    number++
    if (fields.length > limits.columns) throw new Refusal('file-too-large', { limit: limits.columns })
    const whole = thousands === null ? fields : thousands.whole(fields, number)
    const cells = whole.map(field => {
      longTexts.add(field)
      return field === '' ? undefined : field
    })
    count += cells.length
    if (number > limits.rows || count > limits.cells)
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

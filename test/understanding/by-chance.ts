import * as XLSX from 'xlsx'
import type { SheetReading } from '../../contract/inspection.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { HEADINGS } from '../../importers/recognize/vocabulary.ts'
import type { Random } from '../../samples/random.ts'
import type { Line } from './write.ts'

export const below = (random: Random, limit: number): number => random.between(0, limit - 1)

/** One of a list that is never empty. */
export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[below(random, values.length)]
  if (value === undefined) throw new Error('an empty list')
  return value
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map(value => ({ value, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

/** Digits as a Chinese keyboard in full width types them. */
export const wide = (text: string): string =>
  text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** Words that mean other things on some sheets. */
const OPEN_WORDS = /^(编号|员工|名称|户名|天数|出勤|上班|no\.?|序)$/

/** A word for the heading of a field, dressed up as printed forms do. */
export function synonym(field: keyof typeof HEADINGS, random: Random): string {
  const words = HEADINGS[field].split(' ').filter(word => !OPEN_WORDS.test(word))
  const word = oneOf(random, words)
  return oneOf(random, [
    word,
    word,
    [...word].join(' '),
    `${word}*`,
    `${word}（必填）`,
    word.split('').join('\u3000'),
  ])
}

/** A sheet laid out by chance. */
export interface Made {
  rows: Line[]
  merges: XLSX.Range[]
  /** 0-based rows that are hidden. */
  hidden: number[]
}

/** Merges each run of one value in a column, the value left in its first row only. */
export function mergeRuns({ rows, merges }: Made, column: number, first: number): void {
  let start = first
  const at = (row: number) => rows[row]?.[column]
  for (let row = start + 1; row <= rows.length; row++) {
    if (at(row) === at(start) && row < rows.length) continue
    if (row - start > 1) merges.push({ s: { r: start, c: column }, e: { r: row - 1, c: column } })
    for (let covered = start + 1; covered < row; covered++) {
      const line = rows[covered]
      if (line) line[column] = null
    }
    start = row
  }
}

const WRITERS: XLSX.BookType[] = ['xlsx', 'xlsm', 'xlsb', 'biff8', 'ods', 'xlml', 'html', 'csv']

function write(parts: readonly Made[], type: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new()
  parts.forEach(({ rows, merges, hidden }, index) => {
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    sheet['!merges'] = merges
    sheet['!rows'] = rows.map((_, row) => (hidden.includes(row) ? { hidden: true } : {}))
    XLSX.utils.book_append_sheet(book, sheet, `${index + 1}`)
  })
  return new Uint8Array(Buffer.from(XLSX.write(book, { bookType: type, type: 'buffer' })))
}

/** What the sheets are read as, from a file of the format whose turn it is; from a file each where it holds one sheet or `apart`. */
export async function readAs(
  turn: number,
  made: readonly Made[],
  { name, apart }: { name: string; apart: boolean },
): Promise<SheetReading[]> {
  const type = WRITERS[turn % WRITERS.length] ?? 'xlsx'
  const files = type === 'html' || type === 'csv' || apart ? made.map(part => [part]) : [made]
  const file = `${name}.${type === 'biff8' ? 'xls' : type}`
  const read = await Promise.all(files.map(parts => inspectFile(write(parts, type), file)))
  return read.flatMap(({ sheets }) => sheets)
}

/** Problems that keep rows out of the ledger. */
export const blocking = (sheets: readonly SheetReading[]) =>
  sheets
    .flatMap(sheet => [...sheet.problems, ...sheet.rows.flatMap(row => row.problems)])
    .filter(({ severity }) => severity === 'block')

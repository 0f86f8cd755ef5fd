import * as XLSX from 'xlsx'
import type {
  AttendanceReading,
  PayrollReading,
  RosterReading,
  SheetReading,
} from '../../contract/inspection.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { cardOf, idNumberOf } from '../../samples/numbers.ts'

export type Cell = string | number | null
export type Line = Cell[]

/** Sheets by name; `merges` in A1 notation hold for every sheet. */
export function workbook(
  sheets: Record<string, Line[]>,
  merges: readonly string[] = [],
  type: XLSX.BookType = 'xlsx',
): Uint8Array<ArrayBuffer> {
  const book = XLSX.utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    sheet['!merges'] = merges.map(range => XLSX.utils.decode_range(range))
    XLSX.utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(Buffer.from(XLSX.write(book, { bookType: type, type: 'buffer' })))
}

/** What the sheets of a made-up workbook are read as. */
export async function readingsOf(
  rows: Line[] | Record<string, Line[]>,
  merges: readonly string[] = [],
  name = '表.xlsx',
): Promise<SheetReading[]> {
  const bytes = workbook(Array.isArray(rows) ? { 表: rows } : rows, merges)
  return (await inspectFile(bytes, name)).sheets
}

const KINDS = { roster: '花名册', attendance: '考勤', payroll: '工资' }
type Known = { roster: RosterReading; attendance: AttendanceReading; payroll: PayrollReading }

/** The reading as the kind it must be. */
export function as<Kind extends keyof Known>(kind: Kind, sheet: SheetReading | undefined): Known[Kind] {
  if (sheet?.kind !== kind) throw new Error(`${KINDS[kind]} (${kind}) was expected, not ${sheet?.kind}`)
  // The discriminant was just compared; the compiler does not follow it through the type parameter.
  return sheet as Known[Kind]
}

export const idOf = (serial: number): string =>
  idNumberOf('990101', `19${70 + (serial % 30)}-0${1 + (serial % 9)}-1${serial % 9}`, serial)

const SURNAMES = '赵钱孙李周吴郑王冯陈'
const GIVEN = '大勇小军文海建国志明春来'

/** A fictional name of two characters. */
export const nameOf = (serial: number): string =>
  `${SURNAMES[serial % 10]}${GIVEN[(serial * 7 + Math.floor(serial / 10)) % GIVEN.length]}`

export { cardOf }

/** The numbers from … to, both ends included. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Rules of a reading with their cells, those of its rows too. */
export const said = (sheet: SheetReading | undefined): string[] =>
  [...(sheet?.problems ?? []), ...(sheet?.rows.flatMap(row => row.problems) ?? [])].map(
    ({ rule, cell }) => `${rule} ${cell}`,
  )

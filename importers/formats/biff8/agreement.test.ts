import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { CompoundFile } from '../compound-file.ts'
import { bothGrids } from './both-readers.test-context.ts'
import {
  begin,
  cellFormat,
  double,
  EOF,
  format,
  long,
  record,
  stringTable,
  textData,
  words,
  workbookStream,
} from './stream.test-context.ts'

const CODES = ['0.00', '0%', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"', '000000', '@', '[h]:mm', '#,##0;[Red]-#,##0']
/** Built-in number formats that SheetJS knows; it takes a date in one of the Chinese ones (27–36, 50–58) for a number. */
const BUILT_IN = [0, 1, 4, 9, 14, 20, 22, 38, 45, 49]
const FORMATS = [...BUILT_IN, ...CODES.map((_, index) => 164 + index)]
const GLOBALS = [...CODES.map((code, index) => format(164 + index, code)), ...FORMATS.map(cellFormat)]

const text = fc.string({
  unit: fc.constantFrom('a', ' ', '7', 'é', 'ÿ', '工', '资', '\u{2b38a}', '\n'),
  maxLength: 40,
})
const value = fc.oneof(
  fc.double(),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom(0, -0, 43_895.5),
)
const rkBits = fc.integer({ min: 0, max: 0xffffffff })
const errorNumber = fc.constantFrom(0, 7, 15, 23, 29, 36, 42, 43, 99)

/** The result of a formula that is no number: kind and value. */
const otherResult = (kind: number, of: number) =>
  Buffer.concat([Buffer.of(kind, 0, of, 0, 0, 0), words(0xffff)])

const formula = (place: Buffer, result: Buffer, ...behind: Buffer[]) => [
  record(0x0006, place, result, words(0), long(0), words(3), Buffer.of(0x1e, 1, 0)),
  ...behind,
]
const SHARED_FORMULA = record(0x04bc, words(0, 0), Buffer.of(0, 0, 0, 1), words(0))

/** Records of one cell, given its place with the number of its cell format and how many strings the table has. */
const cell = fc.oneof(
  rkBits.map(bits => (place: Buffer) => [record(0x027e, place, long(bits))]),
  value.map(of => (place: Buffer) => [record(0x0203, place, double(of))]),
  text.map(of => (place: Buffer) => [record(0x0204, place, textData(of))]),
  text.map(of => (place: Buffer) => [record(0x00d6, place, textData(of), words(1, 0))]),
  fc
    .nat()
    .map(
      number => (place: Buffer, strings: number) =>
        strings === 0 ? [] : [record(0x00fd, place, long(number % strings))],
    ),
  fc.boolean().map(of => (place: Buffer) => [record(0x0205, place, Buffer.of(of ? 1 : 0, 0))]),
  errorNumber.map(of => (place: Buffer) => [record(0x0205, place, Buffer.of(of, 1))]),
  fc.constant((place: Buffer) => [record(0x0201, place)]),
  fc.double({ noNaN: true }).map(of => (place: Buffer) => formula(place, double(of))),
  fc.boolean().map(of => (place: Buffer) => formula(place, otherResult(1, of ? 1 : 0))),
  errorNumber.map(of => (place: Buffer) => formula(place, otherResult(2, of))),
  fc.constant((place: Buffer) => formula(place, otherResult(3, 0))),
  fc.tuple(text, fc.boolean()).map(
    ([of, shared]) =>
      (place: Buffer) =>
        formula(place, otherResult(0, 0), ...(shared ? [SHARED_FORMULA] : []), record(0x0207, textData(of))),
  ),
)

const look = fc.nat(FORMATS.length)
const sheet = fc.record({
  cells: fc.uniqueArray(fc.record({ row: fc.nat(30), column: fc.nat(20), look, cell }), {
    selector: ({ row, column }) => row * 100 + column,
    maxLength: 40,
  }),
  runs: fc.array(fc.array(fc.tuple(look, rkBits), { minLength: 1, maxLength: 8 }), { maxLength: 3 }),
  hidden: fc.uniqueArray(fc.nat(35), { maxLength: 5 }),
  merges: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)), { maxLength: 3 }),
  chart: fc.boolean(),
})

function sheetRecords(
  of: typeof sheet extends fc.Arbitrary<infer Sheet> ? Sheet : never,
  strings: number,
): Buffer[] {
  const rows = of.hidden.map(row => record(0x0208, words(row, 0, 256, 255, 0, 0), Buffer.of(0x20, 0, 0, 0)))
  const cells = of.cells.flatMap(({ row, column, look: number, cell: records }) =>
    records(words(row, column, number), strings),
  )
  const runs = of.runs.map((run, index) =>
    record(
      0x00bd,
      words(40 + index, index),
      ...run.map(([number, bits]) => Buffer.concat([words(number), long(bits)])),
      words(index + run.length - 1),
    ),
  )
  const merges = of.merges.flatMap(([top, height, left, width]) =>
    words(top, top + height, left, left + width),
  )
  const chart = of.chart ? [begin(0x20), record(0x0203, words(0, 0, 0), double(99)), EOF] : []
  return [
    record(0x0200, long(0), long(9), words(0, 9, 0)),
    ...rows,
    ...cells,
    ...chart,
    ...runs,
    record(0x00e5, words(merges.length), ...merges),
  ]
}

it('gives the grid that SheetJS gives, cell by cell, whatever records the cells are written in', () => {
  const strings = fc.array(fc.record({ text, runs: fc.nat(5), phonetic: fc.nat(9) }), { maxLength: 20 })
  const book = fc.record({
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
    strings,
    date1904: fc.boolean(),
  })
  fc.assert(
    fc.property(book, fc.integer({ min: 12, max: 200 }), ({ sheets, strings: table, date1904 }, limit) => {
      const stream = workbookStream(
        [record(0x0022, words(date1904 ? 1 : 0)), ...GLOBALS, stringTable(table, limit)],
        sheets.map((of, index) => ({
          name: `第${index}张`,
          records: sheetRecords(of, table.length),
          state: index % 3,
        })),
      )
      const { ours, theirs } = bothGrids(stream)
      expect(ours).toEqual(theirs)
    }),
    { numRuns: 200 },
  )
})

it('gives the grid that SheetJS gives of what it wrote itself', () => {
  const content = fc.oneof(text, value, fc.boolean(), fc.constant(null))
  const rows = fc.array(fc.array(content, { maxLength: 12 }), { maxLength: 30 })
  fc.assert(
    fc.property(rows, fc.boolean(), (table, bookSST) => {
      const book = XLSX.utils.book_new()
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), '一班')
      const written = Buffer.from(XLSX.write(book, { bookType: 'biff8', type: 'buffer', bookSST }))
      const { ours, theirs } = bothGrids(new CompoundFile(written).stream('Workbook') ?? Buffer.alloc(0))
      expect(ours).toEqual(theirs)
    }),
    { numRuns: 60 },
  )
})

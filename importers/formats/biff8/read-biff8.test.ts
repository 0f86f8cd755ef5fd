import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../contract/refusal.ts'
import type { CellContent, Workbook } from '../grid.ts'
import { DEFAULT_LIMITS, type ReadLimits } from '../limits.ts'
import { readBiff8 } from './read-biff8.ts'
import {
  begin,
  cellFormat,
  double,
  EOF,
  format,
  long,
  record,
  stringTable,
  type TestSheet,
  textData,
  words,
  workbookStream,
} from './stream.test-context.ts'

function read(stream: Buffer, limits: Partial<ReadLimits> = {}): Workbook | null {
  return readBiff8(stream, { ...DEFAULT_LIMITS, ...limits })
}

function refusal(stream: Buffer, limits: Partial<ReadLimits> = {}): string {
  try {
    read(stream, limits)
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
  return 'read'
}

const book = (records: Buffer[], globals: Buffer[] = []) =>
  workbookStream(globals, [{ name: '工资', records }])

/** Cells of the first row of a sheet with these records. */
const cells = (records: Buffer[], globals?: Buffer[]): (CellContent | undefined)[] =>
  read(book(records, globals))?.sheets[0]?.rows[0]?.cells ?? []

const at = (column: number, look = 0, row = 0) => words(row, column, look)
const number = (column: number, value: number, look = 0, row = 0) =>
  record(0x0203, at(column, look, row), double(value))
const label = (text: string, column = 0) => record(0x0204, at(column), textData(text))
const formula = (result: Buffer, expression: Buffer = Buffer.alloc(0), column = 0) =>
  record(0x0006, at(column), result, words(0), long(0), words(expression.length), expression)
/** A result that is no number. */
const result = (kind: number, value = 0) => Buffer.concat([Buffer.of(kind, 0, value, 0, 0, 0), words(0xffff)])

describe('readBiff8', () => {
  it('reads texts of the table, typed in place and in several fonts; an empty one is blank', () => {
    const table = stringTable([{ text: '张三' }, { text: '' }])
    const rich = record(0x00d6, at(3), textData('李四'), words(1, 0))
    const records = [
      record(0x00fd, at(0), long(0)),
      record(0x00fd, at(1), long(1)),
      label('café', 2),
      rich,
      label('', 4),
    ]
    expect(cells(records, [table])).toEqual(['张三', undefined, 'café', '李四'])
  })

  it('reads RK numbers: integers of 30 bits, doubles, and hundredths of both', () => {
    const rk = (bits: number, column: number) => record(0x027e, at(column), long(bits))
    const half = Buffer.from(Float64Array.of(-1.5).buffer).readUInt32LE(4)
    const records = [
      rk(((-536_870_912 << 2) | 2) >>> 0, 0),
      rk((536_870_911 << 2) | 2, 1),
      rk((780_050 << 2) | 3, 2),
      rk(half, 3),
      rk(half | 1, 4),
    ]
    expect(cells(records)).toEqual([-536_870_912, 536_870_911, 7800.5, -1.5, -0.015])
  })

  it('reads several RK numbers in one record, each with its own look', () => {
    const pair = (value: number, look: number) => Buffer.concat([words(look), long((value << 2) | 2)])
    const globals = [format(164, 'yyyy"年"m"月"'), format(165, '0000'), ...[0, 164, 165].map(cellFormat)]
    const records = [record(0x00bd, words(0, 1), pair(7, 0), pair(43_895, 1), pair(34, 2), words(3))]
    expect(cells(records, globals)).toEqual([
      undefined,
      7,
      { kind: 'date', serial: 43_895 },
      { kind: 'padded', value: 34, text: '0034' },
    ])
    expect(refusal(book([record(0x00bd, words(0, 1), pair(7, 0), words(9))]))).toBe('file-damaged')
  })

  it('knows the built-in dates of Chinese Excel, for which no format stands in the file', () => {
    expect(cells([number(0, 43_895)], [cellFormat(31)])).toEqual([{ kind: 'date', serial: 43_895 }])
  })

  it('reads booleans and errors', () => {
    const boolErr = (value: number, isError: number, column: number) =>
      record(0x0205, at(column), Buffer.of(value, isError))
    expect(cells([boolErr(1, 0, 0), boolErr(0, 0, 1), boolErr(42, 1, 2), boolErr(99, 1, 3)])).toEqual([
      true,
      false,
      { kind: 'error', code: '#N/A' },
      { kind: 'error', code: '#VALUE!' },
    ])
  })

  it('reads the stored results of formulas, and tells those that have none', () => {
    const text = (content: string) => record(0x0207, textData(content))
    const shared = record(0x04bc, Buffer.alloc(12))
    const records = [
      formula(double(14), Buffer.alloc(0), 0),
      formula(result(0), Buffer.alloc(0), 1),
      shared,
      text('应发'),
      formula(result(1, 1), Buffer.alloc(0), 2),
      formula(result(2, 7), Buffer.alloc(0), 3),
      formula(result(3), Buffer.alloc(0), 4),
      formula(result(0), Buffer.alloc(0), 5),
    ]
    expect(
      cells(records).map(cell => (typeof cell === 'object' && 'value' in cell ? cell.value : cell)),
    ).toEqual([14, '应发', true, { kind: 'error', code: '#DIV/0!' }, null, null])
    expect(refusal(book([formula(result(0x50))]))).toBe('file-damaged')
  })

  it('joins a text result that goes on in a second record', () => {
    const long = '工'.repeat(9000)
    const whole = textData(long)
    const split = [
      record(0x0207, whole.subarray(0, 8223)),
      record(0x003c, Buffer.of(1), whole.subarray(8223)),
    ]
    expect(cells([formula(result(0)), ...split])).toEqual([{ kind: 'formula', value: long, external: false }])
  })

  it('tells formulas that read another workbook', () => {
    const books = [record(0x01ae, words(1, 0x0401)), record(0x01ae, words(1), textData('其他.xls'))]
    const globals = [...books, record(0x0017, words(2), words(0, 0, 0), words(1, 0, 0))]
    const reference = (sheet: number) => Buffer.concat([Buffer.of(0x5a), words(sheet, 0, 0)])
    const workbook = read(
      book([formula(double(1), reference(0), 0), formula(double(2), reference(1), 1)], globals),
    )
    expect(workbook?.externalLinks).toBe(true)
    expect(workbook?.sheets[0]?.rows[0]?.cells).toMatchObject([{ external: false }, { external: true }])
    // A formula over a range: both cells point at the first, behind which the expression stands.
    const first = Buffer.concat([Buffer.of(0x01), words(0, 0)])
    const array = record(0x0221, words(0, 0), Buffer.of(0, 1), words(0, 0, 0, 7), reference(1))
    const over = read(
      book(
        [
          formula(double(1), first, 0),
          array,
          formula(double(2), first, 1),
          formula(double(3), reference(0), 2),
        ],
        globals,
      ),
    )
    expect(over?.sheets[0]?.rows[0]?.cells).toMatchObject([
      { external: true },
      { external: true },
      { external: false },
    ])
  })

  it('reads what is hidden and what is merged, and puts rows into order', () => {
    const row = (index: number, flags: number) =>
      record(0x0208, words(index, 0, 256, 255, 0, 0), Buffer.of(flags, 0, 0, 0))
    const records = [
      row(4, 0x20),
      row(9, 0),
      number(0, 9, 0, 9),
      number(0, 4, 0, 4),
      record(0x007d, words(2, 4, 2048, 0, 1, 0)),
      record(0x007d, words(5, 5, 2048, 0, 0, 0)),
      record(0x00e5, words(2), words(0, 1, 2, 3), words(4, 3, 0, 0)),
    ]
    const [sheet] = read(book(records))?.sheets ?? []
    expect(sheet?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [5, true],
      [10, false],
    ])
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2, 3, 4])
    expect(sheet?.merges).toEqual([{ top: 1, bottom: 2, left: 2, right: 3 }])
  })

  it('lists sheets as the workbook does, without charts and macro sheets', () => {
    const sheets: TestSheet[] = [
      { name: '一班', records: [number(0, 1)] },
      { name: 'Chart1', records: [number(0, 2)], kind: 0x20 },
      { name: 'Macro1', records: [number(0, 3)], kind: 0x40 },
      { name: 'staff', records: [], state: 1 },
      { name: '', records: [], state: 2 },
    ]
    expect(
      read(workbookStream([], sheets))?.sheets.map(({ name, visibility }) => [name, visibility]),
    ).toEqual([
      ['一班', 'visible'],
      ['staff', 'hidden'],
      ['Sheet5', 'veryHidden'],
    ])
  })

  it('passes over the numbers that a chart on the sheet keeps', () => {
    expect(cells([number(0, 1), begin(0x20), number(0, 99), number(1, 99), EOF, number(2, 3)])).toEqual([
      1,
      undefined,
      3,
    ])
  })

  it('reads dates since 1904', () => {
    expect(read(book([], [record(0x0022, words(1))]))?.date1904).toBe(true)
    expect(read(book([], [record(0x0022, words(0))]))?.date1904).toBe(false)
  })

  it('leaves other versions, locked workbooks, bare sheets and cells of older versions to others', () => {
    expect(read(Buffer.concat([begin(5, 0x0500), EOF]))).toBeNull()
    expect(read(Buffer.concat([begin(0x10), number(0, 1), EOF]))).toBeNull()
    expect(read(book([], [record(0x002f, words(0, 1, 2))]))).toBeNull()
    expect(read(book([record(0x0003, at(0), Buffer.alloc(9))]))).toBeNull()
  })
})

describe('readBiff8 refuses', () => {
  const whole = book([label('张三'), number(1, 7800.5)], [stringTable([{ text: '张三' }])])

  it('a stream that breaks off, wherever', () => {
    for (let length = 4; length < whole.length; length++)
      expect(refusal(whole.subarray(0, length)), String(length)).toBe('file-damaged')
    expect(refusal(whole)).toBe('read')
  })

  it('records too short for what they are, and strings that are not there', () => {
    for (const type of [
      0x00fd, 0x0203, 0x027e, 0x00bd, 0x0006, 0x0207, 0x0204, 0x00d6, 0x0205, 0x0208, 0x007d, 0x00e5,
    ])
      expect(refusal(book([record(type, Buffer.alloc(1))])), type.toString(16)).toBe('file-damaged')
    expect(refusal(book([record(0x00fd, at(0), long(5))]))).toBe('file-damaged')
    expect(refusal(book([record(0x00e5, words(0xffff))]))).toBe('file-damaged')
  })

  it('sheets that begin outside of the stream, where no sheet begins, or where another one does', () => {
    const place = whole.indexOf(words(0x0085)) + 4
    for (const other of [0, 1, place, whole.length, 0xffffffff]) {
      const astray = Buffer.from(whole)
      astray.writeUInt32LE(other, place)
      expect(refusal(astray), String(other)).toBe('file-damaged')
    }
    const two = workbookStream(
      [],
      [
        { name: 'a', records: [] },
        { name: 'b', records: [] },
      ],
    )
    const first = two.indexOf(words(0x0085)) + 4
    two.copy(two, two.indexOf(words(0x0085), first) + 4, first, first + 4)
    expect(refusal(two)).toBe('file-damaged')
  })

  it('a sheet without an end, which would read into the next one', () => {
    const two = workbookStream(
      [],
      [
        { name: 'a', records: [number(0, 1)] },
        { name: 'b', records: [number(0, 2)] },
      ],
    )
    const end = two.indexOf(Buffer.concat([EOF, begin(0x10)]), two.indexOf(begin(0x10)))
    two.writeUInt16LE(0x005e, end)
    expect(refusal(two)).toBe('file-damaged')
  })

  it('more sheets, rows, cells, merges than may be, and columns that no sheet has', () => {
    const full = book([
      number(0, 1),
      number(1, 1),
      number(0, 1, 0, 1),
      record(0x00e5, words(1), words(0, 0, 0, 1)),
    ])
    for (const limit of ['sheets', 'rows', 'cells', 'merges'] as const)
      expect(refusal(full, { [limit]: 0 }), limit).toBe('file-too-large')
    expect(refusal(book([number(0x4000, 1)]))).toBe('file-damaged')
  })
})

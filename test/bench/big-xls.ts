import * as XLSX from 'xlsx'

/** A row of a sheet. */
export type Cells = (string | number | null)[]

/** Records of BIFF8 ([MS-XLS] 2.3) that a sheet of texts and numbers needs. */
const RECORD = {
  bof: 0x0809,
  codePage: 0x0042,
  boundSheet: 0x0085,
  sst: 0x00fc,
  continue: 0x003c,
  labelSst: 0x00fd,
  number: 0x0203,
  dimensions: 0x0200,
  eof: 0x000a,
}
const GLOBALS = 0x0005
const WORKSHEET = 0x0010
const LONGEST_RECORD = 8224

function record(type: number, ...parts: Buffer[]): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(
    parts.reduce((sum, part) => sum + part.length, 0),
    2,
  )
  return Buffer.concat([head, ...parts])
}

const words = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer)
const long = (value: number) => Buffer.from(Uint32Array.of(value).buffer)
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

const begin = (type: number) => record(RECORD.bof, words(0x0600, type, 0x0dbb, 0x07cc), long(0), long(6))

/** The strings that cells refer to; a record that is full goes on in another, between two strings. */
function sharedStrings(numbers: ReadonlyMap<string, number>, uses: number): Buffer {
  const records: Buffer[] = []
  let type = RECORD.sst
  let parts = [long(uses), long(numbers.size)]
  let length = 8
  for (const text of numbers.keys()) {
    const string = Buffer.concat([words(text.length), Buffer.of(1), utf16(text)])
    if (length + string.length > LONGEST_RECORD) {
      records.push(record(type, ...parts))
      type = RECORD.continue
      parts = []
      length = 0
    }
    parts.push(string)
    length += string.length
  }
  return Buffer.concat([...records, record(type, ...parts)])
}

function* cellRecords(rows: Iterable<Cells>, numbers: ReadonlyMap<string, number>): Generator<Buffer> {
  let row = 0
  for (const cells of rows) {
    const parts = cells.flatMap((value, column) => {
      if (value === null) return []
      const at = words(row, column, 0)
      return typeof value === 'number'
        ? [record(RECORD.number, at, Buffer.from(Float64Array.of(value).buffer))]
        : [record(RECORD.labelSst, at, long(numbers.get(value) ?? 0))]
    })
    yield Buffer.concat(parts)
    row++
  }
}

/** A workbook of one sheet in the .xls of Excel 97 to 2003. `rows` is asked twice: for its texts, then for its cells. */
export function xlsBytes(name: string, rows: () => Iterable<Cells>): Buffer {
  const numbers = new Map<string, number>()
  let [uses, height, width] = [0, 0, 0]
  for (const cells of rows()) {
    height++
    width = Math.max(width, cells.length)
    for (const value of cells)
      if (typeof value === 'string') {
        uses++
        if (!numbers.has(value)) numbers.set(value, numbers.size)
      }
  }
  const sheetName = Buffer.concat([Buffer.of(name.length, 1), utf16(name)])
  const boundSheet = (offset: number) => record(RECORD.boundSheet, long(offset), words(0), sheetName)
  const before = Buffer.concat([begin(GLOBALS), record(RECORD.codePage, words(1200))])
  const after = Buffer.concat([sharedStrings(numbers, uses), record(RECORD.eof)])
  const stream = Buffer.concat([
    before,
    boundSheet(before.length + boundSheet(0).length + after.length),
    after,
    begin(WORKSHEET),
    record(RECORD.dimensions, long(0), long(height), words(0, width, 0)),
    ...cellRecords(rows(), numbers),
    record(RECORD.eof),
  ])
  const container = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(container, '/Workbook', stream)
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }))
}

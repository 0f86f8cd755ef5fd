import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { Refusal } from '../../../contract/refusal.ts'
import { record } from '../biff8/stream.test-context.ts'
import { CompoundFile } from '../compound-file.ts'
import { cellText } from '../grid.ts'
import { readWorkbook } from '../read-workbook.ts'
import { quietRecords } from './quiet-records.ts'

interface Place {
  type: number
  at: number
  length: number
}

/** A workbook of Excel 95: BIFF8 has a reader of its own. */
function streamOf(rows: unknown[][]): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Team 1')
  const written = Buffer.from(XLSX.write(book, { bookType: 'biff5', type: 'buffer' }))
  return new CompoundFile(written).stream('Book') ?? Buffer.alloc(0)
}

function places(stream: Buffer): Place[] {
  const found: Place[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt16LE(at + 2)
    found.push({ type: stream.readUInt16LE(at), at, length })
    at += 4 + length
  }
  return found
}

/** A formula in A2 with the result 14 and this expression, whose stated length is absurd. */
function formulaIn2(expression: Buffer): Buffer {
  const data = Buffer.alloc(22)
  data.writeUInt16LE(1, 0)
  data.writeDoubleLE(14, 6)
  data.writeUInt16LE(0x7fff, 20)
  return record(0x06, Buffer.concat([data, expression]))
}

/** Puts a record before the end of the sheet, where no offset changes. */
const withRecord = (stream: Buffer, more: Buffer) =>
  Buffer.concat([stream.subarray(0, -4), more, stream.subarray(-4)])

async function texts(stream: Buffer): Promise<string[][]> {
  const { sheets } = await readWorkbook(stream, 'a.xls')
  return (sheets[0]?.rows ?? []).map(row => Array.from(row.cells, cell => cellText(cell)))
}

const refused = (stream: Buffer) => {
  try {
    quietRecords(stream)
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
  return 'quiet'
}

const TABLE = [
  ['Name', 'Pay'],
  ['Zhang', 7800.5],
]

describe('quietRecords', () => {
  it('leaves what cells hold', async () => {
    expect(await texts(streamOf(TABLE))).toEqual([
      ['Name', 'Pay'],
      ['Zhang', '7800.5'],
    ])
  })

  it('takes away a hyperlink over every cell that a sheet can have, which SheetJS would walk one by one', async () => {
    const link = Buffer.alloc(32)
    link.writeUInt16LE(0xffff, 2)
    link.writeUInt16LE(0xffff, 6)
    const links = Buffer.concat(Array.from({ length: 50 }, () => record(0x01b8, link)))
    expect(await texts(withRecord(streamOf(TABLE), links))).toHaveLength(2)
  })

  it('takes away expressions of formulas and keeps their results', async () => {
    expect(await texts(withRecord(streamOf([[7]]), formulaIn2(Buffer.alloc(9, 0xff))))).toEqual([
      ['7'],
      ['14'],
    ])
  })

  it('refuses records that lead out of the stream, and sheets that break off or begin where none is', () => {
    const stream = streamOf(TABLE)
    const [, second] = places(stream)
    const long = Buffer.from(stream)
    long.writeUInt16LE(0xffff, (second?.at ?? 0) + 2)
    expect(refused(long)).toBe('file-damaged')
    expect(refused(stream.subarray(0, -4))).toBe('file-damaged')
    const astray = Buffer.from(stream)
    const bound = places(stream).find(({ type }) => type === 0x85)
    astray.writeUInt32LE(1, (bound?.at ?? 0) + 4)
    expect(refused(astray)).toBe('file-damaged')
    expect(refused(stream)).toBe('quiet')
  })

  it('refuses a formula whose result is of no kind or cut short, behind which SheetJS would read an expression for ever', () => {
    const whole = streamOf([[7]])
    const strange = formulaIn2(Buffer.alloc(0))
    strange.set([0x50, 0, 0, 0, 0, 0, 0xff, 0xff], 4 + 6)
    expect(refused(withRecord(whole, strange))).toBe('file-damaged')
    expect(refused(withRecord(whole, record(0x06, Buffer.alloc(10))))).toBe('file-damaged')
    expect(refused(withRecord(whole, formulaIn2(Buffer.alloc(0))))).toBe('quiet')
  })

  it.each([
    ['a format', 0x041e, 3],
    ['a format of Excel 2', 0x001e, 1],
    ['a text', 0x0204, 8],
    ['a text of Excel 2', 0x0004, 8],
    ['a text with runs', 0x00d6, 8],
    ['a result', 0x0207, 2],
    ['a result of Excel 2', 0x0007, 1],
  ])(
    'refuses %s that breaks off before the length of its text, behind which SheetJS would read for ever',
    (_, type, least) => {
      const whole = streamOf(TABLE)
      expect(refused(withRecord(whole, record(type, Buffer.alloc(least - 1))))).toBe('file-damaged')
      expect(refused(withRecord(whole, record(type, Buffer.alloc(least))))).toBe('quiet')
    },
  )

  it('stands damage to any record', async () => {
    const stream = streamOf(TABLE)
    for (const place of places(stream)) {
      const damaged = Buffer.from(stream)
      damaged.fill(0xff, place.at + 4, place.at + 4 + place.length)
      const outcome = await readWorkbook(damaged, 'a.xls').catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal)
    }
  })
})

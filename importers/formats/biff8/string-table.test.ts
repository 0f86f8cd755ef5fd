import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../contract/refusal.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { RecordReader } from './record-reader.ts'
import { long, record, stringTable, type TestString, words } from './stream.test-context.ts'
import { readStringTable } from './string-table.ts'

function strings(table: Buffer, limits = DEFAULT_LIMITS): string[] | string {
  const records = new RecordReader(table, 0)
  records.next()
  try {
    return readStringTable(records, limits)
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

const SST = 0x00fc
const CONTINUE = 0x003c
const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')
const sst = (count: number, hex: string) => record(SST, long(count), long(count), bytes(hex))
const more = (hex: string) => record(CONTINUE, bytes(hex))
const table = (...records: Buffer[]) => strings(Buffer.concat(records))

describe('readStringTable', () => {
  it('joins a text broken between two records, each part as wide as its own flag says', () => {
    // 工资 in two bytes each, then "AB" in one; "AB", then 工.
    expect(table(sst(1, '0400 01 e55d 448d'), more('00 41 42'))).toEqual(['工资AB'])
    expect(table(sst(1, '0300 00 41 42'), more('01 e55d'))).toEqual(['AB工'])
  })

  it('reads no flag where a text ends with its record, and one where all its characters come in the next', () => {
    expect(table(sst(2, '0200 00 41 42'), more('0100 01 e55d'))).toEqual(['AB', '工'])
    expect(table(sst(1, '0200 01'), more('00 41 42'))).toEqual(['AB'])
  })

  it('passes over records without data, and goes on through three', () => {
    expect(table(sst(1, '0300 00 41'), more(''), more('00 42'), more('01 e55d'))).toEqual(['AB工'])
    expect(table(sst(0, ''), more(''))).toEqual([])
    expect(table(sst(1, ''), more(''), more('0100 00 41'))).toEqual(['A'])
  })

  it('leaves out formatting runs and phonetic hints, broken or not', () => {
    const rich = '0100 0c 0200 03000000 41 0000 0100 0100 0200 aabbcc'
    expect(table(sst(2, `${rich} 0100 00 42`))).toEqual(['A', 'B'])
    expect(table(sst(2, '0100 08 0200 41 0000 0100 01'), more('00 0200 0100 00 42'))).toEqual(['A', 'B'])
    expect(table(sst(2, '0100 04 03000000 41 aa'), more('bb cc 0100 00 42'))).toEqual(['A', 'B'])
  })

  it('reads a header broken between two records', () => {
    expect(table(sst(1, '01'), more('00 00 41'))).toEqual(['A'])
  })

  it('stops at the strings that are there, whatever count is stated', () => {
    expect(strings(record(SST, long(0xffffffff), long(0xffffffff), bytes('0100 00 41')))).toEqual(['A'])
    expect(strings(record(SST, long(0), long(1), bytes('0100 00 41 0100 00 42')))).toEqual(['A'])
  })

  it('refuses texts, runs and hints that break off, and half a character at a break', () => {
    for (const broken of [
      '0200 00 41',
      '0100 01 41',
      '01',
      '0100',
      '0100 08 0200 41 0000',
      '0100 04 ffffffff 41',
    ])
      expect(table(sst(1, broken)), broken).toBe('file-damaged')
    expect(table(sst(1, '0200 01 e55d 44'), more('01 8d'))).toBe('file-damaged')
    expect(strings(record(SST, long(1)))).toBe('file-damaged')
    expect(table(sst(1, '0200 00 41'), words(CONTINUE, 9))).toBe('file-damaged')
  })

  it('refuses more strings than a workbook may have cells', () => {
    expect(strings(sst(3, '0000 00 0000 00 0000 00'), { ...DEFAULT_LIMITS, cells: 2 })).toBe('file-too-large')
  })

  it('reads back any strings, wherever the records end', () => {
    const unit = fc.constantFrom('a', '9', 'ÿ', 'é', '工', '资', '\u{2b38a}', '\u0000', '\uffff')
    const string = fc.record(
      {
        text: fc.string({ unit, maxLength: 60 }),
        runs: fc.integer({ min: 0, max: 20 }),
        phonetic: fc.integer({ min: 0, max: 50 }),
      },
      { requiredKeys: ['text'] },
    )
    fc.assert(
      fc.property(fc.array(string), fc.integer({ min: 10, max: 90 }), (all: TestString[], limit) => {
        expect(strings(stringTable(all, limit))).toEqual(all.map(({ text }) => text))
      }),
      { numRuns: 300 },
    )
  })
})

import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './text-encoding.ts'

const TABLE = '一号安置房,工资表\r\n姓名,身份证号,金额\r\n赵建国,990101199203140210,6000.50\r\n'

describe('text in any encoding of an office', () => {
  it.each([
    ['utf8', false],
    ['utf8', true],
    ['gb18030', false],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
  ])('%s, marked: %s', (encoding, addBOM) => {
    expect(decodeText(iconv.encode(TABLE, encoding, { addBOM }))).toBe(TABLE)
  })

  it('Big5, as it comes from Hong Kong', () => {
    const table = '姓名,身份證號,工資\r\n趙建國,990101199203140210,6000\r\n'
    expect(decodeText(iconv.encode(table, 'big5'))).toBe(table)
  })

  it('keeps to UTF-8 when the file was cut off inside a character', () => {
    const whole = Buffer.from(`${TABLE}钱国华`)
    const text = decodeText(whole.subarray(0, whole.length - 1))
    expect(text?.startsWith(TABLE)).toBe(true)
    expect(text?.endsWith('钱国\uFFFD')).toBe(true)
  })

  it('takes no bytes with zeros in them for text', () => {
    expect(decodeText(new Uint8Array([1, 0, 2, 0, 200, 0, 0, 7, 9, 0, 0, 0]))).toBeNull()
  })
})

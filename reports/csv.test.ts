import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { writeCsv } from './csv.ts'
import { sampleReport, sampleTable } from './fixtures/sample-report.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

test('UTF-8 with byte-order mark, CRLF, money without grouping, nothing for an absent amount', () => {
  const rows = [
    { name: '张三', idNumber: '990101199001011234', days: 2350, pay: 123_456_789 },
    { name: '李四', pay: null },
  ]
  const text = textOf(writeCsv(sampleReport(sampleTable(rows))))
  expect(text.startsWith('\uFEFF序号,姓名,')).toBe(true)
  expect(text).toContain('\r\n,张三,990101199001011234,,,23.5,1234567.89,\r\n')
  expect(text).toContain('\r\n,李四,,,,,,\r\n')
})

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])('text %j cannot run as a formula', text => {
  const csv = textOf(writeCsv(sampleReport(sampleTable([{ name: text }]))))
  expect(csv).toContain(`'${text}`)
})

test('a negative amount is a number and keeps its sign', () => {
  expect(textOf(writeCsv(sampleReport(sampleTable([{ pay: -5 }]))))).toContain(',-0.05,')
})

test('property: any text comes back from an independent reader, with the apostrophe where it was dangerous', () => {
  const text = fc.string({ unit: fc.constantFrom(...'=+-@a张",\n;\t 0\'') })
  fc.assert(
    fc.property(text, remark => {
      const csv = textOf(writeCsv(sampleReport(sampleTable([{ name: '甲', remark }])))).slice(1)
      const sheet = XLSX.read(csv, { type: 'string', raw: true }).Sheets.Sheet1 ?? {}
      const read = String(sheet.H2?.v ?? '')
      expect(read).toBe(/^[=+\-@\t\r\n]/.test(remark) ? `'${remark}` : remark)
    }),
  )
})

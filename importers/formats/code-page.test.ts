import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { record, words, workbookStream } from './biff8/stream.test-context.ts'
import { readWorkbook } from './read-workbook.ts'

/** A workbook of Excel 97 with these texts below each other, in bytes of one code page or another where letters of one byte belong. */
async function read(encoding: string, texts: string[]) {
  const records = texts.map((text, row) => {
    const bytes = iconv.encode(text, encoding)
    return record(0x0204, words(row, 0, 0, bytes.length), Buffer.of(0), bytes)
  })
  const { sheets } = await readWorkbook(workbookStream([], [{ name: 'Sheet1', records }]), '考勤.xls')
  return sheets[0]?.rows.map(row => row.cells[0])
}

describe('repairCodePage', () => {
  it('reads GBK that was written as if it were Latin, rare characters of names included', async () => {
    expect(await read('gbk', ['姓名', '李堃', '王喆', 'A1'])).toEqual(['姓名', '李堃', '王喆', 'A1'])
  })

  it('leaves Latin letters as soon as one text cannot have been Chinese', async () => {
    expect(await read('latin1', ['ÕÅÈý', 'Müller', 'café'])).toEqual(['ÕÅÈý', 'Müller', 'café'])
  })
})

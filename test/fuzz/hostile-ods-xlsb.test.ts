import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../contract/refusal.ts'
import { readWorkbook } from '../../importers/formats/read-workbook.ts'
import { parseFile } from '../../importers/parse.ts'
import { cardOf, idOf, type Line, nameOf, range, workbook } from '../understanding/write.ts'

const ROWS: Line[] = [
  ['2026年10月工资表'],
  ['姓名', '身份证号', '实发工资', '工资卡号'],
  ...range(1, 6).map(serial => [nameOf(serial), idOf(serial), 6100, cardOf(serial)]),
]

/** Read in the worker: the number of people, or the refusal's code. The worker's deadline would show as file-took-too-long. */
async function outcome(bytes: Uint8Array, name: string): Promise<string | number> {
  try {
    const { sheets } = await parseFile(bytes, name)
    return sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('an ods', () => {
  const made = unzipSync(workbook({ 表: ROWS }, [], 'ods'))
  const content = new TextDecoder().decode(made['content.xml'])
  const ods = (change: (content: string) => string) =>
    zipSync({ ...made, 'content.xml': strToU8(change(content)) })
  /** Repeats the first filled cell, or its row. */
  const cells = (times: string) =>
    ods(text =>
      text.replace(
        /<table:table-cell office:value-type/,
        `<table:table-cell table:number-columns-repeated="${times}" office:value-type`,
      ),
    )
  const lines = (times: string) =>
    ods(text => text.replace('<table:table-row', `<table:table-row table:number-rows-repeated="${times}"`))

  it('whose empty tail runs to the last row and column is read', async () => {
    const tail =
      '<table:table-row table:number-rows-repeated="1048560"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    expect(
      await outcome(
        ods(text => text.replace('</table:table>', tail)),
        '工资.ods',
      ),
    ).toBe(6)
  })

  it.each(['1000000000', '1e9', '0x7fffffff'])(
    'with a filled cell or row %s times is refused before it is spread out',
    async times => {
      for (const bytes of [cells(times), lines(times)])
        await expect(readWorkbook(bytes, '工资.ods')).rejects.toThrow(Refusal)
    },
  )

  it('with rows that are each too many only together, or with a document type, is refused', async () => {
    const row =
      '<table:table-row table:number-rows-repeated="5000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    const many = ods(text => text.replace('</table:table>', `${row.repeat(2000)}</table:table>`))
    await expect(readWorkbook(many, '工资.ods')).rejects.toMatchObject({ code: 'file-too-large' })
    const typed = ods(text =>
      text.replace('<office:document-content', '<!DOCTYPE a [<!ENTITY b "c">]><office:document-content'),
    )
    await expect(readWorkbook(typed, '工资.ods')).rejects.toMatchObject({ code: 'file-suspicious' })
  })
})

describe('an xlsb', () => {
  const made = unzipSync(workbook({ 表: ROWS }, ['A1:D1'], 'xlsb'))
  const changed = (part: string, change: (bytes: Uint8Array, view: DataView) => void): Uint8Array => {
    const bytes = new Uint8Array(made[part] ?? [])
    change(bytes, new DataView(bytes.buffer))
    return zipSync({ ...made, [part]: bytes })
  }
  /** Where the data of the first record of a type begins. */
  const record = (part: string, wanted: number): number => {
    const bytes = made[part] ?? new Uint8Array()
    for (let at = 0; at < bytes.length; ) {
      let type = bytes[at++] ?? 0
      if (type & 0x80) type = (type & 0x7f) + (((bytes[at++] ?? 0) & 0x7f) << 7)
      const length = bytes[at++] ?? 0
      if (type === wanted) return at
      at += length
    }
    throw new Error(`no record ${wanted} in ${part}`)
  }

  it('gives the people and the merged title', async () => {
    const { sheets } = await readWorkbook(workbook({ 表: ROWS }, ['A1:D1'], 'xlsb'), '工资.xlsb')
    expect(sheets[0]).toMatchObject({ name: '表', merges: [{ top: 1, left: 0, bottom: 1, right: 3 }] })
    expect(await outcome(workbook({ 表: ROWS }, [], 'xlsb'), '工资.xlsb')).toBe(6)
  })

  it('with a count of outer sheets of thousands of millions is read without them', async () => {
    const at = record('xl/workbook.bin', 362)
    expect(
      await outcome(
        changed('xl/workbook.bin', (_, view) => view.setUint32(at, 0xffffff00, true)),
        '工资.xlsb',
      ),
    ).toBe(6)
  })

  it('with a string, a column or a record that runs out of its place is damaged', async () => {
    const sheet = 'xl/worksheets/sheet1.bin'
    const text = record(sheet, 17) + 4
    const row = record(sheet, 0)
    for (const bytes of [
      changed(sheet, (_, view) => view.setUint32(text, 0x7fffffff, true)),
      changed(sheet, (_, view) => view.setUint32(row, 0x7fffffff, true)),
      changed(sheet, bytes => bytes.fill(0xff, bytes.length - 4)),
    ])
      await expect(readWorkbook(bytes, '工资.xlsb')).rejects.toMatchObject({ code: 'file-damaged' })
  })

  it('of whose sheets one is not to be found is damaged, and not read without its people', async () => {
    const { 'xl/worksheets/sheet2.bin': _, ...others } = unzipSync(
      workbook({ 一: ROWS, 二: ROWS }, [], 'xlsb'),
    )
    const bytes = zipSync(others)
    await expect(readWorkbook(bytes, '工资.xlsb')).rejects.toMatchObject({ code: 'file-damaged' })
  })
})

import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ReadLimits } from '../limits.ts'
import { readWorkbook } from '../read-workbook.ts'
import { whyRefused } from '../refused.test-context.ts'

const book = (inside: string, encoding = 'UTF-8') => `<?xml version="1.0" encoding="${encoding}"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${inside}</Workbook>`
const table = (rows: string) => book(`<Worksheet ss:Name="表"><Table>${rows}</Table></Worksheet>`)
const cellOf = (type: string, value: string) => `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`
const text = (value: string) => cellOf('String', value)

const read = (xml: string | Uint8Array, limits: Partial<ReadLimits> = {}) =>
  readWorkbook(typeof xml === 'string' ? Buffer.from(xml) : xml, '工资.xls', { limits })
const first = async (xml: string | Uint8Array) => (await read(xml)).sheets[0]
const rows = async (xml: string | Uint8Array) =>
  (await first(xml))?.rows.map(({ cells }) => Array.from(cells))

describe('a workbook in SpreadsheetML 2003', () => {
  it.each([
    ['UTF-8', 'utf8'],
    ['GB2312', 'gb18030'],
    ['UTF-8', 'gb18030'],
    ['Big5', 'big5'],
    ['UTF-16', 'utf16le'],
    ['UTF-16', 'utf16-be'],
  ])('that says %s and is written in %s', async (declared, encoding) => {
    const xml = book(
      `<Worksheet ss:Name="表"><Table><Row>${text('姓名')}</Row></Table></Worksheet>`,
      declared,
    )
    for (const addBOM of declared.startsWith('UTF') && encoding !== 'gb18030' ? [false, true] : [false]) {
      const { format, sheets } = await read(iconv.encode(xml, encoding, { addBOM }))
      expect([format, sheets[0]?.name, sheets[0]?.rows[0]?.cells]).toEqual(['xml2003', '表', ['姓名']])
    }
  })

  it('is read in one piece although characters and tags lie across the pieces of a large file', async () => {
    const names = Array.from({ length: 40_000 }, (_, index) => `${'张'.repeat(index % 7)}𬭊${index}`)
    const found = await rows(table(names.map(name => `<Row>${text(name)}</Row>`).join('')))
    expect(found).toEqual(names.map(name => [name]))
  })

  it('skips what a merged blank cell covers, and rows that a row stands for', async () => {
    const sheet = await first(
      table(
        `<Row><Cell ss:MergeAcross="2" ss:MergeDown="1"/>${text('D')}</Row><Row ss:Span="3"/><Row>${text('第六行')}</Row>`,
      ),
    )
    expect(sheet?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 2 }])
    expect(sheet?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, undefined, undefined, undefined, 'D'],
      [6, '第六行'],
    ])
  })

  it('tells a formula that was never calculated from one that came out blank', async () => {
    const formula = (data: string) => `<Cell ss:Formula="=RC[1]">${data}</Cell>`
    expect(
      await rows(table(`<Row>${formula('')}${formula('<Data ss:Type="String"></Data>')}${text('x')}</Row>`)),
    ).toEqual([[{ kind: 'formula', value: null, external: false }, undefined, 'x']])
  })

  it('hands the format of a style down to its children, and reads a bare time as one', async () => {
    const styles = `<Styles><Style ss:ID="a"><NumberFormat ss:Format="0000"/></Style><Style ss:ID="b" ss:Parent="a"/>
      <Style ss:ID="c" ss:Parent="a"><NumberFormat/></Style></Styles>`
    const cells = ['b', 'c']
      .map(id => `<Cell ss:StyleID="${id}"><Data ss:Type="Number">7</Data></Cell>`)
      .join('')
    const time = cellOf('DateTime', '1899-12-31T06:00:00.000')
    const sheet = `<Worksheet ss:Name="表"><Table><Row>${cells}${time}</Row></Table></Worksheet>`
    expect(await rows(book(styles + sheet))).toEqual([
      [{ kind: 'padded', value: 7, text: '0007' }, 7, { kind: 'date', serial: 0.25 }],
    ])
  })

  it('keeps a number that is none as the text it is, and the words of formatted text', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>王</B><Font>五</Font></ss:Data></Cell>'
    expect(await rows(table(`<Row>${cellOf('Number', '3千')}${cellOf('Number', ' ')}${rich}</Row>`))).toEqual(
      [['3千', undefined, '王五']],
    )
  })

  it('lays rows over each other that say the same number, and puts them in order', async () => {
    expect(
      await rows(table(`<Row ss:Index="5">${text('后')}</Row><Row ss:Index="2">${text('前')}</Row>`)),
    ).toEqual([['前'], ['后']])
  })
})

describe('refused is a workbook', () => {
  const one = `<Row>${text('姓名')}</Row>`

  it('with a document type, whatever its entities would become', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    expect(await whyRefused(table(one).replace('<Workbook', `${bomb}<Workbook`))).toBe('file-suspicious')
  })

  it.each([
    ['<Row ss:Index="1048577">', '</Row>'],
    ['<Row ss:Index="0">', '</Row>'],
    ['<Row ss:Index="1e99">', '</Row>'],
    ['<Row ss:Index="x">', '</Row>'],
    ['<Row ss:Index="1048576"></Row><Row>', '</Row>'],
    ['<Row><Cell ss:Index="16385"/>', '</Row>'],
    ['<Row><Cell ss:MergeAcross="99999999"/>', '</Row>'],
    ['<Row><Cell ss:MergeDown="1048576"/>', '</Row>'],
    ['<Column ss:Index="99999999"/><Row>', '</Row>'],
    ['<Column ss:Span="99999999"/><Row>', '</Row>'],
    ['<Row><Cell>', '</Row>'],
    ['<Row>', ''],
    ['<Row><Cell><Comment>', '</Cell></Row>'],
  ])('whose table says %s … %s', async (before, after) => {
    expect(await whyRefused(table(`${before}${text('x')}${after}`))).toBe('file-damaged')
  })

  it('that breaks off, wherever', async () => {
    const whole = table(one.repeat(3))
    for (let length = 150; length < whole.length; length += 7)
      expect(await whyRefused(whole.slice(0, length)), `${length}`).toBe('file-damaged')
  })

  it('of more cells, rows, sheets or merges than fit, and of text without end', async () => {
    const many = table(
      `<Row><Cell ss:MergeDown="1"/><Cell ss:MergeDown="1"/>${text('x').repeat(3)}</Row>`.repeat(3),
    )
    for (const limits of [{ cells: 8 }, { rows: 2 }, { sheets: 0 }, { merges: 5 }])
      expect(await whyRefused(many, limits)).toBe('file-too-large')
    expect(await whyRefused(table(`<Row>${text('x'.repeat(5 * 2 ** 20))}</Row>`))).toBe('file-suspicious')
  })

  it('not for being nested deep: tags are counted by nobody', async () => {
    const deep = `${'<B>'.repeat(100_000)}王五${'</B>'.repeat(100_000)}`
    expect(await rows(table(`<Row>${text(deep)}</Row>`))).toEqual([['王五']])
  })
})

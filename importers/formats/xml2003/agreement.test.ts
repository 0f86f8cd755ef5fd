import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { Workbook } from '../grid.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readWithSheetJs } from '../sheetjs.ts'
import { readXml2003 } from './read-xml2003.ts'

const FORMATS = ['0.00', '0%', 'yyyy-mm-dd', 'yyyy"年"m"月"', '000000', '@', '[h]:mm', 'General']
const NAMED = [
  'Short Date',
  'General Date',
  'Medium Time',
  'Fixed',
  'Standard',
  'Percent',
  'Yes/No',
  'Currency',
]
const ALL = [...FORMATS, ...NAMED]
/** What a date may be shown as: in any other format SheetJS takes it for a number. */
const DATES = ['General', 'yyyy-mm-dd', 'Short Date', 'Medium Time', '[h]:mm'].map(code => ALL.indexOf(code))

const escaped = (text: string) => text.replace(/[&<>"\n]/g, char => `&#${char.charCodeAt(0)};`)

/** Blanks alone are a blank to us. */
const text = fc
  .string({
    unit: fc.constantFrom('a', ' ', '7', 'é', '工', '资', '\u{2b38a}', '<', '&', '"', '\n'),
    maxLength: 12,
  })
  .filter(of => of === '' || of.trim() !== '')
const written = (type: string, value: string) => ({ type, value })
const styled = fc.option(fc.nat(ALL.length - 1), { nil: undefined })
const value = fc.oneof(
  fc.record({ style: styled, data: text.map(of => written('String', escaped(of))) }),
  fc.record({
    style: styled,
    data: fc.double({ noNaN: true, noDefaultInfinity: true }).map(of => written('Number', String(of))),
  }),
  fc.record({ style: styled, data: fc.nat(60_000).map(of => written('Number', String(of))) }),
  fc.record({ style: styled, data: fc.boolean().map(of => written('Boolean', of ? '1' : '0')) }),
  fc.record({
    style: styled,
    data: fc.constantFrom('#N/A', '#DIV/0!', '#REF!').map(of => written('Error', of)),
  }),
  fc.record({
    style: fc.constantFrom(...DATES),
    data: fc
      .oneof(
        fc.date({ min: new Date('1900-03-02'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.date({ min: new Date('1899-12-31'), max: new Date('1900-01-01'), noInvalidDate: true }),
      )
      .map(of => written('DateTime', of.toISOString().slice(0, -1))),
  }),
  fc.constant({ style: undefined, data: null }),
)
const formula = fc.option(
  fc.constantFrom('=SUM(RC[1]:RC[3])', "='[另一本.xls]表'!R1C1", '=IF(RC[1]&gt;0,1,2)'),
  { nil: undefined },
)
const cell = fc.record({
  gap: fc.nat(2),
  value,
  formula,
  across: fc.nat(2),
  down: fc.nat(2),
  comment: fc.boolean(),
})
const row = fc.record({
  gap: fc.nat(2),
  hidden: fc.boolean(),
  style: styled,
  cells: fc.array(cell, { maxLength: 8 }),
})
const columns = fc.array(
  fc.record({ gap: fc.nat(2), span: fc.nat(2), hidden: fc.boolean(), style: styled }),
  { maxLength: 4 },
)
const sheet = fc.record({
  columns,
  rows: fc.array(row, { maxLength: 10 }),
  state: fc.constantFrom('', 'SheetHidden', 'SheetVeryHidden'),
})

type Of<T> = T extends fc.Arbitrary<infer Value> ? Value : never
const styleOf = (number: number | undefined) => (number === undefined ? '' : ` ss:StyleID="s${number}"`)
const when = (condition: boolean, attribute: string) => (condition ? ` ${attribute}` : '')

function cellXml(
  { gap, value: { style, data }, formula: says, across, down, comment }: Of<typeof cell>,
  at: number,
): string {
  const attributes = [
    when(gap > 0, `ss:Index="${at + gap}"`),
    styleOf(style),
    when(across > 0, `ss:MergeAcross="${across}"`),
    when(down > 0, `ss:MergeDown="${down}"`),
    when(says !== undefined && data !== null, `ss:Formula="${says?.replaceAll('"', '&quot;')}"`),
  ].join('')
  const stored = data === null ? '' : `<Data ss:Type="${data.type}">${data.value}</Data>`
  const note = comment
    ? '<Comment ss:Author="x"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>注</B></ss:Data></Comment>'
    : ''
  return `<Cell${attributes}>${stored}${note}</Cell>`
}

function rowXml({ gap, hidden, style, cells }: Of<typeof row>, number: number): string {
  let column = 1
  const inside = cells.map(of => {
    const xml = cellXml(of, column)
    column += of.gap + 1 + of.across
    return xml
  })
  return `<Row${when(gap > 0, `ss:Index="${number}"`)}${when(hidden, 'ss:Hidden="1"')}${styleOf(style)}>${inside.join('\n')}</Row>`
}

function sheetXml({ columns: declared, rows, state }: Of<typeof sheet>, index: number): string {
  let column = 1
  const columnTags = declared.map(({ gap, span, hidden, style }) => {
    column += gap
    const tag = `<Column${when(gap > 0, `ss:Index="${column}"`)}${styleOf(style)}${when(hidden, 'ss:Hidden="1"')}${when(span > 0, `ss:Span="${span}"`)}/>`
    column += span + 1
    return tag
  })
  let number = 0
  const rowTags = rows.map(of => {
    number += of.gap + 1
    return rowXml(of, number)
  })
  const options =
    state === '' ? '' : `<WorksheetOptions xmlns="urn:x"><Visible>${state}</Visible></WorksheetOptions>`
  return `<Worksheet ss:Name="第${index}张 &amp; 表"><Table>${columnTags.join('')}${rowTags.join('\n')}</Table>${options}</Worksheet>`
}

const bookXml = (sheets: Of<typeof sheet>[]) => `<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles>${ALL.map((code, number) => `<Style ss:ID="s${number}"><NumberFormat ss:Format="${escaped(code)}"/></Style>`).join('')}</Styles>
${sheets.map(sheetXml).join('')}</Workbook>`

/** Dates to the millisecond: each reader divides in an order of its own. */
function comparable({ sheets, ...book }: Workbook) {
  const rounded = (key: string, of: unknown) =>
    key === 'serial' && typeof of === 'number' ? Math.round(of * 86_400_000) : of
  const plain = sheets.map(of => ({ ...of, hiddenColumns: [...of.hiddenColumns] }))
  return JSON.parse(JSON.stringify({ ...book, sheets: plain }, rounded))
}

/** An empty value is a blank to us; SheetJS reads a 0. */
const bothGrids = (xml: string) => ({
  ours: comparable(readXml2003(Buffer.from(xml), DEFAULT_LIMITS)),
  theirs: comparable(
    readWithSheetJs(
      Buffer.from(xml.replace(/<Data ss:Type="\w+">\s*<\/Data>/g, '')),
      'xml2003',
      DEFAULT_LIMITS,
    ),
  ),
})

it('gives the grid that SheetJS gives, cell by cell', () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), sheets => {
      const { ours, theirs } = bothGrids(bookXml(sheets))
      expect(ours).toEqual(theirs)
    }),
    { numRuns: 300 },
  )
})

it('gives the grid that SheetJS gives of what it wrote itself', () => {
  const content = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  )
  fc.assert(
    fc.property(fc.array(fc.array(content, { maxLength: 8 }), { maxLength: 20 }), table => {
      const book = XLSX.utils.book_new()
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), '一班')
      const { ours, theirs } = bothGrids(XLSX.write(book, { bookType: 'xlml', type: 'string' }))
      expect(ours).toEqual(theirs)
    }),
    { numRuns: 60 },
  )
})

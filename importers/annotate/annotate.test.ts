import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { standard, workbookBytes } from '../formats/encrypted/lock.test-context.ts'
import { readWorkbook } from '../formats/read-workbook.ts'
import { inspectFile } from '../inspect.ts'
import { annotateFile } from './annotate-file.ts'
import type { CellNote } from './annotate-workbook.ts'
import type { Summary } from './summary-sheet.ts'

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const AUTHOR = '薪账检查'
const SUMMARY: Summary = {
  name: '检查结果',
  title: '检查结果',
  lines: ['一个文件'],
  columns: [
    { title: '序号', width: 6 },
    { title: '级别', width: 8, look: 'severity' },
    { title: '位置', width: 14, look: 'link' },
    { title: '说明', width: 40 },
  ],
  rows: [
    {
      severity: 'block',
      texts: ['1', '阻断', "木工's!B3", '=HYPERLINK("x")&\u0001'],
      target: { sheet: "木工's", cell: 'B3' },
    },
  ],
}
const note = (cell: string, text: string, severity: CellNote['severity'] = 'block'): CellNote => ({
  sheet: "木工's",
  cell,
  severity,
  text,
})

/** A workbook as a clerk keeps it: picture, comment, conditional colours, formula, merged cells, drop-down, a second sheet. */
async function styledWorkbook(): Promise<Uint8Array> {
  const bold = {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: '1F4E79' } },
  }
  return writeXlsx({
    sheets: [
      {
        name: "木工's",
        columns: [{ width: 9 }, { width: 22 }, { width: 14 }],
        rows: [
          ['工资表'],
          ['姓名', '身份证号', '实发工资'],
          ['王建国', '990101199005050050', 8123.45],
          ['李四', '', 1],
        ],
        cells: new Map([
          ['1,0', { value: '姓名', type: 'string', style: bold }],
          [
            '2,1',
            {
              value: '990101199005050050',
              type: 'string',
              style: { numFmt: '@' },
              comment: { author: '文员', text: '复印件待补' },
            },
          ],
          ['3,2', { value: 1, type: 'number', formula: 'C3+1', style: { numFmt: '#,##0.00' } }],
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        conditionalRules: [
          { type: 'cellIs', operator: 'lessThan', formula: '0', priority: 1, range: 'C3:C9' },
        ],
        dataValidations: [{ type: 'list', values: ['是', '否'], range: 'D3:D9' }],
        images: [{ data: PNG, type: 'png', anchor: { from: { row: 5, col: 0 }, to: { row: 7, col: 1 } } }],
        pageSetup: { paperSize: 'a4', orientation: 'landscape' },
      },
      { name: '说明', rows: [['不要改动这一页']] },
    ],
  })
}

const asFile = (bytes: Uint8Array, name = '工资表.xlsx', format = 'xlsx') => ({ bytes, name, format })
const annotated = async (bytes: Uint8Array, notes: CellNote[]) =>
  (await annotateFile(asFile(bytes), notes, AUTHOR, SUMMARY)).bytes
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const commentAt = (book: XLSX.WorkBook, cell: string): string =>
  (book.Sheets["木工's"]?.[cell]?.c ?? []).map((comment: { t: string }) => comment.t).join('')

describe('an annotated workbook', () => {
  let original: Uint8Array
  beforeAll(async () => {
    original = await styledWorkbook()
  })

  it('says the same in every cell, and leaves every other part byte for byte', async () => {
    const bytes = await annotated(original, [note('B3', '一'), note('C4', '二'), note('F9', '三')])
    const grids = async (file: Uint8Array) =>
      (await readWorkbook(file, 'x.xlsx')).sheets.filter(sheet => sheet.name !== SUMMARY.name)
    expect(await grids(bytes)).toEqual(await grids(original))
    const [before, after] = [unzipSync(original), unzipSync(bytes)]
    const changed = Object.keys(before).filter(
      name => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    )
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(Object.keys(after).filter(name => name.startsWith('xl/media/'))).toHaveLength(1)
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml')
    for (const kept of [
      '<conditionalFormatting',
      '<dataValidations',
      '<f>C3+1</f>',
      '<pageSetup',
      '<mergeCell ',
      '<cols>',
    ])
      expect(sheet).toContain(kept)
  })

  it('fills the cell and keeps its number format, and reads white text on a light fill as black', async () => {
    const bytes = await annotated(original, [note('C4', '二', 'warn'), note('A2', '三')])
    const book = XLSX.read(bytes, { cellStyles: true, cellNF: true })
    expect(book.Sheets["木工's"]?.C4).toMatchObject({
      f: 'C3+1',
      z: '#,##0.00',
      s: { fgColor: { rgb: 'FFF2B3' } },
    })
    expect(book.Sheets["木工's"]?.A2).toMatchObject({ v: '姓名', s: { fgColor: { rgb: 'FFC7CE' } } })
    const fonts = [...part(bytes, 'xl/styles.xml').matchAll(/<font>.*?<\/font>/gs)].map(([font]) => font)
    expect(fonts.filter(font => font.includes('<b/>') && !font.includes('FFFFFF')).length).toBeGreaterThan(0)
  })

  it('keeps a comment that stands on the cell, and says several findings in one', async () => {
    const book = XLSX.read(
      await annotated(original, [note('B3', '号码不对'), note('B3', '没有签字'), note('A4', '新的')]),
    )
    expect(commentAt(book, 'B3')).toMatch(/复印件待补[\s\S]*薪账检查[\s\S]*号码不对[\s\S]*没有签字/)
    expect(commentAt(book, 'A4')).toBe('新的')
  })

  it('points to the comments of a sheet as Excel does, for readers that take no other way', async () => {
    const bytes = await annotated(await writeXlsx({ sheets: [{ name: "木工's", rows: [['姓名']] }] }), [
      note('A1', '一'),
    ])
    expect(part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="../comments1.xml"')
  })

  it('puts a note inside merged cells on the first of them', async () => {
    const book = XLSX.read(await annotated(original, [note('C1', '标题')]))
    expect(commentAt(book, 'A1')).toBe('标题')
    expect(book.Sheets["木工's"]?.C1?.c).toBeUndefined()
  })

  it('lists findings as text, never as a formula, with a link to the cell', async () => {
    const book = XLSX.read(await annotated(original, []), { cellFormula: true })
    expect(book.SheetNames).toEqual(["木工's", '说明', '检查结果'])
    const summary = book.Sheets.检查结果
    expect(summary?.D4).toMatchObject({ t: 's', v: '=HYPERLINK("x")&' })
    expect(Object.values(summary ?? {}).some(cell => typeof cell === 'object' && 'f' in cell)).toBe(false)
    expect(summary?.C4?.l?.Target).toBe("#'木工''s'!B3")
  })

  it('takes another name for its sheet when the clerk has one of that name', async () => {
    const own = await writeXlsx({ sheets: [{ name: '检查结果', rows: [['我的']] }] })
    const book = XLSX.read(await annotated(own, []))
    expect(book.SheetNames).toEqual(['检查结果', '检查结果 (2)'])
  })

  it('is no other table when it is imported again', async () => {
    const name = '10月工资表.xlsx'
    const bytes = new Uint8Array(readFileSync(new URL(`../../samples/${name}`, import.meta.url)))
    const copy = await annotateFile(
      asFile(bytes, name),
      [{ ...note('B7', '一'), sheet: '木工班' }],
      AUTHOR,
      SUMMARY,
    )
    const [before, after] = [await inspectFile(bytes, name), await inspectFile(copy.bytes, name)]
    expect(after.sheets.find(sheet => sheet.name === SUMMARY.name)?.kind).toBe('unknown')
    expect(after.sheets.filter(sheet => sheet.name !== SUMMARY.name)).toEqual(before.sheets)
  })

  it('keeps macros: the same bytes under the same extension', async () => {
    const parts = { ...unzipSync(original), 'xl/vbaProject.bin': strToU8('MACRO') }
    const macros = zipSync(parts)
    const copy = await annotateFile(asFile(macros, '工资.xlsm', 'xlsm'), [note('B3', '一')], AUTHOR, SUMMARY)
    expect(copy.extension).toBe('xlsm')
    expect(part(copy.bytes, 'xl/vbaProject.bin')).toBe('MACRO')
  })

  it('works on markup with prefixes, without references and without styles', async () => {
    const workbook = `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="木工's" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>`
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="5"/></x:sheetData><x:extLst/></x:worksheet>`
    const relations = (target: string, type: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
    const bare = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(relations('xl/workbook.xml', 'officeDocument')),
      'xl/workbook.xml': strToU8(workbook),
      'xl/_rels/workbook.xml.rels': strToU8(relations('worksheets/sheet1.xml', 'worksheet')),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    })
    const bytes = await annotated(bare, [
      note('B1', '一'),
      note('C1', '二'),
      note('A3', '三'),
      note('B5', '五'),
      note('A9', '九'),
    ])
    const text = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(text).toMatch(
      /<x:row><x:c><x:v>1<\/x:v><\/x:c><x:c s="\d"><x:v>2<\/x:v><\/x:c><x:c r="C1" s="\d"\/><\/x:row><x:row r="3"><x:c r="A3" s="\d"\/><\/x:row><x:row r="5"><x:c r="B5" s="\d"\/><\/x:row><x:row r="9">/,
    )
    expect(text).toMatch(/<x:legacyDrawing [^>]*\/><x:extLst\/>/)
    const { sheets } = await readWorkbook(bytes, 'x.xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(["木工's", '检查结果'])
  })

  it('gives another format back as xlsx with every value where it stood', async () => {
    const csv = new TextEncoder().encode('姓名,身份证号,金额\r\n王建国,990101199005050050,=1+1\r\n')
    const copy = await annotateFile(
      asFile(csv, '名单.csv', 'csv'),
      [{ ...note('B2', '号码'), sheet: '名单' }],
      AUTHOR,
      SUMMARY,
    )
    const sheet = XLSX.read(copy.bytes).Sheets.名单
    expect(sheet?.B2).toMatchObject({ t: 's', v: '990101199005050050' })
    expect(sheet?.C2).toMatchObject({ t: 's', v: '=1+1' })
    expect(sheet?.B2?.c?.[0]?.t).toBe('号码')
  })
})

it('a workbook under a password is not called damaged', async () => {
  const bytes = standard(workbookBytes('xlsx', '工资表'), 'geheim')
  const file = { bytes, name: '工资表.xlsx', format: 'xlsx' }
  await expect(annotateFile(file, [], AUTHOR, SUMMARY)).rejects.toMatchObject({
    code: 'file-password-needed',
  })
})

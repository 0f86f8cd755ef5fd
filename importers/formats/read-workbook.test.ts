import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { refusalSentence } from '../../contract/language/refusals.ts'
import { cellText, type Sheet, viewCell } from './grid.ts'
import { readWorkbook } from './read-workbook.ts'
import { whyRefused } from './refused.test-context.ts'

const TABLE = [
  ['姓名', '身份证号', '实发工资', '进场日期'],
  ['张三', '990101199203140210', 7800.5, '2026.3.5'],
  ['李 四 & <五>', '990101199203140229', -0.1, ''],
  [null, '０', 1e10, '𬭊㛃'],
]

function written(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new()
  const sheet = XLSX.utils.aoa_to_sheet(TABLE)
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]
  XLSX.utils.book_append_sheet(book, sheet, '一班')
  return new Uint8Array(Buffer.from(XLSX.write(book, { bookType, type: 'buffer', bookSST: true })))
}

const texts = (sheet: Sheet | undefined) =>
  (sheet?.rows ?? []).map(row => Array.from(row.cells, cell => cellText(cell)))

describe('readWorkbook', () => {
  it.each<[XLSX.BookType, string]>([
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['biff8', 'xls'],
    ['ods', 'ods'],
    ['xlml', 'xml2003'],
    ['html', 'html'],
  ])('reads the same table from %s, whatever the name says', async (bookType, format) => {
    const workbook = await readWorkbook(written(bookType), '工资.csv')
    const first = texts(workbook.sheets[0])
    expect(workbook.format).toBe(format)
    expect(first.slice(0, 2)).toEqual([
      ['姓名', '', '实发工资', '进场日期'].map((text, index) => (index === 1 ? (first[0]?.[1] ?? '') : text)),
      ['张三', '990101199203140210', '7800.5', '2026.3.5'],
    ])
    expect(first[2]?.[0]).toBe('李 四 & <五>')
    expect(first[3]?.slice(1)).toEqual(['０', '10000000000', '𬭊㛃'])
  })

  it.each(['utf8', 'utf8-bom', 'gb18030', 'utf16le'])('reads comma and tab text in %s', async encoding => {
    for (const separator of [',', '\t', ';', '|']) {
      const text = ['姓名', '张三', '𬭊㛃']
        .map(name => [name, '990101199203140210', '1'].join(separator))
        .join('\r\n')
      const bytes =
        encoding === 'utf8-bom'
          ? iconv.encode(text, 'utf8', { addBOM: true })
          : iconv.encode(text, encoding, { addBOM: encoding === 'utf16le' })
      const workbook = await readWorkbook(bytes, '名单.txt')
      expect(workbook.format).toBe('csv')
      expect(workbook.sheets[0]?.name).toBe('名单')
      expect(texts(workbook.sheets[0])[2]).toEqual(['𬭊㛃', '990101199203140210', '1'])
    }
  })

  it('keeps quoted fields, wrapped digits and empty fields apart', async () => {
    const text = '姓名,"金额","=""0034"""\r\n"张,三","1,234.50",="0012"\r王五,,"a\nb"\n'
    const workbook = await readWorkbook(strToU8(text), 'a.csv')
    expect(texts(workbook.sheets[0])).toEqual([
      ['姓名', '金额', '0034'],
      ['张,三', '1,234.50', '0012'],
      ['王五', '', 'a\nb'],
    ])
  })

  it('tells formulas without result, error values, dates and padded numbers apart', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([[1, 2, 43895, 7]])
    sheet.A1 = { t: 'n', f: 'SUM(B1:C1)' }
    sheet.B1 = { t: 'e', v: 42 }
    sheet.C1 = { t: 'n', v: 43895, z: 'yyyy"年"m"月"' }
    sheet.D1 = { t: 'n', v: 7, z: '0000' }
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, 'a')
    const bytes = new Uint8Array(Buffer.from(XLSX.write(book, { bookType: 'xlsx', type: 'buffer' })))
    const cells = (await readWorkbook(bytes, 'a.xlsx')).sheets[0]?.rows[0]?.cells.map(viewCell)
    expect(cells?.map(({ kind, text, formula, cached }) => [kind, text, formula, cached])).toEqual([
      ['blank', '', true, false],
      ['error', '#N/A', false, true],
      ['date', '43895', false, true],
      ['text', '0007', false, true],
    ])
  })

  it('agrees with SheetJS cell by cell on a sheet of every kind of number', async () => {
    const rows = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => (row * 37.123 + column) * 10 ** ((row % 9) - 4)),
    )
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'n')
    const bytes = new Uint8Array(
      Buffer.from(XLSX.write(book, { bookType: 'xlsx', type: 'buffer', compression: true })),
    )
    const theirs = XLSX.read(bytes, { type: 'buffer' }).Sheets.n
    const ours = (await readWorkbook(bytes, 'n.xlsx')).sheets[0]
    expect(ours?.rows.map(row => row.cells)).toEqual(
      theirs ? XLSX.utils.sheet_to_json(theirs, { header: 1 }) : null,
    )
  })
})

describe('readWorkbook refuses', () => {
  const xlsx = written('xlsx')
  const parts = (extra: Record<string, Uint8Array>) =>
    zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets/></workbook>'), ...extra })

  it('an empty file, pictures, PDF and other zips', async () => {
    expect(await whyRefused(new Uint8Array())).toBe('file-empty')
    expect(await whyRefused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2))).toBe('file-format-unknown')
    expect(await whyRefused(strToU8('%PDF-1.7'))).toBe('file-format-unknown')
    expect(await whyRefused(zipSync({ 'a.txt': strToU8('a') }))).toBe('file-format-unknown')
    expect(await whyRefused(strToU8('<!DOCTYPE html><html><form>登录</form></html>'))).toBe(
      'file-format-unknown',
    )
  })

  it('a file that breaks off, wherever', async () => {
    for (let length = 60; length < xlsx.length; length += 97) {
      expect(await whyRefused(xlsx.slice(0, length))).toBe('file-damaged')
    }
  })

  it('names that climb out of the container, and absurd sizes', async () => {
    expect(await whyRefused(parts({ '../../evil.txt': strToU8('x') }))).toBe('file-suspicious')
    const bomb = parts({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 2 ** 20) })
    expect(await whyRefused(bomb)).toBe('file-suspicious')
    expect(await whyRefused(xlsx, { zipEntries: 2 })).toBe('file-suspicious')
    expect(await whyRefused(xlsx, { cells: 5 })).toBe('file-too-large')
    expect(await whyRefused(xlsx, { fileBytes: 100 })).toBe('file-too-large')
  })

  it('more of what SheetJS makes objects of than memory holds, although an xlsx of it would fit', async () => {
    expect(await whyRefused(written('ods'), { odsCells: 10 })).toBe('file-too-large')
    expect(await whyRefused(written('xlsb'), { xlsbCells: 10 })).toBe('file-too-large')
    expect(refusalSentence('file-too-large', { file: 'a.ods', saveAs: '.xlsx' }, 'zh-CN')).toContain(
      '或先用 Excel、WPS 打开，另存为 .xlsx。',
    )
  })

  it('a part whose real size exceeds what its directory claims', async () => {
    const content = strToU8('<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>')
    const relations = strToU8(
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    )
    const honest = zipSync({
      'xl/workbook.xml': content,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/worksheets/sheet1.xml': new Uint8Array(3 * 2 ** 20).fill(0x20),
    })
    const bytes = new DataView(honest.buffer)
    for (let at = 0; at + 46 < honest.length; at++) {
      if (bytes.getUint32(at, true) === 0x02014b50) bytes.setUint32(at + 24, 10, true)
    }
    expect(await whyRefused(honest, { partBytes: 2 ** 20 })).toBe('file-too-large')
  })

  it('document types in any part', async () => {
    const bomb =
      '<!DOCTYPE lolz [<!ENTITY lol "lol">]><workbook><sheets><sheet name="&lol;"/></sheets></workbook>'
    expect(await whyRefused(zipSync({ 'xl/workbook.xml': strToU8(bomb) }))).toBe('file-suspicious')
  })

  it('an encrypted workbook whose description is empty', async () => {
    const container = XLSX.CFB.utils.cfb_new()
    XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]))
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64))
    const bytes = XLSX.CFB.write(container, { type: 'buffer' })
    expect(await whyRefused(new Uint8Array(Buffer.from(bytes)))).toBe('file-format-unknown')
  })
})

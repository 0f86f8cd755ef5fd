import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { refusalSentence } from '../../contract/language/refusals.ts'
import { Refusal } from '../../contract/refusal.ts'
import { DEFAULT_LIMITS } from '../../importers/formats/limits.ts'
import { parseFile } from '../../importers/parse.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The least that is an xlsx, with one sheet of these rows and any other parts. */
function xlsx(sheet: string, more: Zippable = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="工资" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${MAIN}">${sheet}</worksheet>`),
    ...more,
  })
}

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const HEADING = `<row r="1">${cell('A1', '姓名')}${cell('B1', '身份证号')}${cell('C1', '实发工资')}</row>`
const PERSON = `<row r="2">${cell('A2', '工人甲')}${cell('B2', '990101199203140210')}<c r="C2"><v>100</v></c></row>`
const TABLE = `<sheetData>${HEADING}${PERSON}</sheetData>`

/** Reads in the worker under its limits; a refusal's code, or the number of people read. */
async function outcome(bytes: Uint8Array, name = '工资.xlsx'): Promise<string | number> {
  try {
    const { sheets } = await parseFile(bytes, name)
    return sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(refusalSentence(error.code, error.details, 'zh-CN')).toMatch(/账套没有改动/)
    return error.code
  }
}

/** Read in whatever way or refused because of the file, but neither stopped nor broken. */
const endsWell = (end: string | number) =>
  typeof end === 'number' || /^file-(format-unknown|suspicious|damaged|too-large)$/.test(end)

/** Overwrites a 32-bit field of every entry in the directory of a zip. */
function lie(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + field, value, true)
  return bytes
}

describe('a hostile zip container', () => {
  it('is read when it is none', async () => {
    expect(await outcome(xlsx(TABLE))).toBe(1)
  })

  it('with one part of huge size, declared or not, is not inflated', async () => {
    const bomb = () => xlsx(TABLE, { 'xl/media/a.bin': new Uint8Array(80 * 2 ** 20) })
    expect(await outcome(bomb())).toBe('file-suspicious')
    expect(await outcome(lie(xlsx(TABLE), 24, 0xfffffff0))).toMatch(/file-suspicious|file-too-large/)
  })

  it('whose sheet is larger than declared is stopped by counting', async () => {
    const blanks = ' '.repeat(90 * 2 ** 20)
    expect(await outcome(lie(xlsx(`${TABLE}${blanks}`), 24, 100))).toMatch(
      /^file-(suspicious|damaged|too-large)$/,
    )
  })

  it('with very many parts, with a zip in a zip, with names that climb out', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`a/${index}`, new Uint8Array(1)]),
    )
    expect(await outcome(xlsx(TABLE, many))).toBe('file-suspicious')
    expect(await outcome(zipSync({ 'inner.zip': zipSync({ 'inner.zip': xlsx(TABLE) }) }))).toMatch(
      /^file-|^\d/,
    )
    for (const name of ['../../evil.txt', '..\\evil.txt', 'xl/../../evil.txt'])
      expect(await outcome(xlsx(TABLE, { [name]: strToU8('x') }))).toBe('file-suspicious')
  })
})

describe('a hostile sheet', () => {
  it('of absurd dimensions, ranges and merges is no larger than its cells', async () => {
    const dimension = '<dimension ref="A1:XFD1048576"/>'
    const merges = '<mergeCells count="4294967295"><mergeCell ref="A3:XFD1048576"/></mergeCells>'
    const columns = '<cols><col min="1" max="4294967295" hidden="1"/></cols>'
    const far = `<sheetData>${HEADING}${PERSON}<row r="1048576">${cell('XFD1048576', '备注')}</row></sheetData>`
    expect(await outcome(xlsx(`${dimension}${columns}${TABLE}${merges}`))).toBe(1)
    expect(await outcome(xlsx(`${dimension}${far}${merges}`))).toBeTypeOf('number')
    expect(
      await outcome(xlsx(`<sheetData>${HEADING}<row r="99999999999">${cell('A1', '甲')}</row></sheetData>`)),
    ).toBe(0)
  })

  it('of 16,384 columns is read', async () => {
    const wide = Array.from(
      { length: 16_384 },
      (_, index) => `<c t="inlineStr"><is><t>列${index}</t></is></c>`,
    ).join('')
    expect(
      await outcome(xlsx(`<sheetData>${HEADING}${PERSON}<row r="3">${wide}</row></sheetData>`)),
    ).toBeTypeOf('number')
  })

  it('of more rows than any wage sheet is refused', async () => {
    const rows = '<row><c t="str"><v>甲</v></c></row>'.repeat(DEFAULT_LIMITS.rows + 1)
    expect(await outcome(xlsx(`<sheetData>${rows}</sheetData>`))).toMatch(
      /^file-(too-large|suspicious|damaged)$/,
    )
  })

  it('nested without end, of one endless text or one endless tag is refused or read', async () => {
    expect(await outcome(xlsx(`${'<a>'.repeat(300_000)}${TABLE}${'</a>'.repeat(300_000)}`))).toBe(1)
    expect(
      await outcome(
        xlsx(`<sheetData><row><c t="str"><v>${'甲'.repeat(3_000_000)}</v></c></row></sheetData>`),
      ),
    ).toBe('file-suspicious')
    expect(await outcome(xlsx(`<a ${'b'.repeat(6_000_000)}>${TABLE}`))).toBe('file-suspicious')
    expect(await outcome(xlsx(`<a ${'b="'.repeat(1_000_000)}>${TABLE}`))).toSatisfy(endsWell)
  })

  it('with entities that expand, outside files or a document type is refused', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
    const outside = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    for (const type of [laughs, outside]) {
      expect(await outcome(xlsx(`${type}${TABLE}`))).toBe('file-suspicious')
      expect(await outcome(xlsx(TABLE, { 'xl/sharedStrings.xml': strToU8(`${type}<sst/>`) }))).toBe(
        'file-suspicious',
      )
    }
  })

  it('of formulas of formulas takes their stored results only', async () => {
    const nested = `${'SUM('.repeat(200_000)}1${')'.repeat(200_000)}`
    const bomb = `<row r="2">${cell('A2', '工人甲')}${cell('B2', '990101199203140210')}<c r="C2"><f>${nested}</f><v>100</v></c></row>`
    expect(await outcome(xlsx(`<sheetData>${HEADING}${bomb}</sheetData>`))).toBe(1)
  })

  it('that points a million times to one long shared string does not copy it', async () => {
    const long = '甲'.repeat(30_000)
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(100_000)
    const strings = {
      'xl/sharedStrings.xml': strToU8(
        `<sst count="4294967295" uniqueCount="4294967295"><si><t>${long}</t></si></sst>`,
      ),
    }
    expect(await outcome(xlsx(`<sheetData>${rows}</sheetData>`, strings))).toSatisfy(endsWell)
  })

  it('that breaks off between two tags loses no row silently', async () => {
    const whole = `<worksheet xmlns="${MAIN}">${TABLE}`
    expect(await outcome(xlsx(TABLE, { 'xl/worksheets/sheet1.xml': strToU8(whole) }))).toBe('file-damaged')
  })
})

describe('a file that is not what its name says', () => {
  it('is told by its content', async () => {
    expect(await outcome(xlsx(TABLE), '工资.csv')).toBe(1)
    expect(
      await outcome(strToU8('姓名,身份证号,实发工资\n工人甲,990101199203140210,100\n'), '工资.xlsx'),
    ).toBe(1)
    expect(await outcome(strToU8('<html><body>请登录</body></html>'), '工资.xls')).toBe('file-format-unknown')
    expect(await outcome(Uint8Array.of(0x4d, 0x5a, 0, 0, 1, 2, 3), '工资.xlsx')).toBe('file-format-unknown')
  })
})

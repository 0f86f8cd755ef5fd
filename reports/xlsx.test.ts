import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { sampleReport, sampleRows, sampleTable } from './fixtures/sample-report.ts'
import type { Report } from './model.ts'
import { writeXlsx } from './xlsx.ts'

async function read(report: Report) {
  const bytes = await writeXlsx(report)
  const book = XLSX.read(bytes, { cellNF: true, cellStyles: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const part = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  return { book, sheet, part }
}

/** The cell below a heading, found by its text. */
function below(sheet: XLSX.WorkSheet, title: string, rows = 1): XLSX.CellObject | undefined {
  const address = Object.keys(sheet).find(key => !key.startsWith('!') && sheet[key]?.v === title)
  if (address === undefined) return undefined
  const { c, r } = XLSX.utils.decode_cell(address)
  return sheet[XLSX.utils.encode_cell({ c, r: r + rows })]
}

describe('a workbook opened by another program', () => {
  test('identity numbers are text, money is a number in yuan with two decimals, dates are dates', async () => {
    const { sheet } = await read(sampleReport(sampleTable(sampleRows(3))))
    expect(below(sheet, '证件号码', 2)).toMatchObject({ t: 's', v: '990101199001010000', z: '@' })
    expect(below(sheet, '实发工资', 2)).toMatchObject({ t: 'n', v: 6123.45, z: '0.00' })
    expect(below(sheet, '日期')).toMatchObject({ t: 'n', w: '2026-03-05' })
    expect(below(sheet, '天数', 2)).toMatchObject({ t: 'n', v: 23.5 })
  })

  test('total in figures and capitals', async () => {
    const { sheet } = await read(sampleReport(sampleTable(sampleRows(3))))
    expect(below(sheet, '实发工资', 5)?.v).toBe(18_370.38)
    const texts = Object.values(sheet).map(cell => cell?.v)
    expect(texts).toContain('合计  3 人')
    expect(texts).toContain('实发工资 人民币大写：壹万捌仟叁佰柒拾元叁角捌分')
  })

  test('header frozen and repeated in print, one A4 page wide, merged two-row headings, widths', async () => {
    const { book, sheet, part } = await read(sampleReport(sampleTable(sampleRows(3))))
    const group = Object.keys(sheet).find(key => sheet[key]?.v === '分组') ?? ''
    const top = XLSX.utils.decode_cell(group).r
    expect(sheet['!merges']).toContainEqual({ s: { c: 3, r: top }, e: { c: 4, r: top } })
    expect(sheet['!merges']).toContainEqual({ s: { c: 0, r: top }, e: { c: 0, r: top + 1 } })
    expect(sheet['!cols']?.[2]).toMatchObject({ width: 21 })
    const names = book.Workbook?.Names?.map(({ Name, Ref }) => `${Name}=${Ref}`) ?? []
    expect(names.some(name => name.startsWith('_xlnm.Print_Area='))).toBe(true)
    expect(names.some(name => name.endsWith(`!$${top + 1}:$${top + 2}`))).toBe(true)
    expect(part).toContain(`ySplit="${top + 2}"`)
    expect(part).toMatch(/paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/)
  })

  test('no two merged ranges overlap, which Excel would call damage', async () => {
    const { sheet } = await read(
      sampleReport(sampleTable(sampleRows(9), { subtotalBy: 'team' }), { drill: true }),
    )
    const covered = (sheet['!merges'] ?? []).flatMap(({ s, e }) =>
      Array.from({ length: e.r - s.r + 1 }, (_, row) =>
        Array.from({ length: e.c - s.c + 1 }, (_, cell) => `${s.r + row},${s.c + cell}`),
      ).flat(),
    )
    expect(new Set(covered).size).toBe(covered.length)
  })

  test('the drill mark and the fingerprint stand in it', async () => {
    const report = sampleReport(sampleTable(sampleRows(1)), { drill: true })
    const { sheet, part } = await read(report)
    expect(Object.values(sheet).some(cell => cell?.v === '演练 DRILL')).toBe(true)
    expect(part).toContain(report.sheets[0]?.fingerprint)
    expect(part).toContain('<oddHeader>&amp;C演练 DRILL</oddHeader>')
  })

  test('property: hostile text stays text and nothing is a formula', async () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '=1+1',
        "=cmd|'/c calc'!A1",
        '+1',
        '-1',
        '@SUM(A1)',
        '\t=1',
        '007',
        '1e5',
        'TRUE',
        '_x0041_',
      ),
      fc.string({ unit: 'binary', minLength: 1 }),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async text => {
        const { sheet, part } = await read(
          sampleReport(sampleTable([{ name: '甲', remark: text, idNumber: '007' }])),
        )
        expect(part).not.toMatch(/<f[ >]/)
        expect(below(sheet, '证件号码', 2)).toMatchObject({ t: 's', v: '007' })
        const cell = below(sheet, '备注', 2)
        expect(cell?.t).toBe('s')
        expect(cell?.f).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  test('sheet names that a spreadsheet forbids are made lawful and stay apart', async () => {
    const one = sampleReport(sampleTable([])).sheets[0]
    if (one === undefined) throw new Error('no sheet')
    const names = ['一班[东]/2:*?', '一班[东]/2:*?', "'", '很长的班组名称'.repeat(9), '1班 (东)']
    const report = { ...sampleReport(sampleTable([])), sheets: names.map(name => ({ ...one, name })) }
    const { book } = await read(report)
    expect(book.SheetNames).toHaveLength(5)
    for (const name of book.SheetNames) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
    for (const { Name, Ref, Sheet } of book.Workbook?.Names ?? []) {
      expect(Name).toMatch(/^_xlnm\.Print_/)
      expect(Ref.startsWith(`'${book.SheetNames[Sheet ?? 0]}'!$`)).toBe(true)
    }
  })

  test('the same report gives the same bytes', async () => {
    const report = sampleReport(sampleTable(sampleRows(20)))
    expect(await writeXlsx(report)).toEqual(await writeXlsx(report))
  })
})

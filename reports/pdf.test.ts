import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatYuan, yuanCapitals } from '../contract/money.ts'
import { column } from './columns.ts'
import { readPdf } from './fixtures/read-pdf.ts'
import { SAMPLE_COLUMNS, sampleReport, sampleRows, sampleTable } from './fixtures/sample-report.ts'
import { writePdf } from './pdf.ts'

const count = (text: string, part: string) => text.split(part).length - 1
const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a report of many pages, read back', () => {
  const report = sampleReport(sampleTable(sampleRows(60)), { drill: true })

  test('each page repeats the header and bears fingerprint, page n of m and the drill mark', async () => {
    const { bytes, pages } = await writePdf(report)
    const read = await readPdf(bytes)
    expect(pages).toBeGreaterThan(2)
    expect(read).toHaveLength(pages)
    for (const [index, page] of read.entries()) {
      expect([page.width, page.height].map(Math.round)).toEqual([842, 595])
      expect(page.text).toContain('证件号码')
      expect(page.text).toContain(report.sheets[0]?.fingerprint)
      expect(page.text).toContain(`第 ${index + 1} 页 共 ${pages} 页`)
      expect(count(page.text, '演练 DRILL')).toBe(2)
      expect(page.rightmost).toBeLessThan(page.width - 20)
    }
  })

  test.each([
    ['one document counts its pages through', true, (page: number, pages: number) => [page, pages]],
    ['papers that are signed each count their own', false, () => [1, 1]],
  ])('of two sheets %s', async (_what, whole, expected) => {
    const [sheet] = sampleReport(sampleTable(sampleRows(3)), {}).sheets
    if (sheet === undefined) throw new Error('the sample has a sheet')
    const frame = sampleReport(sampleTable(sampleRows(3)), {})
    const { bytes, pages } = await writePdf({
      ...frame,
      ...(whole && { oneDocument: true as const }),
      sheets: [sheet, sheet],
    })
    expect(pages).toBe(2)
    for (const [index, page] of (await readPdf(bytes)).entries()) {
      const [number, of] = expected(index + 1, pages)
      expect(page.text).toContain(`第 ${number} 页 共 ${of} 页`)
      expect(page.text).toContain(sheet.fingerprint)
    }
  })

  test('page subtotals add up to the total, which stands once with its capitals beside the signatures', async () => {
    const read = await readPdf((await writePdf(report)).bytes)
    const all = read.map(page => page.text).join('\n')
    const total = sampleRows(60).reduce((sum, row) => sum + Number(row.pay), 0)
    const fen = (text: string | undefined) => Number(text?.replaceAll(/[,.]/g, ''))
    const subtotals = [...all.matchAll(/本页小计 +\d+ 人 +[\d.]+ +([\d,.]+)/g)].map(match => fen(match[1]))
    expect(subtotals).toHaveLength(read.length)
    expect(subtotals.reduce((sum, value) => sum + value, 0)).toBe(total)
    expect(count(all, yuanCapitals(total))).toBe(1)
    const last = read.at(-1)?.text ?? ''
    for (const words of ['合计 60 人', yuanCapitals(total), '制表人', '班组长', '工人60']) {
      expect(last.replace(/ +/g, ' ')).toContain(words)
    }
  })

  test('the font is embedded as a subset, and the same report gives the same bytes', async () => {
    const { bytes } = await writePdf(report)
    expect(binary(bytes)).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC-Regular/)
    expect(binary(bytes)).toContain('/FontFile2')
    expect(bytes.length).toBeLessThan(200_000)
    expect(await writePdf(report)).toEqual({ bytes, pages: expect.any(Number), undrawable: [] })
  })
})

test('a character no font has is reported, replaced by 〓 and noted on the paper', async () => {
  const { bytes, undrawable } = await writePdf(
    sampleReport(sampleTable([{ name: '张\u{20000}明', pay: 100 }])),
  )
  expect(undrawable).toEqual(['U+20000'])
  const text = (await readPdf(bytes)).map(page => page.text).join()
  expect(text).toContain('张〓明')
  expect(text).toContain('请手工补写：U+20000')
})

test('a rare name of the identity system is drawn with the second font', async () => {
  const { bytes, undrawable } = await writePdf(sampleReport(sampleTable([{ name: '王\u{2B767}' }])))
  expect(undrawable).toEqual([])
  expect(binary(bytes)).toContain('+HanaMinB')
})

test('text longer than a page runs on to the next, nothing is lost', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `第${index}条`)
  const { bytes, pages } = await writePdf(
    sampleReport(sampleTable([{ name: '甲', remark: words.join('，') }])),
  )
  expect(pages).toBeGreaterThan(1)
  const text = (await readPdf(bytes))
    .map(page => page.text)
    .join('')
    .replace(/\s/g, '')
  expect(text).toContain('第0条')
  expect(text).toContain('1499条')
})

test('a table that cannot be read on A4 is printed on A3', async () => {
  const more = Array.from({ length: 24 }, (_, index) =>
    column(`m${index}`, 'money', 12, `项目${index}`, `Item ${index}`),
  )
  const row = Object.fromEntries(more.map(({ key }) => [key, 123_456_789]))
  const table = sampleTable([row], { columns: [...SAMPLE_COLUMNS, ...more] })
  const [page] = await readPdf((await writePdf(sampleReport(table))).bytes)
  expect(Math.round(page?.width ?? 0)).toBe(1191)
  expect(page?.rightmost).toBeLessThan(1191 - 20)
})

test('an empty table says so', async () => {
  const read = await readPdf((await writePdf(sampleReport(sampleTable([])))).bytes)
  expect(read[0]?.text).toContain('(本表无记录)')
})

test('property: every figure stands whole on paper, in its row and in every sum', async () => {
  const pays = fc.array(fc.integer({ min: -99_999_999, max: 999_999_999 }), { minLength: 1, maxLength: 70 })
  await fc.assert(
    fc.asyncProperty(pays, async amounts => {
      const rows = amounts.map((pay, seq) => ({ seq, pay, days: pay % 3100 }))
      const text = (await readPdf((await writePdf(sampleReport(sampleTable(rows)))).bytes))
        .map(page => page.text)
        .join('\n')
      for (const amount of amounts) expect(text).toContain(formatYuan(amount))
      expect(text).toContain(formatYuan(amounts.reduce((sum, amount) => sum + amount, 0)))
    }),
    { numRuns: 15 },
  )
})

import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ReadLimits } from '../limits.ts'
import { readWorkbook } from '../read-workbook.ts'
import { whyRefused } from '../refused.test-context.ts'

const page = (inside: string) => `<html><body>${inside}</body></html>`
const table = (rows: string) => page(`<table>${rows}</table>`)

const read = (html: string | Uint8Array, limits: Partial<ReadLimits> = {}) =>
  readWorkbook(typeof html === 'string' ? Buffer.from(html) : html, '工资.xls', { limits })
const grids = async (html: string | Uint8Array) =>
  (await read(html)).sheets.map(({ name, rows }) => [
    name,
    ...rows.map(({ cells }) => Array.from(cells, of => of ?? '')),
  ])

describe('a web page saved as xls', () => {
  it.each([
    ['utf-8', 'utf8'],
    ['gb2312', 'gb18030'],
    ['utf-8', 'gb18030'],
    ['big5', 'big5'],
    ['unicode', 'utf16le'],
  ])('that says %s and is written in %s', async (declared, encoding) => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${declared}"></head><table><tr><td>姓名</table></html>`
    expect(await grids(iconv.encode(html, encoding))).toEqual([['Sheet1', ['姓名']]])
  })

  it('is understood where tags are left open, quoted by nobody or written large', async () => {
    expect(
      await grids('<TABLE><TR><TH COLSPAN=2>工资<TR><TD>张三<TD ALIGN=right>1<tr><td>李四</td></tr></TABLE>'),
    ).toEqual([['Sheet1', ['工资'], ['张三', '1'], ['李四']]])
  })

  it('shows what a browser shows: characters by name and number, lines, blanks run together', async () => {
    const cells = [
      '&#24352;&#x4e09;&nbsp;',
      ' a\n  b <b>c</b>',
      '第一行<br>第二行',
      '<p>甲</p><p>乙</p>',
      '张　三',
      '&nbsp;',
      '<script>x()</script><!-- y -->z',
    ]
    expect(await grids(table(`<tr>${cells.map(of => `<td>${of}</td>`).join('')}</tr>`))).toEqual([
      ['Sheet1', ['张三', 'a b c', '第一行\n第二行', '甲\n乙', '张　三', '', 'z']],
    ])
  })

  it('puts a table inside another on a sheet of its own, and leaves out what only arranges', async () => {
    const inner = '<table><tr><td>姓名</td></tr></table>'
    expect(await grids(table(`<tr><td>${inner}</td></tr>`))).toEqual([['Sheet2', ['姓名']]])
    expect(await grids(table(`<tr><td>外${inner}面</td><td>后</td></tr>`))).toEqual([
      ['Sheet1', ['外面', '后']],
      ['Sheet2', ['姓名']],
    ])
  })

  it('puts a cell beside what wide and high cells of the rows above cover', async () => {
    const rows = '<tr><td rowspan=2>A1<tr><td colspan=2 rowspan=2>B2<tr><td>A3<td>D3'
    expect(await grids(table(rows))).toEqual([['Sheet1', ['A1'], ['', 'B2'], ['A3', '', '', 'D3']]])
  })

  it('takes the number that its column is too narrow to show, and tells hidden rows and columns', async () => {
    const hidden =
      "<col><col style='display:none' span=2><tr style='display:none'><td x:num=\"1234.5\">####</td><td x:num>7</td></tr>"
    const [sheet] = (await read(table(hidden))).sheets
    expect(sheet?.rows).toEqual([{ number: 1, hidden: true, cells: ['1234.5', '7'] }])
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 2])
  })

  it('is read in one piece although characters and tags lie across the pieces of a large file', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `${'张'.repeat(index % 7)}𬭊${index}`)
    const html = table(names.map(name => `<tr><td>${name}</td></tr>`).join(''))
    for (const encoding of ['utf8', 'gb18030']) {
      const [sheet] = (await read(iconv.encode(html, encoding))).sheets
      expect(sheet?.rows.map(({ cells }) => cells[0])).toEqual(names)
    }
  })
})

describe('refused is a page', () => {
  it('without a table, or that breaks off in one', async () => {
    expect(await whyRefused('<html><form>登录</form></html>')).toBe('file-format-unknown')
    const whole = table('<tr><td>姓名</td></tr>'.repeat(3))
    for (let length = 19; length < whole.indexOf('</table>') + 8; length += 5)
      expect(await whyRefused(whole.slice(0, length)), `${length}`).toBe('file-damaged')
  })

  it('of more cells, rows, tables or merges than fit, of text without end, nested without end, wider than a sheet', async () => {
    const many = table('<tr><td rowspan=2>a<td rowspan=2>b<td>c</tr>'.repeat(3))
    for (const limits of [{ cells: 8 }, { rows: 2 }, { sheets: 0 }, { merges: 5 }])
      expect(await whyRefused(many, limits)).toBe('file-too-large')
    expect(await whyRefused(table(`<tr><td>${'x'.repeat(2 * 2 ** 20)}</td></tr>`))).toBe('file-suspicious')
    expect(await whyRefused(table(`<tr><td>${'<b>'.repeat(20_000)}`))).toBe('file-suspicious')
    expect(await whyRefused(table(`<tr>${'<td colspan=1000>x</td>'.repeat(17)}</tr>`))).toBe('file-damaged')
  })
})

import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import * as XLSX from 'xlsx'
import { inspectFile } from '../inspect.ts'
import { readWorkbook } from './read-workbook.ts'

const NAMESPACES = ['office', 'table', 'text', 'style', 'number']
  .map(
    name =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`,
  )
  .join(' ')
const cell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
const row = (texts: string[], attributes = '') =>
  `<table:table-row ${attributes}>${texts.map(cell).join('')}</table:table-row>`
const rows = [
  row(['2026年10月工资表']),
  row(['姓名', '身份证号', '实发工资']),
  row(['赵建国', '990101199203140210', '6000']),
  row(['钱国华', '990101198802020219', '7000'], 'table:visibility="filter"'),
  '<table:table-row table:visibility="collapse" table:number-rows-repeated="3"><table:table-cell/></table:table-row>',
  row(['孙国庆', '990101198503030318', '8000']),
].join('')
const columns =
  '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
const table = (name: string, style: string) =>
  `<table:table table:name="${name}" table:style-name="${style}">${columns}${rows}</table:table>`
const style = (name: string, shown: boolean) =>
  `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`

const ods = zipSync({
  ...unzipSync(
    new Uint8Array(
      XLSX.write(XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['']])), { bookType: 'ods', type: 'buffer' }),
    ),
  ),
  'content.xml': strToU8(
    `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles><number:number-style style:name="n1"><number:number/><style:map style:condition="value()&lt;0" style:apply-style-name="n0"/></number:number-style>${style('ta1', true)}${style('ta2', false)}</office:automatic-styles><office:body><office:spreadsheet>${table('十月&apos;新', 'ta1')}${table('旧表', 'ta2')}</office:spreadsheet></office:body></office:document-content>`,
  ),
})

it('an ods hides sheets, rows and columns as every other workbook does', async () => {
  const [shown, hidden] = (await readWorkbook(ods, 'a.ods')).sheets
  expect([shown?.name, shown?.visibility, hidden?.visibility]).toEqual(["十月'新", 'visible', 'hidden'])
  expect(shown?.rows.filter(each => each.hidden).map(each => each.number)).toEqual([4])
  expect(shown?.rows.at(-1)?.number).toBe(8)
  expect([...(shown?.hiddenColumns ?? [])]).toEqual([2])
})

it('and the clerk is told of them', async () => {
  const { sheets } = await inspectFile(ods, 'a.ods')
  expect(sheets.map(sheet => sheet.hidden)).toEqual([false, true])
  expect(sheets[0]?.problems.map(({ rule }) => rule)).toEqual(['imp-hidden-or-filtered-rows'])
})

it('reading one prints nothing', async () => {
  const print = vi.spyOn(console, 'error')
  await readWorkbook(ods, 'a.ods')
  expect(print).not.toHaveBeenCalled()
  print.mockRestore()
})

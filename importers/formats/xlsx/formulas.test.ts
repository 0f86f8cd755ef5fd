import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readWorkbook } from '../read-workbook.ts'

/** A workbook of one sheet, written as Excel writes it: `rows` are the inside of sheetData. */
async function cellsOf(rows: string, names = '') {
  const relation = '<Relationship Id="r1" Type="x/worksheet" Target="sheet1.xml"/>'
  const parts = {
    'xl/workbook.xml': `<workbook><sheets><sheet name="表" r:id="r1"/></sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation}</Relationships>`,
    'xl/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  }
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
  const workbook = await readWorkbook(new Uint8Array(bytes), '表.xlsx')
  return workbook.sheets[0]?.rows.map(row => Array.from(row.cells, cell => cell ?? null))
}

const formula = (value: number | null, external: boolean) => ({ kind: 'formula', value, external })

it('a formula that is shared reads another workbook in each of its cells', async () => {
  const cells = await cellsOf(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">[1]工资!B1</f><v>6000</v></c><c r="B1"><f t="shared" ref="B1:B2" si="1">A1*2</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>5900</v></c><c r="B2"><f t="shared" si="1"/></c></row>',
  )
  expect(cells).toEqual([
    [formula(6000, true), formula(1, false)],
    [formula(5900, true), formula(null, false)],
  ])
})

it('a formula over a range is one in every cell of it, also where nothing was calculated', async () => {
  const cells = await cellsOf(
    `<row r="1"><c r="A1"><f t="array" ref="A1:A3">'[1]工资'!B1:B3</f><v>6000</v></c><c r="B1"><v>7</v></c></row>` +
      '<row r="2"><c r="A2"><v>5900</v></c><c r="B2"><v>8</v></c></row>' +
      '<row r="3"><c r="A3" s="0"/><c r="B3"><v>9</v></c></row>' +
      '<row r="4"><c r="A4"><v>1</v></c></row>',
  )
  expect(cells).toEqual([[formula(6000, true), 7], [formula(5900, true), 8], [formula(null, true), 9], [1]])
})

it('a name for a place in another workbook reads it, a year in brackets does not', async () => {
  const cells = await cellsOf(
    '<row r="1"><c r="A1"><f>VLOOKUP(C1,上月工资,2,0)</f><v>1</v></c><c r="B1"><f>表1[2026]+本月</f><v>2</v></c>' +
      `<c r="C1"><f>'C:\\[工资.xlsx]10月'!A1</f><v>3</v></c></row>`,
    '<definedName name="上月工资">[1]工资!$A$1:$B$9</definedName><definedName name="本月">表!$A$1</definedName>',
  )
  expect(cells).toEqual([[formula(1, true), formula(2, false), formula(3, true)]])
})

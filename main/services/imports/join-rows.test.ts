import { afterEach, beforeEach, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { cellOf } from '../../../contract/project-month.ts'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { commit, fileOf, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'
import { idOf, nameOf, workbook } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const file = fileOf({
  name: '10月计件.xlsx',
  bytes: workbook({
    计件: [
      ['2026年10月工资表'],
      ['姓名', '身份证号', '工作内容', '数量', '单价', '计件工资', '实发工资'],
      [nameOf(1), idOf(1), '砌砖', 100, 30, 3000, 3000],
      [nameOf(1), idOf(1), '抹灰', 80, 25, 2000, 2000],
    ],
  }),
})

const lines = () =>
  readProjectMonth(office.ledger.db, office.project.id, PERIOD, '2026-11-20')?.lines.map(line => line.netPay)

it('rows of one person are offered as one line, and become it when a person says so', async () => {
  const asked = await preview(office, file)
  expect(asked.sheets[0]).toMatchObject({
    joined: { how: 'open', people: 1, rows: 2 },
    counts: { create: 2 },
  })
  const said = await preview(office, file, { joins: { 计件: true } })
  expect(said.sheets[0]).toMatchObject({ joined: { how: 'person' }, counts: { create: 1 } })
  const { rows } = await office.client.imports.rows({ id: said.id, sheetIndex: 0, language: 'zh-CN' })
  expect(rows[0]?.parts).toContainEqual({ field: 'netPay', cells: ['G3', 'G4'], written: '3000 + 2000' })
  await commit(office, said.id)
  expect(lines()).toEqual([500_000])
})

it('a finding points at the cell of every row that the line was joined of, and each is marked in the file', async () => {
  await commit(office, (await preview(office, file, { join: true })).id)
  const month = readProjectMonth(office.ledger.db, office.project.id, PERIOD, '2026-11-20')
  const origin = month?.lines[0]?.origin ?? null
  if (month === null) throw new Error('there is no month')
  expect(cellOf(month, origin, 'netPay')).toMatchObject({ cell: 'G3', also: ['G4'] })
  expect(cellOf(month, origin, 'idNumber')).toMatchObject({ cell: 'B3', also: ['B4'] })
  const annotated = await office.client.checks.annotate({
    file,
    projectId: office.project.id,
    language: 'zh-CN',
  })
  const sheet = XLSX.read(await annotated.file.arrayBuffer()).Sheets.计件
  expect([sheet?.B3?.c?.[0]?.t, sheet?.B4?.c?.[0]?.t]).toEqual([
    expect.stringContaining('【'),
    sheet?.B3?.c?.[0]?.t,
  ])
})

it('the choice is remembered for the layout, until another is made', async () => {
  await commit(office, (await preview(office, file, { join: true })).id)
  const [known] = await office.client.mappings.list()
  expect(known).toMatchObject({ join: true, columns: [] })
  const next = await preview(office, file)
  expect(next.sheets[0]).toMatchObject({
    joined: { how: 'person' },
    counts: { same: 1 },
    mapping: { id: known?.id },
  })
  await commit(office, next.id)
  await commit(office, (await preview(office, file, { joins: { 计件: false } })).id)
  expect(await office.client.mappings.list()).toMatchObject([{ id: known?.id, join: false }])
  expect((await preview(office, file)).sheets[0]).toMatchObject({
    joined: { how: 'apart' },
    counts: { same: 2 },
  })
})

it('what was written apart becomes one line when the file is read again as that', async () => {
  await commit(office, (await preview(office, file)).id)
  expect(lines()).toEqual([300_000, 200_000])
  const again = await preview(office, file, { join: true })
  expect(again.sheets[0]?.counts).toMatchObject({ update: 1, remove: 1 })
  await commit(office, again.id)
  expect(lines()).toEqual([500_000])
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportChoices } from '../../../contract/api/imports.ts'
import { idNumberOf } from '../../../samples/numbers.ts'
import {
  commit,
  fileOf,
  importFile,
  type Office,
  openOffice,
  PERIOD,
  preview,
  refusal,
} from '../../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

/** A payroll whose pay column is called something that nobody knows; days of the month stand in its heading. */
const odd = (month: string, more = '') => ({
  name: `${month}.csv`,
  bytes: Buffer.from(
    `\uFEFF姓名,身份证号,班组,工种,${month.slice(5)}月到手,实发工资${more}\r\n张伟,${idNumberOf('990101', '1985-03-04', 101)},木工班,木工,5000,4000\r\n`,
  ),
})
const CORRECTED: Partial<ImportChoices> = {
  period: PERIOD,
  mapping: { Sheet1: { E: 'netPay', F: 'remark' } },
}
const meanings = (view: { sheets: { columns: { letter: string; field: string | null }[] }[] }) =>
  view.sheets[0]?.columns.map(({ letter, field }) => `${letter}=${field ?? ''}`)

/** The sheet of a text file bears the reader's own name for it. */
async function corrected() {
  const plain = await preview(office, fileOf(odd(PERIOD)), { period: PERIOD })
  const name = plain.sheets[0]?.name ?? ''
  await office.client.imports.discard({ id: plain.id })
  return { period: PERIOD, mapping: { [name]: CORRECTED.mapping?.Sheet1 ?? {} } }
}

it('a correction is remembered at the commit and applied to the same layout next month, whatever the file is called', async () => {
  const before = await preview(office, fileOf(odd('2026-09')), { period: '2026-09' })
  expect(meanings(before)).toContain('F=netPay')
  const seen = await preview(office, fileOf(odd(PERIOD)), await corrected())
  expect(await office.client.mappings.list()).toEqual([])
  await commit(office, seen.id)
  const [known] = await office.client.mappings.list()
  expect(known?.columns).toContainEqual({ heading: '#月到手', field: 'netPay' })

  const next = await preview(office, fileOf(odd('2026-11')), { period: '2026-09' })
  expect(next.sheets[0]?.mapping).toMatchObject({ id: known?.id })
  expect(meanings(next)).toEqual(expect.arrayContaining(['E=netPay', 'F=remark']))
  const other = await preview(office, fileOf(odd('2026-11', ',备注')), { period: '2026-09' })
  expect([other.sheets[0]?.mapping, meanings(other)?.includes('F=netPay')]).toEqual([null, true])

  await office.client.mappings.remove({ id: known?.id ?? '' })
  const forgotten = await preview(office, fileOf(odd('2026-09')), { period: '2026-09' })
  expect([forgotten.sheets[0]?.mapping, meanings(forgotten)?.includes('F=netPay')]).toEqual([null, true])
})

it('is named, exported, and serves another office', async () => {
  await importFile(office, odd(PERIOD), await corrected())
  const [known] = await office.client.mappings.list()
  const id = known?.id ?? ''
  await office.client.mappings.name({ id, name: '木工班工资表' })
  const shared = await office.client.mappings.export({ id })
  expect(shared.name).toBe('木工班工资表')
  expect(JSON.stringify(shared)).not.toMatch(/张伟|9901011985/)
  const broken = office.client.mappings.import({ file: new File(['{}'], 'm.json') })
  expect(await refusal(broken)).toMatchObject({ code: 'mapping-invalid' })
  using elsewhere = await openOffice()
  await elsewhere.client.mappings.import({ file: new File([JSON.stringify(shared)], 'm.json') })
  const read = await preview(elsewhere, fileOf(odd('2026-09')), { period: '2026-09' })
  expect(read.sheets[0]?.mapping?.name).toBe('木工班工资表')
  expect(meanings(read)).toContain('E=netPay')
})

it('chosen for one file goes by headings, and says so when it fits nothing', async () => {
  await importFile(office, odd(PERIOD), await corrected())
  const [known] = await office.client.mappings.list()
  const using = await office.client.mappings.export({ id: known?.id ?? '' })
  await office.client.mappings.remove({ id: known?.id ?? '' })
  const read = await preview(office, fileOf(odd('2026-09', ',备注')), { period: '2026-09', using })
  expect(meanings(read)).toContain('E=netPay')
  expect(await refusal(preview(office, fileOf('10月考勤表.xls'), { using }))).toMatchObject({
    code: 'mapping-fits-nothing',
  })
})

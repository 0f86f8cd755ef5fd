import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  CORRECTED_PAYROLL,
  confirmAll,
  fileOf,
  importFile,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
  refusal,
  sign,
} from '../office.ts'

/** A worker had signed for one amount; the line was changed afterwards and his signature stood under another. */
let office: Office
beforeEach(async () => {
  office = await openOffice()
  await importMonth(office)
  await confirmAll(office)
})
afterEach(() => office[Symbol.dispose]())

const month = () => ({ projectId: office.project.id, period: PERIOD })
const confirmations = () => office.client.confirmations.list(month())
const changedLines = async () => (await confirmations()).filter(row => row.state === 'changed')
const firstLine = async () => (await confirmations())[0]?.lineId ?? ''
const confirmedInGrid = async () => {
  const { rows } = await office.client.months.payroll({ ...month(), unmask: false, language: 'en' })
  return rows.filter(row => row.confirmed).length
}

/** What a worker confirms: the amounts, the days, and where the money goes. */
const CHANGES = [
  ['netPay', '1.00'],
  ['grossPay', '9999'],
  ['deductionTotal', '5'],
  ['attendanceDays', '1'],
  ['wageCard', '6200000000000001236'],
  ['bankName', '另一家银行'],
  ['name', '另一个人'],
  ['idNumber', '990101198001010019'],
  ['trade', '另一个工种'],
] as const

describe.each(CHANGES)('a line whose %s was changed after its worker confirmed it', (field, text) => {
  it('counts as changed, is not signed, and stands again when the change is taken back', async () => {
    const lineId = await firstLine()
    await office.client.months.editLine({ lineId, field, text })
    expect(await changedLines()).toMatchObject([{ lineId, state: 'changed', method: 'handwritten' }])
    expect(await confirmedInGrid()).toBe(59)
    const { obstacles } = await office.client.statements.preview(month())
    expect(obstacles).toContainEqual({ code: 'lines-not-confirmed', count: 1 })
    // Whatever else the change sets off, the signature is refused.
    expect((await refusal(sign(office))).code).toMatch(
      /^(sign-confirmation-missing|check-blocks|sign-reason-missing)$/,
    )
    await office.client.months.undoEdit()
    expect(await changedLines()).toEqual([])
    expect(await sign(office)).toMatchObject({ totals: { people: 60 } })
  })
})

it('a change that the worker did not confirm leaves his confirmation alone', async () => {
  await office.client.months.editLine({ lineId: await firstLine(), field: 'remark', text: '备注' })
  expect(await changedLines()).toEqual([])
})

it('a changed line is refused by the signature itself, with the count', async () => {
  await office.client.months.editLine({ lineId: await firstLine(), field: 'bankName', text: '中国银行' })
  const { obstacles } = await office.client.statements.preview(month())
  expect(obstacles).toEqual([{ code: 'lines-not-confirmed', count: 1 }])
  expect(await refusal(sign(office))).toEqual({ code: 'sign-confirmation-missing', details: { count: 1 } })
})

it('a change in a file counts as one by hand', async () => {
  await importFile(office, '10月工资表.xlsx')
  const changed = (await changedLines()).length
  expect(changed).toBeGreaterThan(3)
  expect(await confirmedInGrid()).toBeLessThan(60)
  // The corrected sheet again: the same content, so what was confirmed of it holds; what the wrong sheet had dropped does not.
  await importFile(office, {
    name: '再更正.xlsx',
    bytes: new Uint8Array(await fileOf(CORRECTED_PAYROLL).arrayBuffer()),
  })
  expect(await changedLines()).toEqual([])
})

it('confirming anew holds, even with the clock set back in between', async () => {
  const lineId = await firstLine()
  await office.client.months.editLine({ lineId, field: 'bankName', text: '中国银行' })
  office.clock.now = new Date(office.clock.now.getTime() - 24 * 3_600_000)
  await office.client.confirmations.record({
    lineIds: [lineId],
    method: 'thumbprint',
    witness: null,
    evidence: null,
  })
  expect(await changedLines()).toEqual([])
  expect((await confirmations())[0]).toMatchObject({ state: 'valid', method: 'thumbprint' })
})

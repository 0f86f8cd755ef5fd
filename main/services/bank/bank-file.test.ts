import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PayrollRow } from '../../../contract/api/months.ts'
import { formatYuan, yuanText } from '../../../contract/money.ts'
import { accountEntry } from '../../../db/schema/index.ts'
import { transaction } from '../../../db/transaction.ts'
import { inspectFile } from '../../../importers/inspect.ts'
import {
  confirmAll,
  importFile,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
  refusal,
  sign,
} from '../../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await importMonth(office)
})
afterEach(() => office[Symbol.dispose]())

const make = (layout: string, resend = false) =>
  office.client.reports.bankFile({ projectId: office.project.id, period: PERIOD, layout, resend })

const payroll = () =>
  office.client.months.payroll({
    projectId: office.project.id,
    period: PERIOD,
    unmask: true,
    language: 'zh-CN',
  })

/** A bank's answer about one payment. */
function resultOf(line: PayrollRow | undefined, word: string) {
  const text = `序号,收款账号,收款人姓名,金额,交易结果\r\n1,${line?.wageCard},${line?.name},${yuanText(line?.netPay ?? 0)},${word}\r\n`
  return { name: '回盘.csv', bytes: new TextEncoder().encode(text) }
}

async function signed() {
  await confirmAll(office)
  return sign(office)
}

describe('a bank file', () => {
  it('equals the signed statement when our own importer reads it back', async () => {
    const statement = await signed()
    const made = await make('generic')
    expect([made.people, made.total]).toEqual([statement.totals.people, statement.totals.netPay])
    expect(made.statement).toBe(statement.digest)
    const { sheets } = await inspectFile(new Uint8Array(await made.file.arrayBuffer()), made.file.name, {
      kinds: { 代发: 'bank-result' },
    })
    const [sheet] = sheets
    if (sheet?.kind !== 'bank-result') throw new Error('not read as a list of payments')
    expect(sheet.rows).toHaveLength(statement.totals.people)
    expect(sheet.rows.reduce((sum, row) => sum + (row.values.amount ?? 0), 0)).toBe(statement.totals.netPay)
    expect(sheet.rows.every(row => /^\d{16,19}$/.test(row.values.wageCard ?? ''))).toBe(true)
  })

  it('is made in every layout, and noted in the audit log without a name', async () => {
    const { totals } = await signed()
    for (const { id } of await office.client.reports.bankLayouts()) {
      const made = await make(id)
      expect([made.people, made.total, made.drill]).toEqual([totals.people, totals.netPay, false])
      expect(made.file.name).toContain(`代发-${id}-${PERIOD}`)
    }
    const noted = office.ledger.connection
      .prepare("SELECT * FROM audit_entry WHERE action = 'bank.file'")
      .all()
    expect(noted).toHaveLength(7)
    const { rows } = await payroll()
    for (const { name } of rows) expect(JSON.stringify(noted)).not.toContain(name)
  })

  it('is refused for a month that is not signed, or changed since', async () => {
    expect(await refusal(make('ccb'))).toMatchObject({ code: 'statement-missing' })
    await signed()
    const { rows } = await payroll()
    await office.client.months.editLine({ lineId: rows[0]?.id ?? '', field: 'netPay', text: '1' })
    expect(await refusal(make('ccb'))).toMatchObject({ code: 'statement-superseded' })
  })

  it('is refused for an unknown layout', async () => {
    expect(await refusal(make('nobank'))).toMatchObject({ code: 'bank-layout-unknown' })
  })

  it('waits for the general contractor’s review where reviews are kept, and for the money', async () => {
    await signed()
    const projectId = office.project.id
    await office.client.papers.declareEmpty({ projectId, book: 'reviews' })
    const teams = new Set((await payroll()).rows.map(row => row.teamName)).size
    expect(await refusal(make('ccb'))).toEqual({ code: 'bank-not-reviewed', details: { count: teams } })
    const reviews = { projectId, book: 'reviews' as const }
    await office.client.papers.add({
      ...reviews,
      values: {
        period: PERIOD,
        preparedBy: '李示例',
        subcontractorSealed: '是',
        reviewedBy: '孙示例',
        reviewedOn: '2026-11-10',
      },
    })
    expect((await make('ccb')).people).toBeGreaterThan(0)
    const { total } = await make('ccb')
    transaction(office.ledger, db => db.update(accountEntry).set({ amount: 1 }).run())
    expect(await refusal(make('ccb'))).toMatchObject({
      code: 'bank-balance-short',
      details: { total: formatYuan(total) },
    })
  })

  it('pays nobody twice: after the result only the failed ones are sent again', async () => {
    await signed()
    expect(await refusal(make('ccb', true))).toMatchObject({ code: 'bank-nothing-to-resend' })
    const [line] = (await payroll()).rows
    await importFile(office, resultOf(line, '失败'), { period: PERIOD })
    const again = await make('ccb', true)
    expect([again.people, again.total]).toEqual([1, line?.netPay])
    expect(again.file.name).toContain('重发')
    await importFile(office, '10月代发回盘.csv', { period: PERIOD })
    expect(await refusal(make('ccb'))).toMatchObject({ code: 'bank-already-paid' })
    expect(await refusal(make('ccb', true))).toMatchObject({ code: 'bank-nothing-to-resend' })
  })
})

it('a bank file of a drill says so in its name', async () => {
  using drill = await openOffice({ drill: true })
  await importMonth(drill)
  await confirmAll(drill)
  await sign(drill)
  const made = await drill.client.reports.bankFile({
    projectId: drill.project.id,
    period: PERIOD,
    layout: 'icbc-bxt',
    resend: false,
  })
  expect(made.drill).toBe(true)
  expect(made.file.name.startsWith('演练-')).toBe(true)
})

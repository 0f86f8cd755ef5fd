import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { accountEntry } from '../../../db/schema/index.ts'
import { transaction } from '../../../db/transaction.ts'
import { runProgram } from '../../../test/cli/program.ts'
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
import { lockLedger } from '../ledger.ts'

/** The month-end report on the wage account is not made while account and payroll do not reconcile (acc-reconcile). */
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await importMonth(office)
  await confirmAll(office)
  await sign(office)
}, 60_000)
afterAll(() => office[Symbol.dispose]())

const make = (more: { report?: string; format?: 'xlsx' | 'csv'; draft?: boolean } = {}) =>
  office.client.reports.make({
    projectId: office.project.id,
    period: PERIOD,
    report: 'R19',
    format: 'xlsx',
    masked: false,
    language: 'zh-CN',
    ...more,
  })

async function words(file: File): Promise<string> {
  const book = XLSX.read(new Uint8Array(await file.arrayBuffer()))
  return book.SheetNames.map(name => XLSX.utils.sheet_to_csv(book.Sheets[name] ?? {})).join('\n')
}

/** The bank statement shows one fen more on one payment. */
const oneFenMore = (ledger: Office['ledger']) => {
  const [entry] = ledger.db
    .select()
    .from(accountEntry)
    .all()
    .filter(row => row.direction === 'out')
  if (entry === undefined) throw new Error('no payment')
  transaction(ledger, db => {
    db.delete(accountEntry).run()
    db.insert(accountEntry)
      .values({ ...entry, amount: entry.amount + 1 })
      .run()
  })
}

describe('the wage-split report', { timeout: 60_000 }, () => {
  it('before the bank has answered is made, and says that nothing was compared', async () => {
    const { draft, stops, file } = await make()
    expect({ draft, stops }).toEqual({ draft: false, stops: [] })
    expect(file.name).toBe(`R19-月度工资分账汇总表-${PERIOD}.xlsx`)
    expect(await words(file)).toMatch(/acc-reconcile）：.*银行回盘/)
  })

  it('is made when account and payroll agree, and then says nothing of the rule but the balance that is not on record', async () => {
    await importFile(office, '10月代发回盘.csv')
    const { draft, file } = await make()
    expect(draft).toBe(false)
    expect(await words(file)).not.toMatch(/草稿|银行回盘：/)
  })

  it('is refused, naming the finding, when they do not; other reports are made', async () => {
    oneFenMore(office.ledger)
    const { code, details } = await refusal(make())
    expect({ code, details }).toMatchObject({
      code: 'report-blocked',
      details: { report: 'R19', rule: 'acc-reconcile', title: '专户流水与工资表不平' },
    })
    expect((await make({ report: 'R08' })).draft).toBe(false)
  })

  it('can be looked at as a draft, which says so in its name, on its page and why', async () => {
    const { draft, stops, file } = await make({ draft: true })
    expect(draft).toBe(true)
    expect(stops.map(({ rule }) => rule)).toEqual(['acc-reconcile'])
    expect(file.name).toMatch(/^草稿-R19-/)
    const text = await words(file)
    expect(text).toContain('草稿 DRAFT')
    expect(text).toContain(stops[0]?.message)
    expect(await (await make({ draft: true, format: 'csv' })).file.text()).toMatch(/^\uFEFF?草稿 DRAFT/)
  })

  it('at the command line ends with 1 either way', async () => {
    lockLedger(office.core)
    const report = [
      'report',
      'R19',
      '--project',
      office.project.code,
      '--period',
      PERIOD,
      '--out',
      office.made.folder,
    ]
    expect(await runProgram(office.made.folder, ...report)).toMatchObject({
      code: 1,
      refused: 'report-blocked',
    })
    expect(await runProgram(office.made.folder, ...report, '--draft')).toMatchObject({
      code: 1,
      answer: { draft: true, stops: [{ rule: 'acc-reconcile' }] },
    })
  })
})

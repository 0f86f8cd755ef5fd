import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperBook } from '../../../contract/papers.ts'
import { follow, importFile, type Office, openOffice, PERIOD, refusal } from '../../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const key = (book: PaperBook) => ({ projectId: office.project.id, book })
const rows = (book: PaperBook, unmask = false) => office.client.papers.rows({ ...key(book), unmask })
const card = async (book: PaperBook) =>
  (await office.client.papers.books({ projectId: office.project.id })).find(each => each.book === book)

const NUMBER = '990101199001010011'

describe('the register of papers', () => {
  it('reads what is typed, shows numbers masked, and writes down who asked for them', async () => {
    await office.client.papers
      .add({
        ...key('advances'),
        values: { idNumber: NUMBER, paidOn: '2026年10月5日', amount: '￥1,500.00', settledIn: '10月' },
      })
      .catch(() => undefined)
    expect(await rows('advances'), 'a month without a year is not read').toEqual([])
    await office.client.papers.add({
      ...key('advances'),
      values: { idNumber: NUMBER, paidOn: '2026年10月5日', amount: '￥1,500.00', settledIn: '2026年10月' },
    })
    const row = { paidOn: '2026-10-05', amount: 150_000, settledIn: '2026-10' }
    expect((await rows('advances'))[0]?.row).toEqual({ ...row, idNumber: '990101********0011' })
    expect((await rows('advances', true))[0]?.row).toEqual({ ...row, idNumber: NUMBER })
    const asked = office.ledger.connection.prepare("SELECT * FROM audit_entry WHERE action = 'papers.unmask'")
    expect(asked.all()).toHaveLength(1)
  })

  it('keeps numbers out of the audit log', async () => {
    const { id } = await office.client.papers.add({
      ...key('cardKeeping'),
      values: { idNumber: NUMBER, keptBy: '本人', declaredOn: '2026-10-05' },
    })
    await office.client.papers.change({ id, values: { keptBy: 'foreman' } })
    await office.client.papers.remove({ id })
    const log = JSON.stringify(office.ledger.connection.prepare('SELECT * FROM audit_entry').all())
    expect(log).toContain('paper.change')
    expect(log).not.toContain(NUMBER)
  })

  it('changes only what is named, and takes each change back', async () => {
    const { id } = await office.client.papers.add({
      ...key('certificates'),
      values: { idNumber: NUMBER, kind: '特种作业证', number: `T${NUMBER}`, validTo: '2027-1-31' },
    })
    expect((await rows('certificates'))[0]?.row.number, 'holds the ID number').toBe('****0011')
    await office.client.papers.change({ id, values: { validTo: '2028.1.31', kind: 'health' } })
    const changed = {
      idNumber: NUMBER,
      kind: 'health',
      number: `T${NUMBER}`,
      issuedOn: null,
      validTo: '2028-01-31',
    }
    expect((await rows('certificates', true))[0]?.row).toEqual(changed)
    await office.client.months.undoEdit()
    expect((await rows('certificates'))[0]?.row).toMatchObject({
      kind: 'specialOperation',
      validTo: '2027-01-31',
    })
    await office.client.months.undoEdit()
    expect((await card('certificates'))?.state).toBe('unknown')
  })

  it('tells an empty book from an unknown one, and says which rules wait for it', async () => {
    expect(await card('bans')).toMatchObject({
      state: 'unknown',
      rows: 0,
      rules: expect.arrayContaining([expect.objectContaining({ id: 'ros-blacklist' })]),
    })
    await office.client.papers.declareEmpty(key('bans'))
    expect(await card('bans')).toMatchObject({ state: 'empty', rows: 0 })
    await office.client.papers.forget(key('bans'))
    expect(await card('bans')).toMatchObject({ state: 'unknown' })
  })

  it('does not call a book empty that holds papers', async () => {
    await office.client.papers.add({ ...key('listedBanks'), values: { bank: '某某银行' } })
    expect(await refusal(office.client.papers.declareEmpty(key('listedBanks')))).toMatchObject({
      code: 'paper-book-not-empty',
      details: { rows: 1 },
    })
  })

  it('says which fields are missing or not understood, and writes nothing', async () => {
    const values = { from: '昨天', to: '', reason: '回家', mood: '好' }
    expect(await refusal(office.client.papers.add({ ...key('leaves'), values }))).toMatchObject({
      code: 'paper-invalid',
      details: { book: 'leaves', missing: 'idNumber to', unreadable: 'mood from' },
    })
    expect((await card('leaves'))?.state).toBe('unknown')
  })

  it('names the person of the roster, who may be typed by his name', async () => {
    await importFile(office, '花名册.xlsx')
    const [someone] = await office.client.workers.list({ projectId: office.project.id, unmask: true })
    const name = someone?.worker.name ?? ''
    const values = { idNumber: name, from: '2026-10-01', to: '2026-10-03' }
    await office.client.papers.add({ ...key('leaves'), values })
    const [leave] = await rows('leaves', true)
    expect([leave?.person, leave?.row.idNumber]).toEqual([name, someone?.worker.idNumber])
  })

  it('lets the rules judge what they could not before', async () => {
    await importFile(office, '花名册.xlsx')
    const month = { projectId: office.project.id, period: PERIOD, language: 'zh-CN' } as const
    const waits = async () =>
      (await follow(office.client.checks.run(month))).notChecked.some(each => each.needs === 'bans')
    expect(await waits()).toBe(true)
    await office.client.papers.declareEmpty(key('bans'))
    expect((await office.client.checks.last(month))?.stale).toBe(true)
    expect(await waits()).toBe(false)
  })
})

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Period } from '../../../contract/dates.ts'
import { enqueueOperation, upsertConnection } from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { idNumberOf } from '../../../samples/numbers.ts'
import { confirmAll, importMonth, type Office, openOffice, PERIOD, sign } from '../../../test/office.ts'
import { monthOf } from '../checks/judge-month.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const papers = (period: Period = PERIOD) =>
  monthOf(office.core, office.ledger.db, office.project.id, period).papers

const [ONE, OTHER] = [idNumberOf('990101', '1990-01-01', 1), idNumberOf('990101', '1990-01-01', 2)]

/** An operation that a platform has answered. */
function answered(
  kind: string,
  fields: Record<string, string>,
  settledAt: string,
  state: 'accepted' | 'rejected',
) {
  transaction(office.ledger, db =>
    enqueueOperation(db, {
      id: randomUUID(),
      connectionId: null,
      projectId: office.project.id,
      period: PERIOD,
      statementId: null,
      kind,
      label: '钢筋一班',
      idempotencyKey: randomUUID(),
      payload: { kind: 'guangzhou', call: 'workerSave', fields },
      dependsOn: null,
      state,
      reason: null,
      ticket: null,
      attempts: 1,
      createdAt: settledAt,
      sentAt: settledAt,
      settledAt,
      drill: false,
    }),
  )
}

it('the platform holds whom it took, until it took his exit', () => {
  expect(papers().platformRoster).toBeNull()
  answered('guangzhou.team', {}, '2026-11-01T16:30:00.000Z', 'accepted')
  answered('guangzhou.worker', { idcard: ONE }, '2026-11-02T02:00:00.000Z', 'accepted')
  answered('guangzhou.worker', { idcard: OTHER }, '2026-11-02T02:00:00.000Z', 'accepted')
  answered('guangzhou.worker', { idcard: ONE }, '2026-11-09T02:00:00.000Z', 'accepted')
  answered('guangzhou.exit', { idcard: OTHER }, '2026-11-10T02:00:00.000Z', 'accepted')
  answered(
    'guangzhou.worker',
    { idcard: idNumberOf('990101', '1990-01-01', 3) },
    '2026-11-10T02:00:00.000Z',
    'rejected',
  )
  expect(papers().platformRoster).toEqual([{ idNumber: ONE, registeredOn: '2026-11-02' }])
  // Half past midnight in Beijing.
  expect(papers().platformTeams).toEqual([{ team: '钢筋一班', acceptedOn: '2026-11-02' }])
})

it('a person recorded by hand stands before what the ledger knows of him', async () => {
  answered('guangzhou.worker', { idcard: ONE }, '2026-11-02T02:00:00.000Z', 'accepted')
  answered('guangzhou.worker', { idcard: OTHER }, '2026-11-03T02:00:00.000Z', 'accepted')
  await office.client.papers.add({
    projectId: office.project.id,
    book: 'platformRoster',
    values: { idNumber: ONE, registeredOn: '2026-10-01' },
  })
  expect(papers().platformRoster).toEqual([
    { idNumber: ONE, registeredOn: '2026-10-01' },
    { idNumber: OTHER, registeredOn: '2026-11-03' },
  ])
})

it('code tables given with a city connection are its code lists', () => {
  transaction(office.ledger, db =>
    upsertConnection(db, {
      id: randomUUID(),
      projectId: office.project.id,
      name: '某市',
      profile: 'guangzhou',
      url: 'https://platform.example/',
      drill: false,
      parked: false,
      credentials: {},
      codeTables: { workType: { 木工: 'Z01' }, unheard: { x: '1' } },
    }),
  )
  const codes = papers().platformCodes
  expect(codes?.filter(({ edition }) => edition === null)).toEqual([
    { list: 'workType', name: '木工', code: 'Z01', edition: null },
  ])
  // With them stand the fixed lists of the interface.
  expect(codes).toContainEqual(
    expect.objectContaining({ list: 'skillLevel', name: '高级技师', code: '5', edition: expect.any(String) }),
  )
})

it('a report made is an export, once a day', async () => {
  await importMonth(office)
  const order = { projectId: office.project.id, period: PERIOD, format: 'csv', language: 'zh-CN' } as const
  for (const masked of [true, true, false])
    await office.client.reports.make({ ...order, report: 'R08', masked })
  const made = {
    report: expect.stringContaining('R08'),
    period: PERIOD,
    madeOn: '2026-11-20',
    forPosting: false,
  }
  expect(papers().exports).toEqual([
    { ...made, masked: true },
    { ...made, masked: false },
  ])
})

it('a bank file is a batch; made again it is the same one', async () => {
  await importMonth(office)
  await confirmAll(office)
  await sign(office)
  const make = () =>
    office.client.reports.bankFile({
      projectId: office.project.id,
      period: PERIOD,
      layout: 'generic',
      resend: false,
    })
  const { people, total } = await make()
  office.clock.now = new Date('2026-11-23T02:00:00Z')
  await make()
  const [batch, ...others] = papers().batches ?? []
  expect(others).toEqual([])
  expect(batch).toMatchObject({ period: PERIOD, team: null, sentOn: '2026-11-23', voucherGivenOn: null })
  expect(batch?.payments).toHaveLength(people)
  expect(batch?.payments.reduce((sum, payment) => sum + payment.amount, 0)).toBe(total)
  // Ctrl+Z is for edits: it does not take a file back that lies on the bank's desk.
  await office.client.months.undoEdit()
  expect(papers().batches).toHaveLength(1)
})

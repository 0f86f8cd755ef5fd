import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cleanMonth } from '../../rules/catalogue/example-month.ts'
import { storeMonth } from '../testing/store-month.ts'
import { type TemporaryLedger, temporaryLedger } from '../testing/temporary-ledger.ts'
import { transaction } from '../transaction.ts'
import { readProjectMonth } from './project-month.ts'
import { enqueueOperation, insertStatement, type OperationRecord, updateOperation } from './submission.ts'

const month = cleanMonth({ people: 3 })
let made: TemporaryLedger
beforeEach(async () => {
  made = await temporaryLedger()
  transaction(made.ledger, db => storeMonth(db, month))
})
afterEach(() => made[Symbol.dispose]())

const held = () => readProjectMonth(made.ledger.db, month.project.id, month.period, month.today)?.platformCopy

/** A signed month; only that it stands in the outbox matters here. */
function statement(): string {
  const id = randomUUID()
  transaction(made.ledger, db =>
    insertStatement(db, {
      id,
      projectId: month.project.id,
      period: month.period,
      digest: id,
      linesDigest: '',
      amends: null,
      drill: true,
      createdAt: '2026-04-08T02:00:00.000Z',
      bytes: Buffer.from(''),
      people: 0,
      grossPay: 0,
      deductions: 0,
      netPay: 0,
    }),
  )
  return id
}

function operation(
  statementId: string,
  kind: string,
  payload: object,
  state: OperationRecord['state'],
): string {
  const id = randomUUID()
  transaction(made.ledger, db =>
    enqueueOperation(db, {
      id,
      connectionId: null,
      projectId: month.project.id,
      period: month.period,
      statementId,
      kind,
      label: '',
      idempotencyKey: id,
      payload: { ...payload },
      dependsOn: null,
      state,
      reason: null,
      ticket: null,
      attempts: 0,
      createdAt: '2026-04-08T02:00:00.000Z',
      sentAt: null,
      settledAt: null,
      drill: true,
    }),
  )
  return id
}

/** An upload of one person's wage. */
const wage = (of: string, person: number, state: OperationRecord['state']) =>
  operation(
    of,
    'national.payroll',
    { details: [{ idNumber: `P${person}`, grossPay: 100 * person, netPay: 90 * person }] },
    state,
  )

it('is what was accepted, once nothing of the statement is under way any more', () => {
  expect(held()).toBeNull()
  const first = statement()
  wage(first, 1, 'accepted')
  const second = wage(first, 2, 'uncertain')
  expect(held()).toBeNull()
  transaction(made.ledger, db => updateOperation(db, second, { state: 'accepted' }))
  expect(held()).toEqual({ people: 2, grossPay: 300, netPay: 270 })
  transaction(made.ledger, db => updateOperation(db, second, { state: 'rejected' }))
  expect(held()).toEqual({ people: 1, grossPay: 100, netPay: 90 })
})

it('stays that of the earlier statement while the platform takes nothing of the one that amends it', () => {
  wage(statement(), 1, 'accepted')
  const amended = statement()
  wage(amended, 3, 'blocked')
  expect(held()).toEqual({ people: 1, grossPay: 100, netPay: 90 })
  operation(amended, 'payroll.handover', { people: 3, netPay: 270 }, 'accepted')
  expect(held()).toEqual({ people: 3, grossPay: null, netPay: 270 })
})

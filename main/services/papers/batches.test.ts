import { expect, it } from 'vitest'
import { EMPTY_PROJECT } from '../../../contract/empty-project.ts'
import { addPapers, readPapers } from '../../../db/repositories/papers.ts'
import { TrackedWriter } from '../../../db/repositories/records.ts'
import { insertProject } from '../../../db/repositories/registers.ts'
import { temporaryLedger } from '../../../db/testing/temporary-ledger.ts'
import { transaction } from '../../../db/transaction.ts'
import { recordBatch } from './batches.ts'

const AT = '2026-11-20T02:00:00.000Z'
const pay = (amount: number) => [{ idNumber: '990101199001010011', wageCard: '6200000000000000001', amount }]

it('a corrected file takes the place of the earlier one, a second sending and a recorded batch stand beside it', async () => {
  using made = await temporaryLedger()
  const projectId = crypto.randomUUID()
  const file = { projectId, period: '2026-10', sentOn: '2026-11-20', resend: false }
  transaction(made.ledger, db => {
    insertProject(db, { ...EMPTY_PROJECT, id: projectId, code: 'A', name: 'A' })
    const typed = {
      period: '2026-10',
      team: '木工班',
      sentOn: '2026-11-18',
      payments: pay(1),
      voucherGivenOn: null,
    }
    addPapers(db, new TrackedWriter(db, 'edit:1', AT), { projectId, book: 'batches' }, [typed])
    recordBatch(db, AT, { ...file, period: '2026-09', payments: pay(9) })
    recordBatch(db, AT, { ...file, payments: pay(2) })
    recordBatch(db, AT, { ...file, payments: pay(3) })
    recordBatch(db, AT, { ...file, payments: pay(4), resend: true })
  })
  const batches = readPapers(made.ledger.db, projectId).batches ?? []
  expect(batches.map(({ period, payments }) => `${period} ${payments[0]?.amount}`)).toEqual([
    '2026-10 1',
    '2026-09 9',
    '2026-10 3',
    '2026-10 4',
  ])
})

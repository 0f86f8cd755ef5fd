import { randomUUID } from 'node:crypto'
import type { Period } from '../../../contract/dates.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { addPapers, listPapers } from '../../../db/repositories/papers.ts'
import { TrackedWriter } from '../../../db/repositories/records.ts'
import type { BatchLine } from '../../../reports/bank-batch/batch.ts'

type Batch = PaperRow<'batches'>
type Payments = Batch['payments']

/** Marks rows that the making of a bank file wrote: no edit of a person, so that his undo passes them over. */
const BY_FILE = 'bank:'

/** The payments that a file orders, as the register keeps them; one without a document number names nobody and is left out. */
export function paymentsOnRecord(lines: readonly BatchLine[]): Payments {
  return lines.flatMap(({ idNumber, account, amount }) =>
    idNumber === null || idNumber === '' ? [] : [{ idNumber, wageCard: account, amount }],
  )
}

/**
 * Puts a made bank file on record as a batch. The same payments made into a file again are the same batch; as long as nobody was paid,
 * a file of the whole month takes the place of the earlier ones.
 */
export function recordBatch(
  db: Database,
  at: string,
  file: {
    projectId: string
    period: Period
    resend: boolean
    sentOn: Batch['sentOn']
    payments: Payments
  },
): void {
  const { projectId, period, resend, sentOn, payments } = file
  const writer = new TrackedWriter(db, `${BY_FILE}${randomUUID()}`, at)
  const ofMonth = listPapers(db, projectId, 'batches').filter(({ row }) => row.period === period)
  const same = ofMonth.find(({ row }) => JSON.stringify(row.payments) === JSON.stringify(payments))
  if (same !== undefined) {
    writer.update('paper', same.id, { row: { ...same.row, sentOn } })
    return
  }
  if (!resend)
    for (const earlier of ofMonth.filter(({ changedBy }) => changedBy?.startsWith(BY_FILE)))
      writer.remove('paper', earlier.id)
  const row: Batch = { period, team: null, sentOn, payments, voucherGivenOn: null }
  addPapers(db, writer, { projectId, book: 'batches' }, [row])
}

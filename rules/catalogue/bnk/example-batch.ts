import type { PayResult } from '../../../contract/entities.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import { exampleCard, exampleId, exampleIdNumber } from '../example-people.ts'

/** What the first person of the clean month is paid. */
export const EXAMPLE_NET = 666_000

type Batch = PaperRow<'batches'>

/** A batch that pays the first person of the first team, for examples to change. */
export function exampleBatch(change: Partial<Batch> = {}): Batch {
  return {
    period: '2026-03',
    team: '钢筋一班',
    sentOn: '2026-04-20',
    payments: [examplePayment()],
    voucherGivenOn: null,
    ...change,
  }
}

/** The payment of the first person, for examples to change. */
export function examplePayment(change: Partial<Batch['payments'][number]> = {}): Batch['payments'][number] {
  return {
    idNumber: exampleIdNumber('19820101', 0),
    wageCard: exampleCard(1),
    amount: EXAMPLE_NET,
    ...change,
  }
}

/** What the bank answered for the first person, for examples to change. */
export function exampleResult(change: Partial<PayResult> = {}): PayResult {
  return {
    id: exampleId('payResult', 0),
    projectId: exampleId('project', 0),
    wageMonth: '2026-03',
    lineId: exampleId('line', 0),
    name: '赵建建',
    wageCard: exampleCard(1),
    amount: EXAMPLE_NET,
    status: 'paid',
    reason: null,
    paidOn: '2026-04-20',
    serial: null,
    ...change,
  }
}

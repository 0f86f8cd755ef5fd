import { storeMonth } from '../db/testing/store-month.ts'
import { temporaryLedger } from '../db/testing/temporary-ledger.ts'
import { transaction } from '../db/transaction.ts'
import type { CoreState } from '../main/services/core-state.ts'
import { copyMonth } from '../main/services/months/copy-month.ts'
import { PAY_FAULTS } from '../rules/testing/faults/pay-faults.ts'
import { generatedMonth } from '../rules/testing/generated-month.ts'
import { MonthDraft } from '../rules/testing/month-draft.ts'
import { Random } from '../samples/random.ts'
import { withOwnIds } from './with-own-ids.ts'

const PROJECTS = 12
/** More than two thousand in all: a company whose months are read beside the core. */
const PEOPLE = 170
export const MONTHS = ['2026-03', '2026-04'] as const

export interface LargeCompany extends Disposable {
  readonly core: CoreState
  readonly projects: readonly string[]
}

/** Twelve projects with two months each, the second a draft of the first, with some faults planted in all. */
export async function openLargeCompany(): Promise<LargeCompany> {
  const made = await temporaryLedger()
  const core: CoreState = {
    host: { kind: 'cli', dataFolder: made.folder, keyStore: null },
    now: () => new Date('2026-05-08T02:00:00Z'),
    ledger: made.ledger,
  }
  const projects = Array.from({ length: PROJECTS }, (_, at) => {
    const random = new Random(at + 1)
    const order = { seed: at + 1, people: PEOPLE, first: at * PEOPLE, period: MONTHS[0], punches: false }
    const draft = new MonthDraft(generatedMonth(order), random)
    for (const fault of PAY_FAULTS.slice(at, at + 3)) fault.plant(draft, random)
    const month = withOwnIds(draft.finished())
    transaction(made.ledger, db => storeMonth(db, month))
    copyMonth(core, month.project.id, ...MONTHS)
    return month.project.id
  })
  return { core, projects, [Symbol.dispose]: () => made[Symbol.dispose]() }
}

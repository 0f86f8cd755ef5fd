import type { LaborContract } from '../contract/entities.ts'

/** The contract that began last, the later of the ledger where two began alike; null where there is none. */
export function newestContract(contracts: readonly LaborContract[] = []): LaborContract | null {
  const began = ({ startDate, signedOn }: LaborContract) => startDate ?? signedOn ?? ''
  let newest: LaborContract | null = null
  for (const contract of contracts) {
    if (newest === null || began(contract) >= began(newest)) newest = contract
  }
  return newest
}

import type { Host } from '../host.ts'
import type { CoreState } from '../services/core-state.ts'
import { lockLedger } from '../services/ledger.ts'
import type { Core } from './host-core.ts'
import { createRouter } from './router.ts'

/** Makes the core for a host: the ledger stays closed until somebody unlocks it. */
export async function startCore(host: Host): Promise<Core> {
  const state: CoreState = { host, now: () => new Date(), ledger: null }
  return {
    router: createRouter(state),
    close: async () => {
      lockLedger(state)
    },
  }
}

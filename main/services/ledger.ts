import type { z } from 'zod'
import type { LedgerStatus } from '../../contract/api/ledger.ts'
import { Refusal } from '../../contract/refusal.ts'
import { appendAudit } from '../../db/audit.ts'
import { createLedger } from '../../db/create-ledger.ts'
import type { Unlock } from '../../db/ledger-file/key-slots.ts'
import { openLedger, slotsOfFolder } from '../../db/open.ts'
import { findCompany, setCompany } from '../../db/repositories/registers.ts'
import { isDrillLedger, markDrillLedger } from '../../db/repositories/revision.ts'
import { transaction } from '../../db/transaction.ts'
import { recoverInterrupted } from '../../sync/outbox.ts'
import type { CoreState } from './core-state.ts'
import { keyHostOption } from './key-host.ts'

type Status = z.infer<typeof LedgerStatus>

/** Whether there is a ledger, whether it is open, and whose it is. */
export function ledgerStatus(core: CoreState): Status {
  const { ledger, host } = core
  const shared = { folder: host.dataFolder, slots: slotsOfFolder(host.dataFolder) ?? [] }
  if (ledger === null)
    return { ...shared, state: shared.slots.length === 0 ? 'missing' : 'locked', company: null, drill: false }
  return { ...shared, state: 'open', company: findCompany(ledger.db), drill: isDrillLedger(ledger.db) }
}

/** Makes an encrypted ledger for a company and opens it. The recovery code is answered once. */
export async function makeLedger(
  core: CoreState,
  order: { passphrase: string; companyName: string; uscc: string | null; drill?: boolean },
): Promise<{ recoveryCode: string; status: Status }> {
  if (core.ledger !== null) throw new Refusal('ledger-exists', { folder: core.host.dataFolder })
  const { ledger, recoveryCode } = await createLedger(core.host.dataFolder, {
    passphrase: order.passphrase,
    ...keyHostOption(core),
  })
  transaction(ledger, db => {
    setCompany(db, { name: order.companyName, uscc: order.uscc })
    if (order.drill === true) markDrillLedger(db)
    appendAudit(db, { at: core.now().toISOString(), actor: 'clerk', action: 'ledger.create' })
  })
  core.ledger = ledger
  return { recoveryCode, status: ledgerStatus(core) }
}

/** Opens the ledger. What was being sent when the process last ended becomes uncertain. */
export async function unlockLedger(core: CoreState, unlock: Unlock): Promise<Status> {
  if (core.ledger === null) {
    const ledger = await openLedger(core.host.dataFolder, unlock, keyHostOption(core).keyHost)
    recoverInterrupted(ledger)
    core.ledger = ledger
  }
  return ledgerStatus(core)
}

/** Closes the ledger and forgets its key. */
export function lockLedger(core: CoreState): Status {
  core.ledger?.close()
  core.ledger = null
  core.openMonth = null
  return ledgerStatus(core)
}

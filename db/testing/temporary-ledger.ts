import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLedger } from '../create-ledger.ts'
import type { WritableLedger } from '../handle.ts'

/** The lowest cost a passphrase slot may have: tests open many ledgers. */
export const QUICK_SCRYPT = 15
export const PASSPHRASE = '工地上的口令 2026'

export interface TemporaryLedger extends Disposable {
  readonly ledger: WritableLedger
  readonly folder: string
  readonly recoveryCode: string
}

/** A real encrypted ledger in a folder of its own, for tests; `using` closes it and removes the folder. */
export async function temporaryLedger(): Promise<TemporaryLedger> {
  const folder = join(mkdtempSync(join(tmpdir(), 'xinzhang-test-')), 'ledger')
  const { ledger, recoveryCode } = await createLedger(folder, {
    passphrase: PASSPHRASE,
    scryptLogN: QUICK_SCRYPT,
  })
  const remove = () => {
    if (ledger.connection.open) ledger.close()
    rmSync(join(folder, '..'), { recursive: true, force: true })
  }
  return { ledger, folder, recoveryCode, [Symbol.dispose]: remove }
}

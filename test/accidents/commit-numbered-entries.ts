/** Child process of saved-work-lost-when-killed.test.ts: commits numbered entries and prints each number after its commit. */
import { writeSync } from 'node:fs'
import { appendAudit } from '../../db/audit.ts'
import { openLedger } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'

const [folder = '', passphrase = ''] = process.argv.slice(2)
const ledger = await openLedger(folder, { by: 'passphrase', passphrase })
for (;;) {
  const { sequence } = transaction(ledger, db =>
    appendAudit(db, {
      at: new Date().toISOString(),
      actor: 'clerk',
      action: 'saved',
      details: { filler: 'x'.repeat(900) },
    }),
  )
  writeSync(1, `${sequence}\n`)
}

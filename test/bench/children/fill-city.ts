/** Projects from one number to another in an encrypted ledger, each with its month; makes the ledger when it is not there. */
import { createLedger } from '../../../db/create-ledger.ts'
import { openLedger, slotsOfFolder } from '../../../db/open.ts'
import { storeMonth } from '../../../db/testing/store-month.ts'
import { transaction } from '../../../db/transaction.ts'
import { withOwnIds } from '../../with-own-ids.ts'
import { PhaseClock } from '../child.ts'
import { cityMonth } from '../city.ts'
import { confirmByDigest } from '../confirm-by-digest.ts'
import { PASSPHRASE } from './ledger.ts'

const [folder = '', from = '0', to = '0'] = process.argv.slice(2)
const clock = new PhaseClock()
const ledger =
  slotsOfFolder(folder) === null
    ? (await createLedger(folder, { passphrase: PASSPHRASE, scryptLogN: 15 })).ledger
    : await openLedger(folder, { by: 'passphrase', passphrase: PASSPHRASE })
// ID numbers are in no order: without a large cache every insert would go back to the disk for its place in the index.
ledger.connection.pragma('cache_size = -1500000')
ledger.connection.pragma('synchronous = OFF')

for (let project = Number(from); project < Number(to); project++) {
  const month = withOwnIds(cityMonth(project))
  confirmByDigest(month)
  transaction(ledger, db => storeMonth(db, month))
}
clock.end('fill')
ledger.close()
clock.print()

/** A new encrypted ledger with the project and its people, as the month finds them. */
import { createLedger } from '../../../db/create-ledger.ts'
import { setCompany } from '../../../db/repositories/registers.ts'
import { transaction } from '../../../db/transaction.ts'
import { lockLedger } from '../../../main/services/ledger.ts'
import { addProject } from '../../../main/services/registers.ts'
import { PROJECT } from '../big-sheets.ts'
import { PhaseClock } from '../child.ts'
import { coreAt, importFile, PASSPHRASE } from './ledger.ts'

const [folder = '', roster = ''] = process.argv.slice(2)
const core = coreAt(folder)
const clock = new PhaseClock()
// The lowest cost for the passphrase: at the usual one its 256 MiB would hide what the import itself needs.
const { ledger } = await createLedger(folder, { passphrase: PASSPHRASE, scryptLogN: 15 })
core.ledger = ledger
transaction(ledger, db => setCompany(db, { name: '某某劳务有限公司', uscc: null }))
const project = addProject(core, PROJECT)
await importFile(core, project.id, roster, clock)
lockLedger(core)
clock.print()

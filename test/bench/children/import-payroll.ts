/** Import of a payroll file into a ledger that knows the people. */
import { lockLedger } from '../../../main/services/ledger.ts'
import { PhaseClock } from '../child.ts'
import { importIntoProject } from './ledger.ts'

const [folder = '', payroll = ''] = process.argv.slice(2)
const clock = new PhaseClock()
const { core } = await importIntoProject(folder, payroll, clock)
lockLedger(core)
clock.print()

/** Import of a payroll file into a ledger that knows the people, then the rules over the month. */
import { runChecks } from '../../../main/services/checks/checks.ts'
import { UNWATCHED } from '../../../main/services/job.ts'
import { lockLedger } from '../../../main/services/ledger.ts'
import { PERIOD } from '../big-sheets.ts'
import { PhaseClock } from '../child.ts'
import { importIntoProject } from './ledger.ts'

const [folder = '', payroll = ''] = process.argv.slice(2)
const clock = new PhaseClock()
const { core, projectId } = await importIntoProject(folder, payroll, clock)
const report = await runChecks(core, { projectId, period: PERIOD }, 'zh-CN', UNWATCHED)
clock.end('check and store the verdict')
clock.notes.findings = report.findings.length
lockLedger(core)
clock.print()

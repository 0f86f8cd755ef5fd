/** Import, check and store of a payroll file into a ledger that knows the people. */

import { listProjects } from '../../../db/repositories/registers.ts'
import { monthOf, runChecks } from '../../../main/services/checks.ts'
import { openLedgerOf } from '../../../main/services/core-state.ts'
import { UNWATCHED } from '../../../main/services/job.ts'
import { lockLedger, unlockLedger } from '../../../main/services/ledger.ts'
import { checkMonth } from '../../../rules/index.ts'
import { PERIOD } from '../big-sheets.ts'
import { ownPeakRssMiB, PhaseClock } from '../child.ts'
import { coreAt, importFile, PASSPHRASE } from './ledger.ts'

const [folder = '', payroll = '', andCheck = ''] = process.argv.slice(2)
const core = coreAt(folder)
await unlockLedger(core, { by: 'passphrase', passphrase: PASSPHRASE })
const { db } = openLedgerOf(core)
const [project] = listProjects(db)
if (project === undefined) throw new Error('the ledger has no project')
const clock = new PhaseClock()
await importFile(core, project.id, payroll, clock)
clock.sum('import without check')
clock.notes['peak MiB after import'] = ownPeakRssMiB()
if (andCheck !== 'check') {
  lockLedger(core)
  clock.print()
  process.exit()
}
const report = await runChecks(core, { projectId: project.id, period: PERIOD }, 'zh-CN', UNWATCHED)
clock.end('check and store verdict')
const peak = ownPeakRssMiB()
clock.notes.findings = report.findings.length

// A second time, in parts: where the check's time goes.
const read = performance.now()
const month = monthOf(core, db, project.id, PERIOD)
clock.notes['of the check: read month, ms'] = performance.now() - read
const judge = performance.now()
checkMonth(month)
clock.notes['of the check: judge, ms'] = performance.now() - judge
lockLedger(core)
clock.print(peak)

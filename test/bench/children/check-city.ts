/** The product's check of everything: the pack over every project, verdicts stored, findings in words. */

import { runChecks } from '../../../main/services/checks/checks.ts'
import { UNWATCHED } from '../../../main/services/job.ts'
import { lockLedger, unlockLedger } from '../../../main/services/ledger.ts'
import { RULES } from '../../../rules/index.ts'
import { PhaseClock } from '../child.ts'
import { CITY_PERIOD } from '../city.ts'
import { coreAt, PASSPHRASE } from './ledger.ts'

const [folder = ''] = process.argv.slice(2)
const core = { ...coreAt(folder), now: () => new Date('2026-04-08T02:00:00Z') }
await unlockLedger(core, { by: 'passphrase', passphrase: PASSPHRASE })
const clock = new PhaseClock()
const report = await runChecks(core, { period: CITY_PERIOD }, 'zh-CN', UNWATCHED)
clock.end('check')
clock.notes.workers = report.scope.workers
clock.notes.findings = report.findings.length
clock.notes.rules = RULES.length
lockLedger(core)
clock.print()

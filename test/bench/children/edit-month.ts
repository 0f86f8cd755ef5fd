/** Edits of a month in the payroll grid, and the same month read and judged as a whole. */
import { createLedger } from '../../../db/create-ledger.ts'
import { storeMonth } from '../../../db/testing/store-month.ts'
import { transaction } from '../../../db/transaction.ts'
import { judge, monthOf } from '../../../main/services/checks/judge-month.ts'
import { bookOf } from '../../../main/services/checks/rule-book.ts'
import { editLine } from '../../../main/services/months/edit-line.ts'
import { payrollGrid } from '../../../main/services/months/grids.ts'
import { generatedMonth } from '../../../rules/testing/generated-month.ts'
import { PhaseClock } from '../child.ts'
import { confirmByDigest } from '../confirm-by-digest.ts'
import { EDITS, WHOLE } from '../edit-phases.ts'
import { coreAt, PASSPHRASE } from './ledger.ts'

/** So often everything is done before it counts. */
const WARM_UP = 5

const [folder = '', people = '2000'] = process.argv.slice(2)
const month = generatedMonth({ seed: 1, people: Number(people), punches: false })
confirmByDigest(month)
const { ledger } = await createLedger(folder, { passphrase: PASSPHRASE, scryptLogN: 15 })
transaction(ledger, db => storeMonth(db, month))
const core = { ...coreAt(folder), now: () => new Date(`${month.today}T02:00:00Z`), ledger }
const view = { projectId: month.project.id, period: month.period, unmask: false, language: 'zh-CN' as const }

const FIELDS = ['netPay', 'attendanceDays', 'wageCard', 'idNumber', 'name'] as const
const TEXTS = {
  netPay: '1234.5',
  attendanceDays: '21.5',
  wageCard: '6200000000000000018',
  idNumber: '1',
  name: '龙示例',
}

const full = () =>
  judge(monthOf(core, ledger.db, view.projectId, view.period), bookOf(ledger.db, view.projectId))
let line = 0
const edit = (field: (typeof FIELDS)[number]) => {
  line = (line + 7) % month.lines.length
  editLine(core, { lineId: month.lines[line]?.id ?? '', field, text: TEXTS[field] }, view)
}

payrollGrid(core, view)
const clock = new PhaseClock()
const repeat = (phase: string, work: () => void) => {
  for (let time = 0; time < WARM_UP; time++) work()
  clock.restart()
  for (let time = 0; time < EDITS; time++) work()
  clock.end(phase)
}
repeat(WHOLE, full)
for (const field of FIELDS) repeat(`edit ${field}`, () => edit(field))
ledger.close()
clock.print()

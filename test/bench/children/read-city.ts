/** The baseline: the rows of every month's roster, attendance and wages, only fetched, one project after the other. */
import { openReadonly } from '../../../db/open.ts'
import { PhaseClock } from '../child.ts'
import { PASSPHRASE } from './ledger.ts'

const OF_PROJECT = [
  'team',
  'engagement',
  'labor_contract',
  'safety_training',
  'attendance_month',
  'payroll_sheet',
]
const QUERIES = [
  ...OF_PROJECT.map(table => `SELECT * FROM ${table} WHERE project_id = ?`),
  'SELECT worker.* FROM worker JOIN engagement ON engagement.worker_id = worker.id WHERE engagement.project_id = ?',
  'SELECT payroll_line.* FROM payroll_line JOIN payroll_sheet ON payroll_sheet.id = payroll_line.sheet_id WHERE payroll_sheet.project_id = ?',
]

const [folder = ''] = process.argv.slice(2)
const ledger = await openReadonly(folder, { by: 'passphrase', passphrase: PASSPHRASE })
const clock = new PhaseClock()
const statements = QUERIES.map(sql => ledger.connection.prepare(sql).raw())
let rows = 0
for (const id of ledger.connection.prepare('SELECT id FROM project ORDER BY code').pluck().all())
  for (const statement of statements) rows += statement.all(id).length
clock.end('fetch')
clock.notes.rows = rows
ledger.close()
clock.print()

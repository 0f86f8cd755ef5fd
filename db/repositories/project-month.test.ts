import { expect, test, vi } from 'vitest'
import { temporaryLedger } from '../testing/temporary-ledger.ts'
import { transaction } from '../transaction.ts'
import { readProjectMonth } from './project-month.ts'
import { insertProject, setCompany } from './registers.ts'

/** Tables with rows of every project: reading one month must not walk through those of the others. */
const OF_ALL_PROJECTS = [
  'worker',
  'engagement',
  'labor_contract',
  'safety_training',
  'punch',
  'attendance_month',
  'payroll_sheet',
  'payroll_line',
  'pay_result',
  'confirmation',
  'paper',
  'import_part',
  'import_sheet',
  'outbox_operation',
]

test('a month is read by indexes alone, whatever else the ledger holds', async () => {
  using made = await temporaryLedger()
  const { ledger } = made
  const project = {
    id: '00000000-0000-4000-8000-000000000001',
    code: 'P-1',
    name: '示例项目',
    address: null,
    constructionPermitNo: null,
    industry: null,
    regulator: null,
    contractAmount: null,
    startDate: null,
    completionDate: null,
    status: 'building' as const,
    payDay: null,
    fundingCycleMonths: null,
    laborCostRatio: null,
    projectManager: null,
    chiefSupervisor: null,
    laborOfficer: null,
    laborOfficerPhone: null,
  }
  transaction(ledger, db => {
    setCompany(db, { name: '示例公司', uscc: null })
    insertProject(db, project)
  })
  const prepare = vi.spyOn(ledger.connection, 'prepare')
  readProjectMonth(ledger.db, project.id, '2026-03', '2026-04-08')
  const statements = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()

  expect(statements.length).toBeGreaterThan(15)
  const scan = new RegExp(`^SCAN (${OF_ALL_PROJECTS.join('|')})( |$)`)
  for (const sql of statements) {
    const plan = ledger.connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    const parameters = /@\w+/.test(sql)
      ? [{ project: '', period: '', from: '', until: '' }]
      : sql.split('?').slice(1)
    const steps = plan.all(...parameters).map(({ detail }) => detail)
    expect(
      steps.filter(step => scan.test(step)),
      sql,
    ).toEqual([])
  }
})

import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writing } from '../../db/write-guard.ts'
import { writeDefectReport } from '../../main/shells/cli/defect-report.ts'
import { samplePeople } from '../../samples/people.ts'
import { runCli } from '../cli/run-cli.ts'
import {
  CORRECTED_PAYROLL,
  commit,
  confirmAll,
  fileOf,
  follow,
  importFile,
  type Office,
  openOffice,
  PERIOD,
  preview,
  sample,
  sign,
} from '../office.ts'
import { filesBelow, leaks, secretsIn } from '../secret-traces.ts'

/** A worker's ID number stood in an error message, went into a log and from there into a support mail. */
const SECRETS = samplePeople().flatMap(({ idNumber, wageCard, phone }) => [idNumber, wageCard, phone])
const silent = (text: string) => expect(secretsIn(Buffer.from(text), SECRETS)).toEqual([])

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await importFile(office, '花名册.xlsx')
  await importFile(office, '10月考勤表.xls')
  await importFile(office, '10月工资表.xlsx')
})
afterAll(() => office[Symbol.dispose]())

const month = () => ({ projectId: office.project.id, period: PERIOD })
const lineId = async () => {
  const { rows } = await office.client.months.payroll({ ...month(), unmask: false, language: 'en' })
  return rows[0]?.id ?? ''
}

/** Everything an error carries that could be printed or logged. */
function carried(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [error.name, error.message, error.stack, JSON.stringify(error), String(error.cause ?? '')].join('\n')
}

it('no refusal carries a number of a person', async () => {
  const [first] = samplePeople()
  const shown = await preview(office, fileOf(CORRECTED_PAYROLL))
  await office.client.months.editLine({ lineId: await lineId(), field: 'phone', text: '13000009999' })
  const [committed] = (await office.client.imports.list({ language: 'en' })).filter(
    item => item.state === 'committed',
  )
  const refusals: Promise<unknown>[] = [
    commit(office, shown.id),
    office.client.imports.undo({ id: committed?.id ?? '', language: 'en' }),
    office.client.months.editLine({ lineId: await lineId(), field: 'netPay', text: first?.idNumber ?? '' }),
    office.client.months.editLine({
      lineId: await lineId(),
      field: 'backPayMonth',
      text: first?.wageCard ?? '',
    }),
    sign(office),
    office.client.sync.submit(month()),
    office.client.sync.retry({ id: office.project.id }),
    office.client.projects.add({ code: office.project.code, name: 'x' }),
    office.client.checks.giveReason({
      ...month(),
      findingId: first?.idNumber.slice(0, 3) ?? '',
      text: '理由',
      by: '某人',
    }),
    preview(office, fileOf({ name: '坏.xlsx', bytes: Buffer.from(`PK\u0003\u0004${first?.idNumber}`) })),
  ]
  for (const refused of refusals) {
    const outcome = await refused.then(() => null, carried)
    expect(outcome).not.toBeNull()
    silent(outcome ?? '')
  }
})

it('a defect report holds the kind of the error and places in our code, whatever the message quotes', async () => {
  const shown = await preview(office, fileOf(CORRECTED_PAYROLL))
  const { connection } = office.ledger
  // The database's own error, with the values it failed on in its message, as a constraint or a driver would word it.
  writing(connection, () =>
    connection.exec(`CREATE TEMP TRIGGER quoting BEFORE UPDATE ON main.payroll_line
      BEGIN SELECT RAISE(ABORT, '${SECRETS.slice(0, 3).join(' at ')}'); END`),
  )
  const defect: unknown = await commit(office, shown.id).catch((error: unknown) => error)
  writing(connection, () => connection.exec('DROP TRIGGER temp.quoting'))
  expect(carried(defect)).toContain(SECRETS[0])
  const path = writeDefectReport(defect)
  const report = readFileSync(path, 'utf8')
  expect(path.startsWith(tmpdir())).toBe(true)
  expect(report).toMatch(/Error\n[\s\S]*undo|commit|transaction/)
  silent(report)
})

it('the audit log names acts and records, and nobody', async () => {
  await importFile(office, CORRECTED_PAYROLL)
  await confirmAll(office)
  await sign(office)
  await office.client.workers.list({ projectId: office.project.id, unmask: true })
  const entries = office.ledger.connection.prepare('SELECT * FROM audit_entry').all()
  expect(entries.length).toBeGreaterThan(15)
  const log = JSON.stringify(entries)
  silent(log)
  for (const { name } of samplePeople()) expect(log).not.toContain(name)
})

it('findings, previews, lists and the outbox show numbers masked', async () => {
  const report = await follow(office.client.checks.run({ ...month(), language: 'zh-CN' }))
  const shown = await preview(office, fileOf('10月工资表.xlsx'))
  const pages = []
  for (const { sheetIndex } of shown.sheets)
    pages.push(await office.client.imports.rows({ id: shown.id, sheetIndex, limit: 1000, language: 'en' }))
  silent(
    JSON.stringify([
      report,
      shown,
      pages,
      await office.client.workers.list({ projectId: office.project.id }),
      await office.client.months.board({ period: PERIOD, language: 'zh-CN' }),
      await office.client.months.attendance(month()),
      await office.client.months.payResults(month()),
      await office.client.confirmations.list(month()),
      await office.client.sync.outbox({}),
    ]),
  )
})

it('the command line prints none, and leaves none beside the ledger', { timeout: 120_000 }, async () => {
  const data = office.made.folder
  office.ledger.close()
  const on = ['--data', data, '--project', office.project.code]
  const runs: string[][] = [
    ['check', ...on, '--period', PERIOD, '--json'],
    ['check', ...on, '--period', PERIOD],
    ['import', ...on, sample('10月工资表.xlsx')],
    ['imports', 'list', '--data', data],
    ['worker', 'list', ...on, '--json'],
    ['confirm', 'list', ...on, '--period', PERIOD, '--json'],
    ['sign', ...on, '--period', PERIOD],
    ['submit', ...on, '--period', PERIOD],
    ['import', ...on, sample('10月工资表.xlsx'), '--period', 'x'],
  ]
  for (const args of runs) {
    const { stdout, stderr } = await runCli(args)
    silent(`${stdout}\n${stderr}`)
  }
  expect(await leaks(await filesBelow(data), SECRETS)).toEqual([])
})

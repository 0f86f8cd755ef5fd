import { once } from 'node:events'
import { copyFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { StatementView, VerifyReport } from '../../contract/api/signing.ts'
import { OperationView, SyncSummary } from '../../contract/api/sync.ts'
import { CheckReport } from '../../contract/finding.ts'
import { SUBCONTRACTOR } from '../../samples/parties.ts'
import { sample } from '../office.ts'
import { documentOf, failureOf, runCli, startCli, temporaryFolder } from './run-cli.ts'

/** A clerk's month on the command line, from an empty folder to the platform, each step a process of its own. */
const folder = temporaryFolder()
const data = folder.in('账套')
const PROJECT = 'GZ-DEMO-2026-001'
const MONTH = ['--project', PROJECT, '--period', '2026-10']

/** Runs a command on the ledger with --json and holds it to the form of its answer. */
async function ask<T extends z.ZodType>(form: T, code: number, ...args: string[]): Promise<z.infer<T>> {
  const answer = await runCli([...args, '--data', data, '--json'])
  expect(answer, answer.stdout.slice(0, 300)).toMatchObject({ code, stderr: '' })
  return form.parse(documentOf(answer))
}

const Started = z.strictObject({
  url: z.url(),
  guangzhou: z.strictObject({ base: z.url(), accessNo: z.string(), key: z.string(), factoryNum: z.string() }),
  national: z.strictObject({ url: z.url(), appid: z.string(), secret: z.string() }),
})

const Imported = z.strictObject({
  imports: z.array(
    z.looseObject({
      id: z.string(),
      file: z.string(),
      sheets: z.array(
        z.looseObject({
          name: z.string(),
          kind: z.string(),
          project: z.string(),
          period: z.string().nullable(),
          created: z.int(),
          updated: z.int(),
          unchanged: z.int(),
          rejected: z.array(z.looseObject({ row: z.int(), message: z.string() })),
        }),
      ),
    }),
  ),
  findings: z.array(z.looseObject({ rule: z.string().startsWith('imp-'), severity: z.string() })),
})

const created = ({ imports }: z.infer<typeof Imported>) =>
  imports.flatMap(item => item.sheets).reduce((sum, sheet) => sum + sheet.created, 0)

let platform: ReturnType<typeof startCli>
let doors: z.infer<typeof Started>
beforeAll(async () => {
  platform = startCli(['platform', 'start', '--json'])
  const [line] = await once(platform.stdout ?? platform, 'data')
  doors = Started.parse(documentOf({ stdout: String(line) }))
}, 120_000)
afterAll(async () => {
  if (platform.exitCode === null) {
    platform.kill('SIGTERM')
    await once(platform, 'close')
  }
  folder[Symbol.dispose]()
})

describe('a month on the command line', { timeout: 120_000 }, () => {
  it('begins with a ledger and a project', async () => {
    const { recoveryCode } = await ask(
      z.strictObject({ recoveryCode: z.string(), folder: z.literal(data) }),
      0,
      'init',
      '--company',
      '某某劳务有限公司',
      '--uscc',
      SUBCONTRACTOR.uscc,
    )
    expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
    const again = await runCli(['init', '--data', data, '--json'])
    expect([again.code, failureOf(again).code]).toEqual([2, 'ledger-exists'])
    await ask(
      z.looseObject({ project: z.looseObject({ code: z.literal(PROJECT) }) }),
      0,
      'project',
      'add',
      '--code',
      PROJECT,
      '--name',
      '一号安置房',
    )
  })

  it('imports, and tells the same file once more for what it is', async () => {
    const files = [sample('花名册.xlsx'), sample('10月考勤表.xls'), sample('10月工资表.xlsx')]
    const imported = await ask(Imported, 0, 'import', ...files, '--project', PROJECT)
    expect(created(imported)).toBe(60 + 60 + 59)
    expect(imported.imports[2]?.sheets.find(sheet => sheet.name === '汇总')).toMatchObject({
      leftOut: 'kind-unknown',
    })
    const again = await runCli(['import', sample('花名册.xlsx'), '--project', PROJECT, '--data', data])
    expect(again.stdout).toContain('此前已经导入过')
    const { imports } = await ask(
      z.object({ imports: z.array(z.looseObject({ state: z.string() })) }),
      0,
      'imports',
      'list',
    )
    expect(imports.filter(item => item.state === 'committed')).toHaveLength(3)
  })

  it('checks, with exit 1 while anything blocks, and refuses to sign', async () => {
    const report = await ask(CheckReport, 1, 'check', ...MONTH)
    expect(report.summary.block).toBeGreaterThan(3)
    expect(report.findings.every(finding => finding.message !== '')).toBe(true)
    const refused = await runCli(['sign', ...MONTH, '--data', data, '--json'])
    expect([refused.code, failureOf(refused)]).toEqual([
      1,
      expect.objectContaining({ code: 'check-blocks', details: { count: report.summary.block } }),
    ])
  })

  it('is corrected, confirmed and signed; the file verifies, and a changed one does not', async () => {
    await ask(Imported, 0, 'import', sample('10月工资表-更正.xlsx'), '--project', PROJECT)
    const report = await ask(CheckReport, 0, 'check', ...MONTH)
    expect(report.summary.block).toBe(0)
    // What the project's own papers still lack is not blocking, but the signer must say why.
    const alerts = report.findings.filter(finding => finding.severity === 'alert')
    for (const { id } of alerts)
      await ask(
        z.looseObject({ findingId: z.literal(id) }),
        0,
        'reason',
        id,
        ...MONTH,
        '--text',
        '资料待补',
        '--by',
        '劳思远',
      )
    await ask(
      z.strictObject({ recorded: z.literal(60) }),
      0,
      'confirm',
      'record',
      ...MONTH,
      '--method',
      'handwritten',
      '--all',
    )
    const Signed = z.strictObject({ statement: StatementView, file: z.string() })
    const { statement, file } = await ask(Signed, 0, 'sign', ...MONTH, '--out', folder.in('申报.json'))
    expect(statement.totals.people).toBe(60)
    expect(await ask(VerifyReport, 0, 'verify', file)).toMatchObject({
      valid: true,
      digest: statement.digest,
    })
    const forged = folder.in('改过.json')
    copyFileSync(file, forged)
    writeFileSync(forged, ' ', { flag: 'a' })
    expect(await ask(VerifyReport, 3, 'verify', forged)).toMatchObject({ valid: false })
    const words = await runCli(['verify', forged])
    expect([words.code, words.stdout]).toEqual([3, expect.stringMatching(/^不通过：文件被改写过\n/)])
  })

  it('is submitted to the stand-in, every operation shown as a drill', async () => {
    const nowhere = await runCli(['submit', ...MONTH, '--data', data, '--json'])
    expect([nowhere.code, failureOf(nowhere).code]).toEqual([2, 'connection-missing'])
    const { base, ...city } = doors.guangzhou
    const { url, ...national } = doors.national
    for (const [profile, address, credentials] of [
      ['guangzhou', base, city],
      ['national', url, national],
    ] as const) {
      const args = [
        'platform',
        'connect',
        '--profile',
        profile,
        '--url',
        address,
        '--project',
        PROJECT,
        '--json',
      ]
      const connected = await runCli([...args, '--data', data], { input: JSON.stringify(credentials) })
      expect(connected.code).toBe(0)
      expect(documentOf(connected)).toMatchObject({ drill: true, profile })
    }
    const unaccounted = await runCli(['submit', ...MONTH, '--data', data, '--json'])
    expect([unaccounted.code, failureOf(unaccounted).code]).toEqual([2, 'wage-account-missing'])
    const account = [
      '--holder',
      '甲建设集团有限公司',
      '--number',
      '44019900000000000188',
      '--bank',
      '中国建设银行',
    ]
    await ask(z.looseObject({}), 0, 'project', 'account', PROJECT, ...account)

    const Submitted = SyncSummary.extend({ queued: z.int(), alreadyQueued: z.literal(0) })
    const summary = await ask(Submitted, 0, 'submit', ...MONTH)
    expect(summary).toMatchObject({ rejected: 0, uncertain: 0, unreachable: false })
    const { operations } = await ask(
      z.strictObject({ operations: z.array(OperationView) }),
      0,
      'outbox',
      'list',
    )
    expect(operations.every(operation => operation.drill)).toBe(true)
    expect(operations.filter(operation => operation.state === 'accepted')).toHaveLength(summary.accepted)
    expect(await ask(SyncSummary, 0, 'sync')).toMatchObject({ accepted: 0, rejected: 0 })
  })

  it('waits in the outbox with exit 4 while the platform is down', async () => {
    await ask(Imported, 0, 'import', sample('10月工资表.xlsx'), '--project', PROJECT)
    await ask(z.looseObject({}), 0, 'imports', 'undo', await newestImport())
    const moved = ['--profile', 'guangzhou', '--url', doors.guangzhou.base, '--project', PROJECT]
    const { base: _base, ...city } = doors.guangzhou
    // Another connection of the project: everything is due to it once more.
    const connected = await runCli(['platform', 'connect', ...moved, '--name', '第二个', '--data', data], {
      input: JSON.stringify(city),
    })
    expect(connected.code).toBe(0)
    platform.kill('SIGTERM')
    await once(platform, 'close')
    expect(platform.exitCode).toBe(0)
    const Down = SyncSummary.extend({ queued: z.int(), alreadyQueued: z.int() })
    const summary = await ask(Down, 4, 'submit', ...MONTH)
    expect(summary).toMatchObject({ unreachable: true, accepted: 0, rejected: 0 })
    expect(summary.waiting).toBeGreaterThan(100)
    const words = await runCli(['sync', '--data', data])
    expect([words.code, words.stdout]).toEqual([4, expect.stringContaining('连不上平台')])
    const { operations } = await ask(z.object({ operations: z.array(OperationView) }), 0, 'outbox', 'list')
    expect(operations.filter(operation => operation.state === 'queued').length).toBeGreaterThan(100)
  })
})

async function newestImport(): Promise<string> {
  const answer = await runCli(['imports', 'list', '--data', data, '--json'])
  const { imports } = z
    .object({ imports: z.array(z.looseObject({ id: z.string() })) })
    .parse(documentOf(answer))
  return imports[0]?.id ?? ''
}

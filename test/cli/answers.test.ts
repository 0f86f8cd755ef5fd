import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { RuleCard } from '../../contract/finding.ts'
import { PASSPHRASE } from '../../db/testing/temporary-ledger.ts'
import { ANSWERS } from '../../main/shells/cli/answers.ts'
import { buildProgram } from '../../main/shells/cli/program.ts'
import { publishForTest, WITHOUT_ONE_RULE } from '../../signing/testing/publish.ts'
import { CORRECTED_PAYROLL, type Office, openOffice, PERIOD, sample } from '../office.ts'
import { startCli } from './run-cli.ts'

let office: Office
let out: string
/** What `schema` prints of every answer: what other programs go by. */
let published: Record<string, z.core.JSONSchema.JSONSchema>
/** Exit code of the command that ran last. */
let exit: string | number | null | undefined
beforeAll(async () => {
  office = await openOffice({ drill: true })
  office.ledger.close()
  out = mkdtempSync(join(tmpdir(), 'xinzhang-answers-'))
  vi.stubEnv('XINZHANG_PASSPHRASE', PASSPHRASE)
  published = z.object({ answers: z.record(z.string(), JsonSchema) }).parse(await run('schema')).answers
})
afterAll(() => {
  vi.unstubAllEnvs()
  office[Symbol.dispose]()
  rmSync(out, { recursive: true, force: true })
})

/** Runs a command on the office's ledger. */
const run = (...args: string[]) => runAt(office.made.folder, ...args)

/** Runs a command in this process with --json and answers its document. */
async function runAt(folder: string, ...args: string[]): Promise<unknown> {
  let written = ''
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    written += String(chunk)
    return true
  })
  try {
    const data = ['--data', folder, '--json']
    await buildProgram('zh-CN').parseAsync(['node', 'xinzhang', ...args, ...data])
  } finally {
    stdout.mockRestore()
    exit = process.exitCode
    process.exitCode = 0
  }
  return JSON.parse(written)
}

/** Runs it and holds the answer against what `schema` prints of it, which names every member that there may be. */
async function described(name: keyof typeof ANSWERS, ...args: string[]): Promise<unknown> {
  return asPublished(name, await run(...name.replace(/ --.*$/, '').split(' '), ...args))
}

function asPublished(name: keyof typeof ANSWERS, answer: unknown): unknown {
  const parsed = z.fromJSONSchema(published[name] ?? false).safeParse(answer)
  expect(parsed.error?.issues, name).toBeUndefined()
  return answer
}

const JsonSchema = z.custom<z.core.JSONSchema.JSONSchema>(value => typeof value === 'object')

const idOf = (answer: unknown, member: string): string =>
  z.record(z.string(), z.looseObject({ id: z.string() })).parse(answer)[member]?.id ?? ''

it('a ledger is made on the command line as schema says', async () => {
  const answer = await runAt(join(out, 'new'), 'init', '--company', '某某劳务有限公司')
  expect(asPublished('init', answer)).toHaveProperty('recoveryCode')
})

it('a month on the command line answers what schema says', async () => {
  const { code } = office.project
  const ofProject = ['--project', code]
  const ofMonth = [...ofProject, '--period', PERIOD]
  const into = ['--out', `${out}/`]

  await described('company set', '--name', '某某劳务有限公司', '--uscc', '91440199DEM0000307')
  await described('project list')
  await described('project show', code)
  await described('project set', code, '--set', 'address=示例路1号')
  await described('project add', '--code', 'P-2', '--name', '二号')
  const account = ['--holder', '某某', '--number', '62000001', '--bank', '示例银行']
  await described('project account', 'P-2', ...account)
  await described('team add', '--project', 'P-2', '--name', '一班')
  await described('team list', ...ofProject)
  await described('inspect', sample('花名册.xlsx'), '--rows')
  for (const file of ['花名册.xlsx', '10月考勤表.xls', '10月工资表.xlsx'])
    await described('import', sample(file), ...ofProject)
  await described('import', sample(CORRECTED_PAYROLL), ...ofProject, '--dry-run')
  await described('worker list', ...ofProject)
  const { findings } = ANSWERS.check.parse(await described('check', ...ofMonth))
  const by = ['--by', '劳思远', ...ofMonth]
  const first = (level: string) => findings.find(({ severity }) => severity === level)?.id ?? ''
  await described('reason', first('alert'), '--text', '已核实', ...by)
  await described('handled', first('warn'), '--on', '2026-11-20', '--note', '已核对', ...by)
  const audit = await described('audit', ...into)
  expect(ANSWERS.audit.parse(audit).summary.block).toBeGreaterThan(0)
  expect(exit).toBe(1)
  await described('fix', ...ofMonth, '--safe')
  await described('annotate', sample('10月工资表.xlsx'), ...ofProject, '--out', join(out, 'a.xlsx'))
  await described('import', sample(CORRECTED_PAYROLL), ...ofProject)
  const { imports } = ANSWERS['imports list'].parse(await described('imports list'))
  const last = imports.find(({ file, state }) => file === CORRECTED_PAYROLL && state === 'committed')
  await described('imports undo', last?.id ?? '')
  await described('import', sample(CORRECTED_PAYROLL), ...ofProject)
  await described(
    'check --freeze',
    ...ofMonth,
    '--freeze',
    '--reason',
    '历史遗留',
    '--by',
    '劳资员',
    '--until',
    '2099-01-01',
  )
  await described('confirm list', ...ofMonth)
  await described('confirm pages', ...ofMonth, ...into)
  await described('confirm record', ...ofMonth, '--method', 'handwritten', '--all')
  await described('report', 'RC', ...ofMonth, '--format', 'csv', ...into)
  await described('report list')
  await described('template', 'roster', ...into)
  await described('copy-month', ...ofProject, '--from', PERIOD, '--to', '2026-11')
  expect(await described('undo')).toEqual({ undone: true })
  await described('outbox list')
}, 120_000)

it('rules, papers and waivers answer what schema says', async () => {
  const ofProject = ['--project', office.project.code]
  await described('rules list')
  await described('rules explain', 'mwg-daily-average')
  await described('pack list')
  await described('param list')
  const said = ['--reason', '按约定', '--by', '劳资员']
  const set = await described('param set', 'att.longAbsence.warnDays', '5', '--from', '2026-01-01', ...said)
  const explained = await described('rules explain', 'att-long-absence', ...ofProject)
  expect(RuleCard.parse(explained).parameters.map(({ value }) => value)).toContain('5')
  await described('param unset', z.object({ id: z.string() }).parse(set).id)
  const waiver = await described('waive add', 'ros-emergency-contact', ...said, '--until', '2099-01-01')
  await described('waive list')
  await described('waive remove', idOf(waiver, 'waiver'))
  const layout = { format: 'xinzhang-mapping', version: 1, name: null, kind: null, headings: ['姓名'] }
  const mapping = { ...layout, fingerprint: 'a'.repeat(64), columns: { 姓名: 'name' } }
  writeFileSync(join(out, '对应.json'), JSON.stringify(mapping))
  await described('mappings import', join(out, '对应.json'))
  const { mappings } = ANSWERS['mappings list'].parse(await described('mappings list'))
  await described('mappings name', mappings[0]?.id ?? '', '某系统')
  await described('mappings export', '某系统', '--out', join(out, '取出.json'))
  await described('mappings remove', '某系统')
  await described('paper books', ...ofProject)
  const paper = ['--set', 'from=2026-01-01', '--set', 'reason=台风']
  const added = z
    .object({ id: z.string() })
    .parse(await described('paper add', 'stopWork', ...ofProject, ...paper))
  await described('paper change', added.id, '--set', 'reason=暴雨')
  await described('paper list', 'stopWork', ...ofProject)
  await described('paper remove', added.id)
  await described('paper none', 'stopWork', ...ofProject)
  await described('paper forget', 'stopWork', ...ofProject)
  await described('bank layouts')
  await described('doctor')
  writeFileSync(join(out, 'no.json'), '{}')
  await described('verify', join(out, 'no.json'))
  await described('schema')
})

it('a month on its way to bank and platform answers what schema says', async () => {
  const ofProject = ['--project', office.project.code]
  const ofMonth = [...ofProject, '--period', PERIOD]
  const into = ['--out', `${out}/`]
  const as = ['--signer', '劳思远', '--role', '劳资专管员']
  const { file } = ANSWERS.sign.parse(await described('sign', ...ofMonth, ...as, ...into))
  await described('verify', file ?? '')
  await described('bank file', ...ofMonth, '--bank', 'generic', ...into)

  const server = startCli(['platform', 'start', '--json'])
  try {
    const [line] = await once(server.stdout ?? server, 'data')
    const platform = ANSWERS['platform start'].parse(asPublished('platform start', JSON.parse(String(line))))
    const { base, ...city } = platform.guangzhou
    const { url, ...national } = platform.national
    for (const [profile, at, credentials] of [
      ['guangzhou', base, city],
      ['national', url, national],
    ] as const) {
      writeFileSync(join(out, 'secrets.json'), JSON.stringify(credentials))
      const how = ['--profile', profile, '--url', at, '--credentials', join(out, 'secrets.json')]
      await described('platform connect', ...ofProject, ...how)
    }
    await described('submit', ...ofMonth)
    const { workers } = ANSWERS['worker list'].parse(await run('worker', 'list', ...ofProject, '--unmask'))
    const one = workers[0]?.worker
    const punches = ['姓名,身份证号,打卡时间,进出方向', `${one?.name},${one?.idNumber},2026-10-08 07:31,进`]
    writeFileSync(join(out, '打卡.csv'), `\uFEFF${punches.join('\r\n')}\r\n`)
    await described('import', join(out, '打卡.csv'), ...ofProject)
    const device = ['--gate', '1号门', '--method', '2']
    const attended = await described('submit --attendance', '--attendance', ...ofMonth, ...device)
    expect(attended).toMatchObject({ queued: 1, left: [], accepted: 1 })
    await described('sync', '--once')
    const { operations } = ANSWERS['outbox list'].parse(await described('outbox list', ...ofMonth))
    const idBy = (fits: (operation: (typeof operations)[number]) => boolean) =>
      operations.find(fits)?.id ?? ''
    const byHand = idBy(({ kind }) => kind === 'payroll.handover')
    await described(
      'outbox show',
      idBy(({ answers }) => answers.length > 0),
    )
    await described('outbox retry', byHand)
    await described('outbox handover', byHand, '--reference', '门户-1', '--by', '劳思远')
  } finally {
    server.kill('SIGTERM')
  }
  await described('bank result', sample('10月代发回盘.csv'), ...ofMonth)

  const update = join(out, '更新.json')
  writeFileSync(update, await publishForTest(WITHOUT_ONE_RULE))
  await described('check --replay', '--pack', update, '--replay', ...ofMonth)
  await described('pack install', update)
  for (const verb of ['on', 'off'] as const)
    await described(`pack ${verb}`, 'tibet', ...ofProject, '--by', '劳思远')
}, 120_000)

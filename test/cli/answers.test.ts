import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { PASSPHRASE } from '../../db/testing/temporary-ledger.ts'
import { ANSWERS } from '../../main/shells/cli/answers.ts'
import { buildProgram } from '../../main/shells/cli/program.ts'
import { CORRECTED_PAYROLL, type Office, openOffice, PERIOD, sample } from '../office.ts'

let office: Office
let out: string
/** Exit code of the command that ran last. */
let exit: string | number | null | undefined
beforeAll(async () => {
  office = await openOffice({ drill: true })
  office.ledger.close()
  out = mkdtempSync(join(tmpdir(), 'xinzhang-answers-'))
  vi.stubEnv('XINZHANG_PASSPHRASE', PASSPHRASE)
})
afterAll(() => {
  vi.unstubAllEnvs()
  office[Symbol.dispose]()
  rmSync(out, { recursive: true, force: true })
})

/** Runs a command in this process with --json and answers its document. */
async function run(...args: string[]): Promise<unknown> {
  let written = ''
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    written += String(chunk)
    return true
  })
  try {
    const data = ['--data', office.made.folder, '--json']
    await buildProgram('zh-CN').parseAsync(['node', 'xinzhang', ...args, ...data])
  } finally {
    stdout.mockRestore()
    exit = process.exitCode
    process.exitCode = 0
  }
  return JSON.parse(written)
}

/** Runs it and holds the answer against its schema: what the schema does not name would be dropped by it. */
async function described(name: keyof typeof ANSWERS, ...args: string[]): Promise<unknown> {
  const answer = await run(...name.replace(/ --.*$/, '').split(' '), ...args)
  const schema: z.ZodType = ANSWERS[name]
  const parsed = schema.safeParse(answer)
  expect(parsed.error?.issues, name).toBeUndefined()
  expect(parsed.data, name).toEqual(answer)
  return answer
}

const idOf = (answer: unknown, member: string): string =>
  z.record(z.string(), z.looseObject({ id: z.string() })).parse(answer)[member]?.id ?? ''

it('a month on the command line answers what schema says', async () => {
  const { code } = office.project
  const ofProject = ['--project', code]
  const ofMonth = [...ofProject, '--period', PERIOD]
  const into = ['--out', `${out}/`]

  await described('company set', '--name', '某某劳务有限公司')
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
  await described('mappings list')
  await described('check', ...ofMonth)
  const audit = await described('audit', ...into)
  expect(ANSWERS.audit.parse(audit).summary.block).toBeGreaterThan(0)
  expect(exit).toBe(1)
  await described('fix', ...ofMonth, '--safe')
  await described('annotate', sample('10月工资表.xlsx'), ...ofProject, '--out', join(out, 'a.xlsx'))
  await described('import', sample(CORRECTED_PAYROLL), ...ofProject)
  await described('imports list')
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
  await described('outbox list')
})

it('rules, papers and waivers answer what schema says', async () => {
  const ofProject = ['--project', office.project.code]
  await described('rules list')
  await described('rules explain', 'mwg-daily-average')
  await described('pack list')
  await described('param list')
  const said = ['--reason', '按约定', '--by', '劳资员']
  const set = await described('param set', 'att.longAbsence.warnDays', '5', '--from', '2026-01-01', ...said)
  await described('param unset', z.object({ id: z.string() }).parse(set).id)
  const waiver = await described('waive add', 'ros-emergency-contact', ...said, '--until', '2099-01-01')
  await described('waive list')
  await described('waive remove', idOf(waiver, 'waiver'))
  await described('paper books', ...ofProject)
  const paper = ['--set', 'from=2026-01-01', '--set', 'reason=台风']
  const added = z
    .object({ id: z.string() })
    .parse(await described('paper add', 'stopWork', ...ofProject, ...paper))
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

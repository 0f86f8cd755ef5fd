import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sample } from '../office.ts'
import { documentOf, failureOf, runCli, startCli, temporaryFolder } from './run-cli.ts'

/** The exit codes of the contract, each seen from outside as another program sees it. */
const folder = temporaryFolder()
const data = folder.in('账套')
const PROJECT = 'GZ-DEMO-2026-001'

beforeAll(async () => {
  await runCli(['init', '--company', '某某劳务有限公司', '--data', data, '--json'])
  await runCli(['project', 'add', '--code', PROJECT, '--name', '一号安置房', '--data', data, '--json'])
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

describe('the command line', { timeout: 120_000 }, () => {
  it.each([
    [['--data', data, '--json', '--lang', 'en', 'project', 'list']],
    [['project', '--data', data, 'list', '--json', '--lang', 'en']],
    [['project', 'list', '--data', data, '--json', '--lang', 'en']],
  ])('takes the common flags before, after and between the words of a command', async args => {
    const answer = await runCli(args)
    expect(answer.code).toBe(0)
    expect(documentOf(answer)).toMatchObject({ projects: [{ code: PROJECT }] })
  })

  it('ends with 1 when a person is needed', async () => {
    for (const file of ['花名册.xlsx', '10月工资表.xlsx']) {
      const taken = await runCli(['import', sample(file), '--project', PROJECT, '--data', data, '--json'])
      expect(taken.code).toBe(0)
    }
    const checked = await runCli(['check', '--data', data, '--json'])
    expect(documentOf(checked)).toMatchObject({ summary: { block: expect.any(Number) } })
    expect(checked.code).toBe(1)
  })

  it.each([
    [2, 'usage', ['check', '--no-such-flag']],
    [2, 'rule-unknown', ['check', '--rule', 'no-such-rule']],
    [2, 'usage', ['check', '--period', '2026-13']],
    [2, 'usage', ['project', 'set', PROJECT, '--set', 'contractAmount=很多']],
    [2, 'not-found', ['imports', 'undo', '没有这个编号']],
    [3, 'file-cannot-be-written', ['template', 'payroll', '--out', join(data, 'ledger.db', '空表.xlsx')]],
    [3, 'file-unreadable', ['import', folder.in('没有.xlsx'), '--project', PROJECT]],
    [3, 'file-unreadable', ['inspect', folder.in('没有.xlsx')]],
  ])('ends with %i and %s', async (code, reason, args) => {
    const answer = await runCli([...args, '--data', data, '--json'])
    expect(failureOf(answer).code).toBe(reason)
    expect(answer.code).toBe(code)
  })

  it('shows the right form of a command that was used wrongly', async () => {
    const answer = await runCli(['check', '--period', '2026-13', '--data', data])
    expect(answer.stderr).toContain('--period <yyyy-mm>')
    expect(answer.stderr).toContain('命令写法不对：--period')
    expect(answer.code).toBe(2)
    const kind = await runCli(['import', 'x', '--project', PROJECT, '--kind', 'foo', '--data', data])
    expect(kind.stderr).toContain('命令写法不对：--kind roster|attendance|')
  })

  it('ends quietly when its reader has seen enough', async () => {
    const child = startCli(['rules', 'list'])
    let complained = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complained += text
    })
    child.stdout?.destroy()
    const [code] = await once(child, 'close')
    expect(complained).toBe('')
    expect(code).toBe(0)
  })

  it('ends with 5 when the ledger cannot be opened', async () => {
    const answer = await runCli(['check', '--data', data, '--json'], {
      env: { XINZHANG_PASSPHRASE: '不是这个口令' },
    })
    expect(failureOf(answer).code).toBe('ledger-passphrase-wrong')
    expect(answer.code).toBe(5)
  })
})

describe.skipIf(process.platform !== 'linux')(
  'what is no ordinary file or folder',
  { timeout: 60_000 },
  () => {
    it.each([
      [3, 'file-unreadable', ['inspect', '/dev/zero']],
      [3, 'file-cannot-be-written', ['template', 'payroll', '--out', '/proc/none/']],
      [5, 'ledger-not-writable', ['init', '--company', '某某劳务有限公司', '--data', '/proc/none']],
    ])('ends with %i and %s at once', async (code, reason, args) => {
      const answer = await runCli([...args, '--json'])
      expect(failureOf(answer).code).toBe(reason)
      expect(answer.code).toBe(code)
    })
  },
)

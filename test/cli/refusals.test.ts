import { copyFileSync, cpSync, existsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '../../db/open.ts'
import { temporaryLedger } from '../../db/testing/temporary-ledger.ts'
import { writing } from '../../db/write-guard.ts'
import { sample } from '../office.ts'
import { failureOf, PASSPHRASE, runCli, startCli, temporaryFolder } from './run-cli.ts'

/** Every way in which the command line says no, provoked for real: its exit code, its code, and a plain sentence in both languages. */
const folder = temporaryFolder()
const data = folder.in('ledger')
beforeAll(async () => {
  using made = await temporaryLedger()
  made.ledger.close()
  cpSync(made.folder, data, { recursive: true })
})
afterAll(() => folder[Symbol.dispose]())

const HAN = /\p{Script=Han}/u

/** Runs a command three times: for a program, in Chinese, in English. Nothing of a refusal stands on standard output but the JSON. */
async function refused(args: string[], env: Record<string, string> = {}) {
  // One after the other: a ledger is open in one program at a time.
  const json = await runCli([...args, '--json'], { env })
  const zh = await runCli(args, { env })
  const en = await runCli([...args, '--lang', 'en'], { env })
  expect([zh.code, en.code]).toEqual([json.code, json.code])
  expect([zh.stdout, en.stdout]).toEqual(['', ''])
  expect(zh.stderr).toMatch(HAN)
  for (const { stderr } of [zh, en]) expect(stderr).not.toMatch(/undefined|null|\[object|at file:/)
  const failure = failureOf(json)
  return {
    exit: json.code,
    code: failure.code,
    details: failure.details,
    zh: zh.stderr.trim(),
    en: en.stderr.trim(),
  }
}

const on = (...args: string[]) => [...args, '--data', data]

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['inspect', 'a.xlsx', '--frobnicate']],
    ['a missing argument', ['inspect']],
    ['a missing option', on('import', 'a.xlsx')],
    ['a passphrase as an argument', on('check', '--passphrase', PASSPHRASE)],
    ['a month that is none', on('check', '--period', '2026-13')],
    ['a language that is none', ['rules', 'list', '--lang', 'fr']],
    ['a port that is none', ['platform', 'start', '--port', '99999']],
  ])('%s is exit 2 and says what was wrong', async (_what, args) => {
    const answer = await runCli([...args, '--json'])
    expect([answer.code, failureOf(answer).code]).toEqual([2, 'usage'])
    const words = await runCli(args)
    expect([words.code, words.stdout]).toEqual([2, ''])
    expect(words.stderr).toMatch(/^命令写法不对/)
    expect(words.stderr).not.toContain(PASSPHRASE)
  })

  it.each([
    ['project-unknown', on('check', '--project', 'NOPE')],
    ['rule-unknown', ['rules', 'explain', 'nope']],
    ['not-found', on('outbox', 'retry', '0b0e7c0a-0000-7000-8000-000000000000')],
  ])('%s is exit 2', async (code, args) => {
    expect(await refused(args)).toMatchObject({ exit: 2, code })
  })
})

describe('a file that cannot be used', () => {
  const files: [code: string, name: string, make: (path: string) => void][] = [
    ['file-unreadable', '没有.xlsx', () => {}],
    ['file-empty', '空.xlsx', path => writeFileSync(path, '')],
    [
      'file-damaged',
      '截断.xlsx',
      path => {
        copyFileSync(sample('花名册.xlsx'), path)
        truncateSync(path, 5_000)
      },
    ],
    [
      'file-suspicious',
      '炸弹.xlsx',
      path => {
        const zeros = new Uint8Array(64 * 1024 * 1024)
        writeFileSync(
          path,
          zipSync({
            '[Content_Types].xml': zeros,
            'xl/workbook.xml': zeros,
            'xl/worksheets/sheet1.xml': zeros,
          }),
        )
      },
    ],
  ]
  it.each(files)('%s is exit 3, naming the file and nothing of its place', async (code, name, make) => {
    const path = folder.in(name)
    make(path)
    const answer = await refused(['inspect', path])
    expect(answer.exit).toBe(3)
    // A bomb may be called too large or unsafe; it must be refused as a file either way.
    if (code === 'file-suspicious') expect(answer.code).toMatch(/^file-(suspicious|too-large)$/)
    else expect(answer.code).toBe(code)
    for (const words of [answer.zh, answer.en]) {
      expect(words).toContain(name)
      expect(words).not.toContain(folder.path)
    }
  })
})

describe('a ledger that cannot be opened', () => {
  const check = (path: string) => ['check', '--data', path]
  const copy = (name: string) => {
    cpSync(data, folder.in(name), { recursive: true })
    return folder.in(name)
  }

  it('missing: exit 5, and nothing is made', async () => {
    expect(await refused(check(folder.in('none')))).toMatchObject({ exit: 5, code: 'ledger-missing' })
    expect(existsSync(folder.in('none'))).toBe(false)
  })

  it('wrong passphrase: exit 5, naming the other way in, never the passphrase', async () => {
    const answer = await refused(check(data), { XINZHANG_PASSPHRASE: '不对的口令123' })
    expect(answer).toMatchObject({
      exit: 5,
      code: 'ledger-passphrase-wrong',
      details: { slot: 'passphrase' },
    })
    expect(answer.zh).toMatch(/口令不对.*恢复码/)
    expect(answer.en).toMatch(/passphrase is wrong.*recovery code/)
    expect(JSON.stringify(answer)).not.toContain('不对的口令123')
  })

  it('no passphrase: exit 5, saying where it is taken from', async () => {
    const answer = await refused(check(data), { XINZHANG_PASSPHRASE: '' })
    expect(answer).toMatchObject({ exit: 5, code: 'ledger-passphrase-missing' })
    expect(answer.zh).toContain('--passphrase-file')
  })

  it('the passphrase from a file opens it', async () => {
    const file = folder.in('口令.txt')
    writeFileSync(file, `${PASSPHRASE}\n`)
    const args = ['project', 'list', '--data', data, '--json', '--passphrase-file', file]
    expect(await runCli(args, { env: { XINZHANG_PASSPHRASE: '' } })).toMatchObject({
      code: 0,
      stdout: '{"projects":[]}\n',
    })
  })

  it('damaged: exit 5, not touched, the original kept', async () => {
    const broken = copy('damaged')
    truncateSync(join(broken, 'ledger.db'), 20_000)
    const answer = await refused(check(broken))
    expect(answer).toMatchObject({ exit: 5, code: 'ledger-damaged', details: { part: 'database' } })
    expect(answer.zh).toMatch(/数据文件已损坏.*保留原文件/)
    expect(answer.en).toContain('keep the original')
  })

  it('of a newer version: exit 5, both versions named', async () => {
    const newer = copy('newer')
    const ledger = await openLedger(newer, { by: 'passphrase', passphrase: PASSPHRASE })
    writing(ledger.connection, () => ledger.connection.pragma('user_version = 999'))
    ledger.close()
    const answer = await refused(check(newer))
    expect(answer).toMatchObject({ exit: 5, code: 'ledger-newer', details: { ledgerVersion: 999 } })
    expect(answer.zh).toMatch(/999.*升级/)
  })

  it('in use: exit 5, naming who holds it; and is free again afterwards', async () => {
    const ledger = await openLedger(data, { by: 'passphrase', passphrase: PASSPHRASE })
    const answer = await refused(check(data))
    ledger.close()
    expect(answer).toMatchObject({ exit: 5, code: 'ledger-in-use', details: { pid: process.pid } })
    expect(answer.zh).toContain(`进程 ${process.pid}`)
    expect((await runCli(check(data))).code).toBe(0)
  })
})

describe('what needs no ledger', () => {
  it.each([
    ['rules list', ['rules', 'list']],
    ['report list', ['report', 'list']],
    ['schema', ['schema']],
    ['inspect', ['inspect', sample('花名册.xlsx')]],
  ])('%s answers one document, without a passphrase', async (_name, args) => {
    const answer = await runCli([...args, '--json', '--data', folder.in('none')], {
      env: { XINZHANG_PASSPHRASE: '' },
    })
    expect(answer).toMatchObject({ code: 0, stderr: '' })
    expect(() => JSON.parse(answer.stdout)).not.toThrow()
    expect(existsSync(folder.in('none'))).toBe(false)
  })

  it('help is exit 0 in both languages', async () => {
    const [zh, en] = await Promise.all([runCli(['--help']), runCli(['--help', '--lang', 'en'])])
    expect([zh.code, en.code]).toEqual([0, 0])
    expect(zh.stdout).toMatch(/用法：[\s\S]*命令：/)
    expect(en.stdout).toMatch(/Usage:[\s\S]*Commands:/)
    expect(en.stdout).not.toMatch(HAN)
  })

  it('npx xinzhang runs it in a checkout', async () => {
    const { spawnSync } = await import('node:child_process')
    const npx = spawnSync('npx', ['xinzhang', 'report', 'list', '--json'], { encoding: 'utf8' })
    expect(npx.status).toBe(0)
    expect(JSON.parse(npx.stdout).reports.length).toBeGreaterThan(20)
  })
})

it('the platform tells its doors in one line when it is ready, and stops when told', {
  timeout: 120_000,
}, async () => {
  const child = startCli(['platform', 'start', '--json'])
  let printed = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  await expect.poll(() => printed, { timeout: 100_000 }).toMatch(/^\{.*\}\n$/)
  const { url } = JSON.parse(printed)
  expect((await fetch(`${url}/drill/state`)).status).toBe(200)
  child.kill('SIGINT')
  await expect.poll(() => child.exitCode, { timeout: 20_000 }).toBe(0)
  expect(printed.trimEnd()).not.toContain('\n')
})

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { PASSPHRASE } from '../../db/testing/temporary-ledger.ts'

const CLI = fileURLToPath(new URL('../../main/shells/cli/cli.ts', import.meta.url))

export { PASSPHRASE }

export interface Answer {
  code: number | null
  stdout: string
  stderr: string
}

/** Starts `xinzhang` with arguments, as a person would type them. */
export function startCli(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const { XINZHANG_PASSPHRASE: _own, ...rest } = process.env
  return spawn(process.execPath, [CLI, ...args], {
    env: { ...rest, XINZHANG_PASSPHRASE: PASSPHRASE, ...env },
  })
}

/** Runs `xinzhang` to its end; `input` goes to its standard input. */
export function runCli(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Answer> {
  const child = startCli(args, env)
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin?.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

/** The one JSON document on standard output; fails when anything else stands there. */
export function documentOf({ stdout }: Pick<Answer, 'stdout'>): unknown {
  if (!stdout.endsWith('\n') || stdout.trimEnd().includes('\n'))
    throw new Error(`not one line: ${stdout.slice(0, 200)}`)
  return JSON.parse(stdout)
}

const Failure = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
})

/** The failure that a command with --json told, of the form of the contract. */
export const failureOf = (answer: Answer) => Failure.parse(documentOf(answer)).error

/** A folder of a test's own, taken away by `using`. */
export function temporaryFolder(): Disposable & { path: string; in: (name: string) => string } {
  const path = mkdtempSync(join(tmpdir(), 'xinzhang-cli-'))
  return {
    path,
    in: name => join(path, name),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

import { spawn } from 'node:child_process'
import { BUNDLES } from './bundle.ts'
import { Measured, type Phase } from './child.ts'

/** What the command line tells V8 (main/shells/cli/bin.js): a small nursery. */
const OURS = ['--max-semi-space-size=4']

/** Runs a bundled script as the command line runs, in a process of its own, so that its peak memory is its own. @throws Error when it fails */
export function measure(script: string, ...args: string[]): Promise<Measured> {
  return measureWith(OURS, script, ...args)
}

/** The same as Node runs any program. */
export function measurePlain(script: string, ...args: string[]): Promise<Measured> {
  return measureWith([], script, ...args)
}

async function measureWith(flags: readonly string[], script: string, ...args: string[]): Promise<Measured> {
  const path = `${BUNDLES}${script}.js`
  const child = spawn(process.execPath, [...process.execArgv, ...flags, path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject)
  child.on('close', resolve)
  const code = await promise
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${errors.trim().slice(0, 2000)}`)
  return Measured.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
}

/** All phases together. */
export const total = ({ phases }: Measured): Phase =>
  Object.values(phases).reduce((sum, { ms, cpuMs }) => ({ ms: sum.ms + ms, cpuMs: sum.cpuMs + cpuMs }), {
    ms: 0,
    cpuMs: 0,
  })

/** Of some runs the one that took least processor time. */
export async function best(runs: number, run: () => Promise<Measured>): Promise<Measured> {
  let least = await run()
  for (let count = 1; count < runs; count++) {
    const next = await run()
    if (total(next).cpuMs < total(least).cpuMs) least = next
  }
  return least
}

/** A reader that the file is too large for has no measurement. */
export async function bestOrNone(runs: number, run: () => Promise<Measured>): Promise<Measured | null> {
  try {
    return await best(runs, run)
  } catch {
    return null
  }
}

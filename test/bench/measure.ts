import { spawn } from 'node:child_process'
import { BUNDLES } from './bundle.ts'
import { Measured } from './child.ts'

/** Runs a bundled script in a process of its own, so that its peak memory is its own. */
export async function measure(script: string, ...args: string[]): Promise<Measured> {
  const path = `${BUNDLES}${script}.js`
  const child = spawn(process.execPath, [...process.execArgv, path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject)
  child.on('close', resolve)
  const code = await promise
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return Measured.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
}

export const totalMs = ({ phases }: Measured): number =>
  Object.values(phases).reduce((sum, ms) => sum + ms, 0)

/** The fastest of some runs. */
export async function fastest(runs: number, run: () => Promise<Measured>): Promise<Measured> {
  let best = await run()
  for (let count = 1; count < runs; count++) {
    const next = await run()
    if (totalMs(next) < totalMs(best)) best = next
  }
  return best
}

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import type { Options } from './options.ts'

const Demo = z.object({
  ms: z.number(),
  steps: z.array(z.object({ step: z.string(), ms: z.number(), rssMiB: z.number() })),
})

/** Every step of `npm run demo`, and its share of the whole. */
export async function benchDemo(_options: Options, folder: string): Promise<void> {
  const args = ['main/shells/cli/cli.ts', 'demo', '--json', '--lang', 'en', '--out', join(folder, 'demo')]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 })
  const { ms, steps } = Demo.parse(JSON.parse(stdout))
  for (const { step, ms: spent, rssMiB } of steps)
    console.log(
      `  ${String(spent).padStart(6)} ms ${((100 * spent) / ms).toFixed(0).padStart(3)} %  ${rssMiB} MiB  ${step}`,
    )
  console.log(`  ${String(ms).padStart(6)} ms       whole`)
}

import { join } from 'node:path'
import { EDITS, WHOLE } from './edit-phases.ts'
import { measure } from './measure.ts'
import type { Options } from './options.ts'

/** One edit in the payroll grid, from the text typed to the rows that differ, against reading and judging the whole month. */
export async function benchEdit({ people }: Options, folder: string): Promise<void> {
  const { phases } = await measure('edit-month', join(folder, 'edit'), String(people))
  const whole = phases[WHOLE]
  if (whole === undefined) throw new Error('the whole month was not measured')
  console.log(`  ${people} people`)
  for (const [phase, { cpuMs, ms }] of Object.entries(phases)) {
    const once = [cpuMs, ms].map(time => `${(time / EDITS).toFixed(1).padStart(6)} ms`)
    console.log(
      `    ${phase.padEnd(28)} processor ${once[0]}  clock ${once[1]}  ${(cpuMs / whole.cpuMs).toFixed(2)} ×`,
    )
  }
}

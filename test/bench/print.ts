import type { Measured, Phase } from './child.ts'
import { total } from './measure.ts'

/** What ours is held against: null for a reader that could not read the file. */
export interface Baseline {
  name: string
  measured: Measured | null
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2).padStart(7)} s`

function line(label: string, { cpuMs, ms }: Phase, more = ''): void {
  console.log(`    ${label.padEnd(28)} processor ${seconds(cpuMs)}  clock ${seconds(ms)}${more}`)
}

const memory = ({ peakRssMiB }: Measured) => `  peak ${peakRssMiB.toFixed(0).padStart(5)} MiB`

/** Prints a measurement phase by phase, and the whole as multiples of the baselines. */
export function printComparison(title: string, measured: Measured, baselines: readonly Baseline[]): void {
  console.log(`  ${title}`)
  for (const { name, measured: baseline } of baselines)
    if (baseline === null) console.log(`    ${name.padEnd(28)} could not read the file`)
    else line(name, total(baseline), memory(baseline))
  for (const [phase, spent] of Object.entries(measured.phases)) line(`- ${phase}`, spent)
  const whole = total(measured)
  line('whole', whole, memory(measured))
  for (const { name, measured: baseline } of baselines) {
    if (baseline === null) continue
    const bare = total(baseline)
    const ratios = [whole.cpuMs / bare.cpuMs, whole.ms / bare.ms, measured.peakRssMiB / baseline.peakRssMiB]
    const [processor, clock, peak] = ratios.map(ratio => `${ratio.toFixed(2)} ×`)
    console.log(`    against ${name.padEnd(20)} processor ${processor}  clock ${clock}  peak ${peak}`)
  }
  for (const [note, value] of Object.entries(measured.notes)) console.log(`    ${note}: ${value.toFixed(0)}`)
}

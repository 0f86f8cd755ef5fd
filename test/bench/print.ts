import type { Measured } from './child.ts'
import { totalMs } from './measure.ts'

interface Baseline {
  name: string
  ms: number
  cpuMs: number
  peakRssMiB: number
}

/** Prints a measurement phase by phase, each as a multiple of the baseline. */
export function printComparison(title: string, measured: Measured, baseline: Baseline): void {
  const line = (label: string, ms: number, more = '') =>
    console.log(
      `    ${label.padEnd(24)} ${ms.toFixed(0).padStart(7)} ms  ${(ms / baseline.ms).toFixed(2)} ×${more}`,
    )
  console.log(`  ${title}`)
  line(
    baseline.name,
    baseline.ms,
    `  processor ${baseline.cpuMs.toFixed(0)} ms  peak ${baseline.peakRssMiB.toFixed(0)} MiB`,
  )
  for (const [phase, ms] of Object.entries(measured.phases)) line(phase, ms)
  line(
    'whole',
    totalMs(measured),
    `  processor ${measured.cpuMs.toFixed(0)} ms (${(measured.cpuMs / baseline.cpuMs).toFixed(2)} ×)  peak ${measured.peakRssMiB.toFixed(0)} MiB`,
  )
  for (const [note, value] of Object.entries(measured.notes)) console.log(`    ${note}: ${value.toFixed(0)}`)
}

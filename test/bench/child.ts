import { readFileSync } from 'node:fs'
import * as z from 'zod'

const Phase = z.object({
  /** Milliseconds on the clock. */
  ms: z.number(),
  /** Milliseconds of processor time over all threads: on a busy machine they say more than the clock does. */
  cpuMs: z.number(),
})
export type Phase = z.infer<typeof Phase>

/** What a measured process says of itself: its phases in order, counts beside them, and its peak memory. */
export const Measured = z.object({
  phases: z.record(z.string(), Phase),
  notes: z.record(z.string(), z.number()),
  peakRssMiB: z.number(),
})
export type Measured = z.infer<typeof Measured>

/** Collects the phases of the process it runs in and prints them as the last line of its output. */
export class PhaseClock {
  readonly #phases: Record<string, Phase> = {}
  readonly notes: Record<string, number> = {}
  #since = performance.now()
  #cpuSince = process.cpuUsage()

  /** Ends a phase that began where the one before ended. */
  end(phase: string): void {
    const { user, system } = process.cpuUsage(this.#cpuSince)
    this.#phases[phase] = { ms: performance.now() - this.#since, cpuMs: (user + system) / 1000 }
    this.restart()
  }

  /** Begins anew: what was done since the last phase counts for nothing. */
  restart(): void {
    this.#since = performance.now()
    this.#cpuSince = process.cpuUsage()
  }

  print(): void {
    const measured: Measured = { phases: this.#phases, notes: this.notes, peakRssMiB: ownPeakRssMiB() }
    console.log(JSON.stringify(measured))
  }
}

/**
 * The most memory this process ever held, worker threads included. Linux tells it in VmHWM; its ru_maxrss would begin with what
 * the parent held when it started this process.
 */
function ownPeakRssMiB(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(kib) / 1024
}

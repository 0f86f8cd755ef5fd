import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** What a measured process says of itself: phases in milliseconds, in order, and its peak memory. */
export const Measured = z.object({
  phases: z.record(z.string(), z.number()),
  /** Breakdowns and counts that are no phases. */
  notes: z.record(z.string(), z.number()),
  /** Processor time of all phases over all threads: on a busy machine it says more than the clock does. */
  cpuMs: z.number(),
  peakRssMiB: z.number(),
})
export type Measured = z.infer<typeof Measured>

/** Collects the phases of the process it runs in and prints them as the last line of its output. */
export class PhaseClock {
  readonly #phases: Record<string, number> = {}
  readonly notes: Record<string, number> = {}
  #since = performance.now()
  #cpuSince = process.cpuUsage()
  #cpuMs = 0

  /** Ends a phase that began where the one before ended. */
  end(phase: string): void {
    const now = performance.now()
    const { user, system } = process.cpuUsage(this.#cpuSince)
    this.#phases[phase] = now - this.#since
    this.#cpuMs += (user + system) / 1000
    this.restart()
  }

  /** Sums up the phases so far under a name of their own. */
  sum(name: string): void {
    this.notes[`${name}, ms`] = Object.values(this.#phases).reduce((sum, ms) => sum + ms, 0)
    this.notes[`${name}, ms of processor time`] = this.#cpuMs
  }

  /** Begins anew: what was done since the last phase counts for nothing. */
  restart(): void {
    this.#since = performance.now()
    this.#cpuSince = process.cpuUsage()
  }

  print(peakRssMiB = ownPeakRssMiB()): void {
    console.log(
      JSON.stringify({
        phases: this.#phases,
        notes: this.notes,
        cpuMs: this.#cpuMs,
        peakRssMiB,
      } satisfies Measured),
    )
  }
}

/**
 * The most memory this process ever held, worker threads included. Linux tells it in VmHWM; its ru_maxrss would begin with what
 * the parent held when it started this process.
 */
export function ownPeakRssMiB(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(kib) / 1024
}

import { mkdir, writeFile } from 'node:fs/promises'
import { type Mutant, mutant } from './mutate.ts'
import { Reader } from './reader.ts'
import type { Seed } from './seeds.ts'

export interface Failure {
  number: number
  name: string
  defect: string
}

export interface CampaignResult {
  /** How many mutants ended as what: "read" or a refusal code. */
  outcomes: Map<string, number>
  failures: Failure[]
  peakMiB: number
  /** The longest that one mutant took. */
  slowestMs: number
}

export interface CampaignOptions {
  seed: number
  count: number
  files: readonly [Seed, ...Seed[]]
  processes: number
  /** Folder for mutants that failed, or null. */
  keepIn: string | null
  onProgress?: (done: number, failures: number) => void
}

/** Feeds mutants to several reading processes and counts what becomes of them. */
export async function campaign(options: CampaignOptions): Promise<CampaignResult> {
  const { seed, count, files, processes, keepIn, onProgress } = options
  const result: CampaignResult = { outcomes: new Map(), failures: [], peakMiB: 0, slowestMs: 0 }
  let next = 0

  async function fail(number: number, { name, bytes }: Mutant, defect: string): Promise<void> {
    result.failures.push({ number, name, defect })
    if (keepIn === null) return
    await mkdir(keepIn, { recursive: true })
    await writeFile(`${keepIn}/${seed}-${number}-${name}`, bytes)
    await writeFile(`${keepIn}/${seed}-${number}.txt`, `${name}\n${defect}\n`)
  }

  async function work(): Promise<void> {
    const reader = new Reader()
    try {
      while (next < count) {
        const number = next++
        const made = mutant(seed, number, files)
        const began = performance.now()
        const { outcome, defect, peakMiB = 0 } = await reader.read(made.name, made.bytes)
        result.slowestMs = Math.max(result.slowestMs, performance.now() - began)
        result.peakMiB = Math.max(result.peakMiB, peakMiB)
        if (outcome !== undefined) result.outcomes.set(outcome, (result.outcomes.get(outcome) ?? 0) + 1)
        if (defect !== undefined) await fail(number, made, defect)
        onProgress?.(number + 1, result.failures.length)
      }
    } finally {
      reader.stop()
    }
  }

  await Promise.all(Array.from({ length: processes }, work))
  return result
}

import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { best, measure, total } from './measure.ts'
import type { Options } from './options.ts'
import { printComparison } from './print.ts'

/** The city's month, a quarter of it, half and all: the product's check of every project against only fetching the same rows. */
export async function benchCity({ runs, projects }: Options, folder: string): Promise<void> {
  const ledger = join(folder, 'city')
  let filled = 0
  for (const part of [0.25, 0.5, 1]) {
    const size = Math.round(projects * part)
    await measure('fill-city', ledger, String(filled), String(size))
    filled = size
    const baseline = await best(runs, () => measure('read-city', ledger))
    const check = await best(runs, () => measure('check-city', ledger))
    const { rules = 0, workers = 0 } = check.notes
    const gib = statSync(join(ledger, 'ledger.db')).size / 2 ** 30
    printComparison(`${size} projects, ${workers} workers, ${gib.toFixed(1)} GiB`, check, [
      { name: 'only fetching the rows', measured: baseline },
    ])
    const { cpuMs } = total(check)
    const perSecond = (rules * workers * 1000) / cpuMs
    console.log(`    ${(cpuMs / workers).toFixed(3)} ms of processor time a worker`)
    console.log(
      `    ${Math.round(perSecond).toLocaleString('en')} rules × workers per second of processor time`,
    )
  }
  rmSync(ledger, { recursive: true })
}

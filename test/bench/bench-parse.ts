import { join } from 'node:path'
import { writeBig } from './big-sheets.ts'
import { best, bestOrNone, measure } from './measure.ts'
import type { Options } from './options.ts'
import { printComparison } from './print.ts'

/** Reading and understanding a payroll file in one thread, against SheetJS reading the same file into plain rows. */
export async function benchParse({ rows, runs }: Options, folder: string): Promise<void> {
  for (const people of rows) {
    const file = join(folder, `payroll-${people}.xlsx`)
    await writeBig(file, 'payroll', people)
    const baseline = await bestOrNone(runs, () => measure('sheetjs', file))
    const ours = await best(runs, () => measure('inspect', file))
    printComparison(`${people} people`, ours, [{ name: 'SheetJS', measured: baseline }])
  }
}

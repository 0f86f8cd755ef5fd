import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeBig } from './big-sheets.ts'
import { fastest, measure, totalMs } from './measure.ts'
import type { Options } from './options.ts'
import { printComparison } from './print.ts'

/**
 * Import, check and store of a payroll file with its people on the roster, through the services of the command line, against
 * SheetJS only reading the same file.
 */
export async function benchImport({ rows, runs }: Options, folder: string): Promise<void> {
  for (const people of rows) {
    const at = (name: string) => join(folder, `${name}-${people}`)
    const [roster, payroll] = [`${at('roster')}.xlsx`, `${at('payroll')}.xlsx`]
    await writeBig(roster, 'roster', people)
    await writeBig(payroll, 'payroll', people)
    const baseline = await fastest(runs, () => measure('sheetjs', payroll))
    const made = await measure('make-ledger', at('ledger'), roster)
    const ours = await fastest(runs, async () => {
      cpSync(at('ledger'), at('copy'), { recursive: true })
      const measured = await measure('import-payroll', at('copy'), payroll)
      rmSync(at('copy'), { recursive: true })
      return measured
    })
    rmSync(at('ledger'), { recursive: true })
    const against = { ...baseline, name: 'bare SheetJS', ms: totalMs(baseline) }
    printComparison(`${people} rows`, ours, against)
    printComparison(`roster of ${people} people before that, against the same`, made, against)
  }
}

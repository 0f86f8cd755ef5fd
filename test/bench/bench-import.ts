import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeBig } from './big-sheets.ts'
import { best, bestOrNone, measure, measurePlain } from './measure.ts'
import type { Options } from './options.ts'
import { type Baseline, printComparison } from './print.ts'

/**
 * Import of a payroll file with its people on the roster, through the services of the command line, against SheetJS and exceljs
 * only reading the same file: as anybody runs them, and SheetJS once more with the small nursery that the command line has, which
 * makes it faster.
 */
export async function benchImport({ rows, xls, runs, check }: Options, folder: string): Promise<void> {
  for (const people of rows) await importOf('xlsx', people)
  if (xls > 0) await importOf('xls', xls)

  async function importOf(format: 'xlsx' | 'xls', people: number): Promise<void> {
    const at = (name: string) => join(folder, `${name}-${people}`)
    const [roster, payroll] = [`${at('roster')}.xlsx`, `${at('payroll')}.${format}`]
    await writeBig(roster, 'roster', people)
    await writeBig(payroll, 'payroll', people)
    const baselines: Baseline[] = [
      { name: 'SheetJS', measured: await bestOrNone(runs, () => measurePlain('sheetjs', payroll)) },
      {
        name: 'SheetJS, our nursery',
        measured: await bestOrNone(runs, () => measure('sheetjs', payroll)),
      },
    ]
    // exceljs reads no xls.
    if (format === 'xlsx')
      baselines.push({
        name: 'exceljs',
        measured: await bestOrNone(runs, () => measurePlain('exceljs', payroll)),
      })
    await measure('make-ledger', at('ledger'), roster)
    const copied = (script: string) => async () => {
      cpSync(at('ledger'), at('copy'), { recursive: true })
      const measured = await measure(script, at('copy'), payroll)
      rmSync(at('copy'), { recursive: true })
      return measured
    }
    const ours = await best(runs, copied('import-payroll'))
    printComparison(`${people} people, ${format}`, ours, baselines)
    if (check) {
      const checked = await best(runs, copied('import-and-check'))
      printComparison(`${people} people, ${format}, and the month's rules`, checked, baselines)
    }
    for (const path of [at('ledger'), roster, payroll]) rmSync(path, { recursive: true })
  }
}

import { parseArgs } from 'node:util'
import * as z from 'zod'

export const NAMES = ['import', 'parse', 'edit', 'demo', 'window', 'city'] as const

/** What runs when none is named: without the city, which takes many minutes, and the window, which wants to be built first. */
const USUAL = NAMES.filter(name => name !== 'city' && name !== 'window')

/** An .xls sheet ends at row 65,536; three rows are its heading. */
const MOST_IN_XLS = 65_533

const Counts = z
  .string()
  .transform(text => text.split(',').map(Number))
  .pipe(z.array(z.int().nonnegative()))

const Options = z.object({
  names: z.array(z.enum(NAMES)),
  /** People in the xlsx, one measurement for each. */
  rows: Counts,
  /** People in the xls; 0 for none. */
  xls: z.coerce.number().int().min(0).max(MOST_IN_XLS),
  /** Every measurement is made so often; the one that took least processor time counts, since other work only ever adds. */
  runs: z.coerce.number().int().positive(),
  /** Runs the month's rules after the import, too. */
  check: z.boolean(),
  /** People of the month that is edited. */
  people: z.coerce.number().int().positive(),
  /** Projects of the city. */
  projects: z.coerce.number().int().positive(),
})
export type Options = z.infer<typeof Options>

/** The command line: names of benchmarks (the usual ones when none), --rows 1000,50000, --xls 65533, --runs 3, --check, --people 2000, --projects 1000. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: '1000,10000,50000,100000,800000' },
      xls: { type: 'string', default: String(MOST_IN_XLS) },
      runs: { type: 'string', default: '1' },
      check: { type: 'boolean', default: false },
      people: { type: 'string', default: '2000' },
      projects: { type: 'string', default: '1000' },
    },
  })
  return Options.parse({ ...values, names: positionals.length === 0 ? USUAL : positionals })
}

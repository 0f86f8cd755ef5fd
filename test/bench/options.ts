import { parseArgs } from 'node:util'
import * as z from 'zod'

export const NAMES = ['import', 'parse', 'demo'] as const

const Options = z.object({
  names: z.array(z.enum(NAMES)),
  /** People in the sheet, one measurement for each. */
  rows: z.array(z.int().positive()),
  /** Every measurement is made so often; the fastest counts, since other work on the machine only ever adds. */
  runs: z.int().positive(),
})
export type Options = z.infer<typeof Options>

/** The command line: names of benchmarks (all when none), --rows 1000,50000, --runs 3. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: '50000' },
      runs: { type: 'string', default: '1' },
    },
  })
  return Options.parse({
    names: positionals.length === 0 ? [...NAMES] : positionals,
    rows: values.rows.split(',').map(Number),
    runs: Number(values.runs),
  })
}

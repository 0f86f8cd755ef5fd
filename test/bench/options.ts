import { parseArgs } from 'node:util'
import * as z from 'zod'

export const NAMES = ['import', 'parse', 'demo', 'city'] as const

/** What runs when none is named: without the city, which takes many minutes. */
const USUAL = NAMES.filter(name => name !== 'city')

const Options = z.object({
  names: z.array(z.enum(NAMES)),
  /** People in the sheet, one measurement for each. */
  rows: z.array(z.int().positive()),
  /** Every measurement is made so often; the fastest counts, since other work on the machine only ever adds. */
  runs: z.int().positive(),
  /** Projects of the city. */
  projects: z.int().positive(),
})
export type Options = z.infer<typeof Options>

/** The command line: names of benchmarks (the usual ones when none), --rows 1000,50000, --runs 3, --projects 1000. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: '50000' },
      runs: { type: 'string', default: '1' },
      projects: { type: 'string', default: '1000' },
    },
  })
  return Options.parse({
    names: positionals.length === 0 ? USUAL : positionals,
    rows: values.rows.split(',').map(Number),
    runs: Number(values.runs),
    projects: Number(values.projects),
  })
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type ExpectedCell = z.infer<typeof Cell>

const ExpectedSheet = z.object({
  name: z.string(),
  /** "visible", "hidden", "veryHidden", or something else where the format has no such notion. */
  state: z.string().nullish(),
  last_row_with_data: z.int(),
  last_col_with_data: z.int(),
  non_empty_cells: z.int(),
  /** Row number, then its cells from column A; long texts end in an ellipsis. */
  first_rows: z.array(z.tuple([z.int()], Cell)),
  merged_ranges: z.int().optional(),
  hidden_rows: z.array(z.int()).optional(),
  hidden_cols: z.array(z.string()).optional(),
  formula_cells_without_cached_value: z.int().optional(),
})
export type ExpectedSheet = z.infer<typeof ExpectedSheet>

const ExpectedFile = z.object({
  kind: z.string(),
  reader: z.string().optional(),
  date1904: z.boolean().optional(),
  sheets: z.array(ExpectedSheet).optional(),
  lines: z.int().optional(),
  first_lines: z.array(z.string()).optional(),
})
export type ExpectedFile = z.infer<typeof ExpectedFile>

/** What other programs than ours found in each file of the corpus. */
export async function readExpected(folder: string): Promise<Record<string, ExpectedFile>> {
  const text = await readFile(join(folder, 'expected.json'), 'utf8')
  return z.record(z.string(), ExpectedFile).parse(JSON.parse(text))
}

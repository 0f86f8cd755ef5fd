import type { PreviewRow } from '../../../../contract/api/imports.ts'
import type { Client } from '../session.ts'

/** Rows asked for at a time; the most that the call gives. */
const PAGE = 1000

/** Every row of one sheet of a preview, or every row of one decision, however many there are. */
export async function previewRows(
  client: Client,
  which: Omit<Parameters<Client['imports']['rows']>[0], 'offset' | 'limit'>,
): Promise<PreviewRow[]> {
  const all: PreviewRow[] = []
  for (;;) {
    const { rows, total } = await client.imports.rows({ ...which, offset: all.length, limit: PAGE })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}

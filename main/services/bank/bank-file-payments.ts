import { parseYuan } from '../../../contract/money.ts'
import { compact } from '../../../contract/text.ts'
import { cellText } from '../../../importers/formats/grid.ts'
import { readWorkbook } from '../../../importers/formats/read-workbook.ts'
import { decodeText } from '../../../importers/formats/text-encoding.ts'
import type { Batch } from '../../../reports/bank-batch/batch.ts'
import type { BankLayout } from '../../../reports/bank-batch/layouts.ts'

/** The payments that a batch orders: account and fen, in order. */
export function paymentsOf(batch: Pick<Batch, 'lines'>): string[] {
  return batch.lines.map(line => `${compact(line.account)} ${line.amount}`)
}

/** The payments that a written file orders, read back from its bytes as the bank would. */
export async function paymentsInFile(layout: BankLayout, bytes: Uint8Array): Promise<string[]> {
  const at = (role: string) => layout.columns.findIndex(column => column.role === role)
  const [account, amount] = [at('account'), at('amount')]
  const rows =
    layout.file.kind === 'text'
      ? textRows(layout, layout.file, decodeText(bytes) ?? '')
      : await sheetRows(layout, bytes)
  return rows.map(cells => `${cells[account] ?? ''} ${fenOf(layout, cells[amount] ?? '')}`)
}

function fenOf(layout: BankLayout, text: string): string {
  const fen =
    layout.unit === 'fen' ? (/^\d+$/.test(text) ? Number(text) : null) : (parseYuan(text)?.fen ?? null)
  return String(fen)
}

function textRows(
  layout: BankLayout,
  file: Extract<BankLayout['file'], { kind: 'text' }>,
  text: string,
): string[][] {
  const fields = layout.columns.length + (file.trailing ? 1 : 0)
  return text
    .split(file.lineEnd)
    .filter(line => file.comment === null || !line.startsWith(file.comment))
    .map(line => line.split(file.separator))
    .filter(cells => cells.length === fields)
    .slice(layout.headings ? 1 : 0)
}

async function sheetRows(layout: BankLayout, bytes: Uint8Array): Promise<string[][]> {
  const above = layout.head.length + (layout.headings ? 1 : 0)
  const { sheets } = await readWorkbook(bytes, 'batch.xlsx')
  const rows = (sheets[0]?.rows ?? []).filter(row => row.number > above)
  return rows.slice(0, rows.length - layout.tail.length).map(row => row.cells.map(cellText))
}

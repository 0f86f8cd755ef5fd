import type { Cell, CellValue } from 'hucre'
import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { yuanText } from '../../contract/money.ts'
import { DRILL_MARK } from '../../contract/statement.ts'
import type { Batch } from './batch.ts'
import { amountText, type BatchCell, batchRows, frameLines } from './batch-rows.ts'
import type { BankLayout } from './layouts.ts'

/** Writes a batch as the bank's file. Throws when the layout's encoding cannot carry a name. */
export async function writeBatch(layout: BankLayout, batch: Batch): Promise<Uint8Array> {
  return layout.file.kind === 'workbook' ? writeSheet(layout, batch) : writeText(layout, batch, layout.file)
}

function writeText(
  layout: BankLayout,
  batch: Batch,
  file: Extract<BankLayout['file'], { kind: 'text' }>,
): Uint8Array {
  const lineOf = (cells: string[]) => cells.join(file.separator) + (file.trailing ? file.separator : '')
  const text = (cell: BatchCell) =>
    cell === null ? '' : typeof cell === 'object' ? amountText(layout, cell.amount) : String(cell)
  const lines = [
    ...(batch.drill && file.comment !== null ? [`${file.comment}${DRILL_MARK}`] : []),
    ...frameLines(layout.head, layout, batch),
    ...(layout.headings ? [lineOf(layout.columns.map(column => column.header))] : []),
    ...batchRows(layout, batch).map(row => lineOf(row.map(text))),
    ...frameLines(layout.tail, layout, batch),
  ]
  const whole = lines.map(line => line + file.lineEnd).join('')
  const bytes = iconv.encode(whole, file.encoding)
  if (iconv.decode(bytes, file.encoding) !== whole) throw new Error('the encoding cannot carry this batch')
  return new Uint8Array(bytes)
}

const TEXT = { numFmt: '@' }
const WHOLE = { numFmt: '0' }
const MONEY = { numFmt: '0.00' }

/** Optional cells are absent, not empty: one bank's portal rejects a workbook with empty text cells. */
function writeSheet(layout: BankLayout, batch: Batch): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>()
  const rows: CellValue[][] = []
  const put = (column: number, value: string | number, style: typeof TEXT) =>
    cells.set(`${rows.length},${column}`, {
      value,
      type: typeof value === 'string' ? 'string' : 'number',
      style,
    })
  const end = () => rows.push([])
  const lines = (frame: readonly string[]) => {
    for (const line of frameLines(frame, layout, batch)) {
      if (line !== '') put(0, line, TEXT)
      end()
    }
  }
  lines(layout.head)
  if (layout.headings) {
    for (const [column, { header }] of layout.columns.entries()) if (header !== '') put(column, header, TEXT)
    end()
  }
  for (const row of batchRows(layout, batch)) {
    for (const [column, cell] of row.entries()) {
      if (cell === null || cell === '') continue
      if (typeof cell !== 'object') put(column, cell, typeof cell === 'string' ? TEXT : WHOLE)
      // The decimal text of whole fen is the nearest number to it: reading the cell gives the same text back.
      else put(column, layout.unit === 'fen' ? cell.amount : Number(yuanText(cell.amount)), MONEY)
    }
    end()
  }
  lines(layout.tail)
  return writeWorkbook({
    sheets: [
      {
        name: batch.drill ? `${DRILL_MARK}-代发` : '代发',
        columns: layout.columns.map(({ role }) => ({
          width: role === 'account' || role === 'idNumber' ? 24 : 14,
        })),
        rows,
        cells,
      },
    ],
    properties: { creator: '薪账 Xinzhang' },
  })
}

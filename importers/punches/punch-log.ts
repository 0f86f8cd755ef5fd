import { columnLetter } from '../../contract/cell-place.ts'
import { compact } from '../../contract/text.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import type { Column } from '../recognize/column.ts'

const LOG_FIELDS: Record<string, 'jobNumber' | 'name'> = { enno: 'jobNumber', name: 'name' }

const MOMENT = /^\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(:\d{2})?$/

/**
 * The columns of a device's own log without heading (attlog.dat of ZKTeco and its like): number of the person, date and
 * time, then codes whose order differs from firmware to firmware: read as far as the log proves them (log-codes.ts). Null for
 * other sheets.
 */
export function logColumns(sheet: Sheet): Column[] | null {
  const sample = sheet.rows.slice(0, 200)
  const fits = sample.filter(
    ({ cells }) => /^\d{1,12}$/.test(compact(cellText(cells[0]))) && MOMENT.test(cellText(cells[1]).trim()),
  )
  if (sample.length === 0 || fits.length < sample.length * 0.9) return null
  return [
    { index: 0, letter: 'A', header: '', meaning: { field: 'jobNumber', exact: true } },
    { index: 1, letter: 'B', header: '', meaning: null },
  ]
}

/** A device's log under headings that are set apart by several tabs for the eye, while its lines have one tab each. */
export interface HeadedLog {
  columns: Column[]
  moment: Column
  body: Row[]
}

/** The columns of a log headed No … EnNo … Name … DateTime (AGL and GLG files): headings count without the empty ones between them. */
export function headedLog(sheet: Sheet): HeadedLog | null {
  const [heading, ...body] = sheet.rows
  const words = heading?.cells.filter(cell => cell !== undefined).map(cell => compact(cellText(cell))) ?? []
  const columns = words.map((header, index): Column => {
    const field = LOG_FIELDS[header.toLowerCase()]
    return { index, letter: columnLetter(index), header, meaning: field ? { field, exact: true } : null }
  })
  const moment = columns.find(({ header }) => /^datetime$/i.test(header))
  const numbered = columns.some(({ meaning }) => meaning !== null)
  return moment && numbered ? { columns, moment, body } : null
}

import { compact } from '../../contract/text.ts'
import { cellText, type Sheet } from '../formats/grid.ts'
import type { Column } from '../recognize/column.ts'

const MOMENT = /^\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(:\d{2})?$/

/**
 * The columns of a device's own log without heading (attlog.dat of ZKTeco and its like): number of the person, date and
 * time, then codes whose order differs from firmware to firmware and which are therefore kept, not read. Null for other sheets.
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

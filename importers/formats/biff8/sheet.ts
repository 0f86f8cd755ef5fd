import { Refusal } from '../../../contract/refusal.ts'
import type { Merge, Sheet } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import type { Tally } from '../xlsx/sheet.ts'
import { CellReader } from './cells.ts'
import type { Globals } from './globals.ts'
import { BOF, damagedStream, EOF, type RecordReader } from './record-reader.ts'
import { SheetRows } from './sheet-rows.ts'

type Found = Pick<Sheet, 'rows' | 'merges' | 'hiddenColumns'>

const [ROW, COL_INFO, MERGE_CELLS] = [0x0208, 0x007d, 0x00e5]
/** Cells as BIFF2 to BIFF5 write them: numbers, texts, booleans, formulas and their texts. */
const OLDER_CELLS = new Set([0x0002, 0x0003, 0x0004, 0x0005, 0x0007, 0x0206, 0x0406])

/** The number of a row that is hidden, from 0; null when it is shown. */
function hiddenRow(records: RecordReader): number | null {
  records.need(13)
  return records.view.getUint8(records.at + 12) & 0x20 ? records.uint16(0) : null
}

function hideColumns(records: RecordReader, hidden: Set<number>, limits: ReadLimits): void {
  if ((records.uint16(8) & 1) === 0) return
  const last = Math.min(records.uint16(2), limits.columns - 1)
  for (let column = records.uint16(0); column <= last; column++) hidden.add(column)
}

function addMerges(records: RecordReader, merges: Merge[], limits: ReadLimits): void {
  const count = records.uint16(0)
  records.need(2 + count * 8)
  for (let offset = 2; offset < 2 + count * 8; offset += 8) {
    const [top, bottom] = [records.uint16(offset) + 1, records.uint16(offset + 2) + 1]
    const [left, right] = [records.uint16(offset + 4), records.uint16(offset + 6)]
    if (bottom < top || right < left) continue
    if (merges.push({ top, left, bottom, right }) > limits.merges)
      throw new Refusal('file-too-large', { limit: limits.merges })
  }
}

/**
 * Reads the records of a sheet up to its end; `records` stands on the first. What a chart on the sheet keeps is passed over. Null when a
 * record of an older version of BIFF is among them.
 * @throws Refusal file-damaged, file-too-large
 */
export function readSheet(
  records: RecordReader,
  globals: Globals,
  limits: ReadLimits,
  tally: Tally,
): Found | null {
  const rows = new SheetRows(limits, tally)
  const cells = new CellReader(records, globals, rows)
  const merges: Merge[] = []
  const hiddenColumns = new Set<number>()
  for (let depth = 1; depth > 0; ) {
    if (!records.next()) throw damagedStream()
    const { type } = records
    if (type === BOF) depth++
    else if (type === EOF) depth--
    else if (depth > 1) continue
    else if (type === ROW) {
      const row = hiddenRow(records)
      if (row !== null) rows.hide(row)
    } else if (type === COL_INFO) hideColumns(records, hiddenColumns, limits)
    else if (type === MERGE_CELLS) addMerges(records, merges, limits)
    else if (OLDER_CELLS.has(type)) return null
    else cells.read(type)
  }
  return { rows: rows.finished(), merges, hiddenColumns }
}

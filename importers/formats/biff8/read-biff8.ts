import type { Sheet, Workbook } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { readGlobals } from './globals.ts'
import { BOF, damagedStream, RecordReader } from './record-reader.ts'
import { readSheet } from './sheet.ts'

const BIFF8 = 0x0600
/** Kinds of substreams (MS-XLS §2.4.21): the workbook itself, and those without cells of a table: VBA, charts, macro sheets. */
const WORKBOOK = 0x0005
const WITHOUT_TABLE = new Set([0x0006, 0x0020, 0x0040])

/** Whether a stream begins as a workbook of BIFF8. */
function isBiff8(stream: Buffer): boolean {
  const records = new RecordReader(stream, 0)
  return (
    records.next() && records.type === BOF && records.uint16(0) === BIFF8 && records.uint16(2) === WORKBOOK
  )
}

const shownName = (name: string, index: number) =>
  name === '' || /\p{Cc}/u.test(name) ? `Sheet${index + 1}` : name

/**
 * Reads the Workbook stream of an xls of Excel 97 to 2003 (BIFF8, [MS-XLS]) as plain grids, cell by cell, with nothing held beside the
 * grid but the table of strings. Null when this is no plain BIFF8: another version, locked, or with cells of another version in it.
 * @throws Refusal file-damaged, file-too-large
 */
export function readBiff8(stream: Buffer, limits: ReadLimits): Workbook | null {
  if (!isBiff8(stream)) return null
  const globals = readGlobals(stream, limits)
  if (globals === null) return null
  const places = globals.sheets.map(sheet => sheet.at)
  const tally = { cells: 0, rows: 0 }
  const sheets: Sheet[] = []
  for (const [index, { name, visibility, at }] of globals.sheets.entries()) {
    // No sheet reaches into another one: whatever a damaged list says, each byte is read once.
    if (places.indexOf(at) !== index) throw damagedStream()
    const records = new RecordReader(stream, at, Math.min(...places.filter(place => place > at)))
    if (!records.next() || records.type !== BOF) throw damagedStream()
    const kind = records.uint16(2)
    if (kind === WORKBOOK) throw damagedStream()
    if (WITHOUT_TABLE.has(kind)) continue
    const found = readSheet(records, globals, limits, tally)
    if (found === null) return null
    sheets.push({ name: shownName(name, index), visibility, ...found })
  }
  return {
    format: 'xls',
    date1904: globals.date1904,
    sheets,
    activeSheet: 0,
    macros: false,
    externalLinks: globals.external.any,
  }
}

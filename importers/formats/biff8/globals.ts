import { Refusal } from '../../../contract/refusal.ts'
import type { Sheet } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { type NumberLook, numberLook } from '../number-format.ts'
import { ContinuedData, readText } from './continued-data.ts'
import { ExternalReferences } from './external-references.ts'
import { damagedStream, EOF, RecordReader } from './record-reader.ts'
import { readStringTable } from './string-table.ts'

const [FILE_PASS, DATE_1904, BOUND_SHEET, SST, FORMAT, XF, SUP_BOOK, EXTERN_SHEET] = [
  0x002f, 0x0022, 0x0085, 0x00fc, 0x041e, 0x00e0, 0x01ae, 0x0017,
]
const VISIBILITY: Sheet['visibility'][] = ['visible', 'hidden', 'veryHidden']

/** A sheet as the workbook lists it; its records begin at `at`. */
export interface BoundSheet {
  name: string
  visibility: Sheet['visibility']
  at: number
}

/** What holds for all sheets of a workbook. */
export interface Globals {
  sheets: BoundSheet[]
  strings: string[]
  /** By the number of the cell format that a cell states. */
  looks: NumberLook[]
  date1904: boolean
  external: ExternalReferences
}

function boundSheet(records: RecordReader): BoundSheet {
  records.need(8)
  const state = records.view.getUint8(records.at + 4) & 3
  const name = readText(new ContinuedData(records, 6), 1)
  return {
    at: records.view.getUint32(records.at, true),
    visibility: VISIBILITY[state] ?? 'visible',
    name,
  }
}

/** The look of each cell format. A number format is judged once, however many cell formats show it. */
function looksOf(formats: readonly number[], codes: ReadonlyMap<number, string>): NumberLook[] {
  const known = new Map<number, NumberLook>()
  return formats.map(format => {
    const look = known.get(format)
    if (look !== undefined) return look
    const judged = numberLook(format, codes.get(format))
    known.set(format, judged)
    return judged
  })
}

/**
 * Reads the workbook's own substream, the first of the stream (MS-XLS §2.1.7.20.3). Null when the workbook is locked or lists no sheets.
 * @throws Refusal file-damaged, file-too-large
 */
export function readGlobals(stream: Buffer, limits: ReadLimits): Globals | null {
  const records = new RecordReader(stream, 0)
  const codes = new Map<number, string>()
  const formats: number[] = []
  const external = new ExternalReferences()
  const sheets: BoundSheet[] = []
  let strings: string[] = []
  let date1904 = false
  for (;;) {
    if (!records.next()) throw damagedStream()
    const { type, at, end } = records
    if (type === EOF) break
    if (type === FILE_PASS) return null
    if (type === BOUND_SHEET) sheets.push(boundSheet(records))
    else if (type === SST) strings = readStringTable(records, limits)
    else if (type === XF) formats.push(records.uint16(2))
    else if (type === FORMAT) codes.set(records.uint16(0), readText(new ContinuedData(records, 2)))
    else if (type === DATE_1904) date1904 = records.uint16(0) === 1
    else if (type === SUP_BOOK) external.noteBook(stream.subarray(at, end))
    else if (type === EXTERN_SHEET) external.noteSheets(stream.subarray(at, end))
  }
  if (sheets.length > limits.sheets) throw new Refusal('file-too-large', { limit: limits.sheets })
  if (sheets.length === 0) return null
  return { sheets, strings, looks: looksOf(formats, codes), date1904, external }
}

import { Refusal } from '../../../contract/refusal.ts'

const BOF = new Set([0x0009, 0x0209, 0x0409, 0x0809])
const EOF = 0x000a
const FORMULA = new Set([0x0006, 0x0206, 0x0406])
const FILE_PASS = 0x002f
const BOUND_SHEET = 0x0085
const CONTINUE = 0x003c
const MERGE_CELLS = 0x00e5
const MUL_RK = 0x00bd
/** A record that readers know and pass over (Uncalced). */
const PASSED_OVER = 0x005e

/** Records that say what cells hold and how numbers look, in BIFF2 to BIFF8; everything else is passed over. */
const TELLING = new Set([
  ...BOF,
  EOF,
  ...FORMULA,
  ...[0x0000, 0x0200], // Dimensions
  ...[0x0002, 0x0003, 0x0203, 0x027e, MUL_RK], // numbers
  ...[0x0004, 0x0204, 0x00d6, 0x00fc, 0x00fd], // texts
  ...[0x0005, 0x0205], // booleans and errors
  ...[0x0007, 0x0207], // text results of formulas
  ...[0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, 0x0044], // number formats
  ...[0x0022, 0x0042, FILE_PASS, BOUND_SHEET, 0x008f], // workbook
  ...[0x0208, 0x007d, MERGE_CELLS], // rows, columns, merges
])

/** Bytes up to the length of the text that these records hold; SheetJS reads on for ever where they break off before it. */
const SHORTEST = new Map([
  ...[0x001e, 0x0007].map(type => [type, 1] as const),
  [0x0207, 2],
  [0x041e, 3],
  ...[0x0004, 0x0204, 0x00d6].map(type => [type, 8] as const),
])

interface BiffRecord {
  type: number
  at: number
  data: Buffer
}

const damaged = () => new Refusal('file-damaged', { part: 'Workbook' })

/**
 * Records up to the end of the last substream; what follows is padding.
 * @throws Refusal file-damaged when a record or a substream breaks off
 */
function* recordsOf(stream: Buffer): Generator<BiffRecord> {
  let depth = 0
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    if (depth === 0 && !BOF.has(type)) {
      if (at === 0) throw damaged()
      return
    }
    const end = at + 4 + stream.readUInt16LE(at + 2)
    if (end > stream.length) throw damaged()
    yield { type, at, data: stream.subarray(at + 4, end) }
    if (BOF.has(type)) depth++
    else if (type === EOF) depth--
    at = end
  }
  if (depth > 0) throw damaged()
}

/** Bytes before a formula's expression: cell, result and options; in BIFF5 and BIFF8 six more, the last two its length. */
const RESULT_END = 16
const TOKENS_AT = 22

/** A result that is no number says by its first byte which kind it is (MS-XLS §2.5.133); there are four. */
function strangeResult(data: Buffer, at: number): boolean {
  return data.readUInt16LE(at + 6) === 0xffff && (data[at] ?? 0) > 3
}

/**
 * Takes the expression out of a formula record, whose result is all that is read: SheetJS loses itself in damaged ones.
 * Its length is 0 wherever a version of BIFF keeps it, as a damaged file may lie about its version.
 */
function emptyFormula(data: Buffer, old: boolean): void {
  if (data.length < (old ? RESULT_END + 1 : TOKENS_AT) || strangeResult(data, 6) || strangeResult(data, 7))
    throw damaged()
  data.fill(0, RESULT_END)
}

/** Every sheet that the workbook lists begins where it says. */
function proveSheets(boundSheets: number[], beginnings: Set<number>): void {
  if (boundSheets.some(at => !beginnings.has(at))) throw damaged()
}

/**
 * Prepares a BIFF stream for SheetJS, which trusts what it reads and can be sent into endless loops by one wrong byte in a
 * hyperlink, a column width or a formula. The records are proved to follow each other to the end of every sheet, and only
 * those that say what cells hold are left; the others become records that are passed over. Works on a copy.
 * @throws Refusal file-damaged
 */
export function quietRecords(bytes: Uint8Array): Buffer {
  const stream = Buffer.from(bytes)
  const beginnings = new Set<number>()
  const boundSheets: number[] = []
  let telling = true
  let enciphered = false
  const old = stream[1] !== 0x08
  for (const { type, at, data } of recordsOf(stream)) {
    if (type !== CONTINUE) telling = TELLING.has(type)
    if (type === FILE_PASS) enciphered = true
    if (BOF.has(type)) beginnings.add(at)
    if (enciphered) continue
    if (type === BOUND_SHEET && data.length > 8) boundSheets.push(data.readUInt32LE(0))
    if (data.length < (SHORTEST.get(type) ?? 0)) throw damaged()
    if (!telling) stream.writeUInt16LE(PASSED_OVER, at)
    else if (FORMULA.has(type)) emptyFormula(data, old)
  }
  proveSheets(boundSheets, beginnings)
  return stream
}

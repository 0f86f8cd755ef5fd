import { zipSync } from 'fflate'
import { Refusal } from '../../../contract/refusal.ts'
import { type ReadLimits, tooLargeUnlessXlsx } from '../limits.ts'
import type { ZipContainer } from '../zip-part.ts'

/** Record types of [MS-XLSB] 2.4 that give cells, their strings and number formats, sheets and merged ranges; others are left out. */
const WORKBOOK = [131, 132, 143, 144, 153, 156]
const STYLES = [278, 279, 615, 44, 616, 617, 47, 618]
const STRINGS = [159, 160, 19]
const CELLS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 62])
const SHEET = [0, ...CELLS, 60, 129, 130, 145, 146, 176, 177, 178, 390, 391]

const PARTS: [RegExp, ReadonlySet<number>][] = [
  [/(^|\/)workbook\.bin$/i, new Set(WORKBOOK)],
  [/(^|\/)styles\.bin$/i, new Set(STYLES)],
  [/(^|\/)sharedstrings\.bin$/i, new Set(STRINGS)],
  [/(^|\/)worksheets\/(?!binaryindex)[^/]+\.bin$/i, new Set(SHEET)],
]
/** Parts that are copied as they are: what leads from one part to the next, and macros, which are only noticed. */
const KEPT = /^\[content_types\]\.xml$|(^|\/)_rels\/(\.rels|workbook\.bin\.rels)$|(^|\/)vbaproject\.bin$/i

/** Where the strings of a record begin: each is a count of characters in 4 bytes, then two bytes a character. */
const STRINGS_AT: Record<number, { at: number; strings: number }> = {
  6: { at: 8, strings: 1 },
  8: { at: 8, strings: 1 },
  62: { at: 9, strings: 1 },
  17: { at: 4, strings: 1 },
  19: { at: 1, strings: 1 },
  44: { at: 2, strings: 1 },
  153: { at: 8, strings: 1 },
  156: { at: 8, strings: 2 },
}
/** Flags before a string that announce runs of formats, which nobody needs here. */
const FLAGS_AT: Record<number, number> = { 62: 8, 19: 0 }
const NO_STRING = 0xffffffff

const damaged = (part: string) => new Refusal('file-damaged', { part })

function stringsFit(view: DataView, type: number): boolean {
  const place = STRINGS_AT[type]
  if (place === undefined) return true
  let at = place.at
  for (let read = 0; read < place.strings; read++) {
    if (at + 4 > view.byteLength) return type === 153
    const count = view.getUint32(at, true)
    at += 4 + (count === NO_STRING ? 0 : count * 2)
    if (at > view.byteLength) return false
  }
  return true
}

function placesFit(view: DataView, type: number, limits: ReadLimits): boolean {
  const number = (at: number) => (at + 4 <= view.byteLength ? view.getUint32(at, true) : Number.NaN)
  if (type === 0) return number(0) < 1_048_576
  if (type === 60) return number(4) < limits.columns && number(0) <= number(4)
  if (type === 176) return number(4) < 1_048_576 && number(12) < limits.columns
  return type > 11 && type !== 62 ? true : number(0) < limits.columns
}

const SHEET_OF_BOOK = 156

/** The first xlsb files (Excel 2007 before its release) have four bytes more before the names of a sheet: such a record without them. */
function withoutEarlyField(data: Buffer): Buffer | null {
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  if (data.length < 20 || data.length > 0x7f || stringsFit(view, SHEET_OF_BOOK)) return null
  const rest = Buffer.concat([data.subarray(0, 4), data.subarray(8)])
  if (!stringsFit(new DataView(rest.buffer, rest.byteOffset, rest.length), SHEET_OF_BOOK)) return null
  return Buffer.concat([Buffer.from([0x80 | (SHEET_OF_BOOK & 0x7f), SHEET_OF_BOOK >> 7, rest.length]), rest])
}

/** The records of a part that are needed, each of them whole; `tally` counts the cells of all parts. @throws Refusal file-damaged, file-too-large */
function quietPart(
  part: string,
  bytes: Buffer,
  needed: ReadonlySet<number>,
  limits: ReadLimits,
  tally: { cells: number },
): Buffer {
  const kept: Buffer[] = []
  let at = 0
  const next = () => {
    const byte = bytes[at++]
    if (byte === undefined) throw damaged(part)
    return byte
  }
  while (at < bytes.length) {
    const start = at
    let type = next()
    if (type & 0x80) type = (type & 0x7f) + ((next() & 0x7f) << 7)
    let length = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = next()
      length += (byte & 0x7f) << shift
      if (!(byte & 0x80)) break
    }
    if (at + length > bytes.length) throw damaged(part)
    const early = type === SHEET_OF_BOOK ? withoutEarlyField(bytes.subarray(at, at + length)) : null
    if (early !== null) kept.push(early)
    else if (needed.has(type)) {
      const view = new DataView(bytes.buffer, bytes.byteOffset + at, length)
      if (!stringsFit(view, type) || !placesFit(view, type, limits)) throw damaged(part)
      if (CELLS.has(type) && ++tally.cells > limits.xlsbCells) throw tooLargeUnlessXlsx()
      const flags = FLAGS_AT[type]
      if (flags !== undefined) view.setUint8(flags, 0)
      kept.push(bytes.subarray(start, at + length))
    }
    at += length
  }
  return Buffer.concat(kept)
}

/**
 * An xlsb with nothing in it but whole records of cells, so that no damaged count, range, name or formula sends SheetJS round in
 * circles. Counted while inflating.
 * @throws Refusal file-damaged, file-too-large
 */
export async function quietXlsb(zip: ZipContainer, limits: ReadLimits): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = {}
  const tally = { cells: 0 }
  for (const name of zip.names) {
    const needed = PARTS.find(([pattern]) => pattern.test(name))?.[1]
    if (needed === undefined && !KEPT.test(name)) continue
    const pieces: Buffer[] = []
    for await (const piece of zip.pieces(name)) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    parts[name] = needed === undefined ? bytes : quietPart(name, bytes, needed, limits, tally)
  }
  for (const [name, bytes] of Object.entries(parts))
    if (CONTENT_TYPES.test(name)) parts[name] = typesOf(bytes, Object.keys(parts))
  return zipSync(parts, { level: 0 })
}

const CONTENT_TYPES = /^\[content_types\]\.xml$/i

/** The list of parts without those that were left out. */
function typesOf(list: Uint8Array, names: readonly string[]): Uint8Array {
  const known = new Set(names.map(name => `/${name.toLowerCase()}`))
  const text = Buffer.from(list).toString('utf8')
  const kept = text.replace(/<Override\b[^>]*PartName="([^"]*)"[^>]*\/>/gi, (whole, name: string) =>
    known.has(name.toLowerCase()) ? whole : '',
  )
  return Buffer.from(kept)
}

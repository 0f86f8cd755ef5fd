import { Refusal } from '../../contract/refusal.ts'
import type { ReadLimits } from './limits.ts'

/** A part of a zip container as its central directory lists it. Sizes are what the file claims. */
export interface ZipEntry {
  /** With forward slashes and without a leading one. */
  name: string
  method: number
  /** Under a password. */
  locked: boolean
  /** CRC-32 of the inflated part, as stated. */
  crc: number
  storedBytes: number
  claimedBytes: number
  /** Offset of the local header. */
  offset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const UNKNOWN_32 = 0xffffffff
const LOCKED = 1
const UTF8_NAME = 1 << 11

/** A name in UTF-8 where it says so or is; else as Chinese Windows writes it. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  throw new Refusal('file-damaged', { part: 'zip directory' })
}

/** A 64-bit size from the zip64 extra field; absurd ones become infinite and so break the limits. */
function zip64Sizes(view: DataView, at: number, length: number, wanted: number): number[] {
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    return Array.from({ length: wanted }, (_, index) =>
      Number(view.getBigUint64(field + 4 + index * 8, true)),
    )
  }
  return Array.from({ length: wanted }, () => Number.POSITIVE_INFINITY)
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry & { next: number } {
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const claims = [24, 20, 42].map(place => view.getUint32(at + place, true))
  const missing = claims.filter(claim => claim === UNKNOWN_32).length
  const wide = missing > 0 ? zip64Sizes(view, at + 46 + nameLength, extraLength, missing) : []
  const [claimedBytes = 0, storedBytes = 0, offset = 0] = claims.map(claim =>
    claim === UNKNOWN_32 ? (wide.shift() ?? Number.POSITIVE_INFINITY) : claim,
  )
  const flags = view.getUint16(at + 8, true)
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & UTF8_NAME) !== 0)
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    locked: (flags & LOCKED) !== 0,
    crc: view.getUint32(at + 16, true),
    storedBytes,
    claimedBytes,
    offset,
    next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true),
  }
}

function refuseSuspicious(entries: ZipEntry[], limits: ReadLimits): void {
  const names = new Set<string>()
  let total = 0
  for (const { name, storedBytes, claimedBytes } of entries) {
    if (name.split('/').includes('..')) throw new Refusal('file-suspicious', { reason: 'path-traversal' })
    const key = name.toLowerCase()
    if (names.has(key)) throw new Refusal('file-suspicious', { reason: 'duplicate-part' })
    names.add(key)
    total += claimedBytes
    const ratio = claimedBytes / Math.max(1, storedBytes)
    if (ratio > limits.ratio && claimedBytes > limits.ratioFloorBytes) {
      throw new Refusal('file-suspicious', { reason: 'zip-bomb', ratio: Math.round(ratio) })
    }
    if (claimedBytes > limits.partBytes) throw new Refusal('file-too-large', { limit: limits.partBytes })
  }
  if (total > limits.totalBytes) throw new Refusal('file-too-large', { limit: limits.totalBytes })
}

/**
 * Reads the directory of a zip container before anything is inflated, and refuses what no spreadsheet program writes:
 * too many parts, sizes over the limits, absurd ratios, two parts of one name, names that climb out with `..`.
 * @throws Refusal file-damaged, file-suspicious, file-too-large
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.zipEntries) throw new Refusal('file-suspicious', { reason: 'too-many-parts', count })
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) {
      throw new Refusal('file-damaged', { part: 'zip directory' })
    }
    const { next, ...entry } = readEntry(bytes, view, at)
    entries.push(entry)
    at = next
  }
  refuseSuspicious(entries, limits)
  return entries
}

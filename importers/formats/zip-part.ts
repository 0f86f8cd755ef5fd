import { createInflateRaw } from 'node:zlib'
import { Refusal } from '../../contract/refusal.ts'
import type { ReadLimits } from './limits.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

const CHUNK = 256 * 1024
const STORED = 0
const DEFLATED = 8

/** A zip container whose parts are inflated piece by piece under a counted limit, because declared sizes lie. */
export class ZipContainer {
  readonly names: string[]
  readonly #bytes: Uint8Array
  readonly #limits: ReadLimits
  readonly #entries: Map<string, ZipEntry>
  #inflated = 0

  /** @throws Refusal as readZipDirectory */
  constructor(bytes: Uint8Array, limits: ReadLimits) {
    const entries = readZipDirectory(bytes, limits)
    this.#bytes = bytes
    this.#limits = limits
    this.names = entries.map(entry => entry.name)
    this.#entries = new Map(entries.map(entry => [entry.name.toLowerCase(), entry]))
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** Whether a part is under a password: it cannot be read then. */
  isLocked(name: string): boolean {
    return this.#entries.get(name.toLowerCase())?.locked ?? false
  }

  /** Bytes of a part in pieces. @throws Refusal file-damaged, file-too-large */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase())
    if (!entry) throw new Refusal('file-damaged', { part: name })
    const stored = this.#storedBytes(entry)
    let size = 0
    for await (const piece of entry.method === STORED ? [stored] : inflate(stored, entry)) {
      size += piece.length
      this.#inflated += piece.length
      if (size > this.#limits.partBytes || this.#inflated > this.#limits.totalBytes) {
        throw new Refusal('file-too-large', { limit: this.#limits.partBytes })
      }
      yield piece
    }
  }

  /** A small part as UTF-8 text; '' when it does not exist. */
  async text(name: string): Promise<string> {
    if (!this.has(name)) return ''
    const pieces: Buffer[] = []
    for await (const piece of this.pieces(name)) pieces.push(piece)
    return Buffer.concat(pieces)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
  }

  /** A part as it lies in the container, still packed: for copying it unchanged. @throws Refusal file-damaged */
  packed(name: string): ZipEntry & { stored: Buffer } {
    const entry = this.#entries.get(name.toLowerCase())
    if (!entry) throw new Refusal('file-damaged', { part: name })
    return { ...entry, stored: this.#storedBytes(entry) }
  }

  /** Inflates every part once and throws it away: for readers that inflate on their own without a limit. */
  async provePartsFit(): Promise<void> {
    for (const name of this.names) if (!name.endsWith('/')) for await (const _ of this.pieces(name));
  }

  #storedBytes(entry: ZipEntry): Buffer {
    const { buffer, byteOffset, byteLength } = this.#bytes
    const view = new DataView(buffer, byteOffset, byteLength)
    if (entry.offset + 30 > byteLength || view.getUint32(entry.offset, true) !== 0x04034b50) {
      throw new Refusal('file-damaged', { part: entry.name })
    }
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    if (start + entry.storedBytes > byteLength) throw new Refusal('file-damaged', { part: entry.name })
    return Buffer.from(buffer, byteOffset + start, entry.storedBytes)
  }
}

async function* inflate(stored: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method !== DEFLATED) throw new Refusal('file-damaged', { part: entry.name })
  const stream = createInflateRaw({ chunkSize: CHUNK })
  stream.end(stored)
  try {
    for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('file-damaged', { part: entry.name })
  } finally {
    stream.destroy()
  }
}

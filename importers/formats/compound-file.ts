import { Refusal } from '../../contract/refusal.ts'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Sector numbers from here on are marks: end of chain, free, FAT, DIFAT (MS-CFB §2.1). */
const FIRST_MARK = 0xfffffffa
const MINI_SECTOR = 64
const ENTRY = 128
const STREAM = 2
const ROOT = 5

interface Entry {
  name: string
  type: number
  start: number
  size: number
}

const damaged = (part: string) => new Refusal('file-damaged', { part })

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * An OLE compound file (MS-CFB), as xls and encrypted xlsx files are stored in. Every chain of sectors is followed with a
 * count, so that a chain that runs in a circle or leads out of the file is damage, not an endless loop, and no declared
 * size is ever allocated: what is read is what the file holds.
 */
export class CompoundFile {
  readonly #bytes: Buffer
  readonly #sectorSize: number
  readonly #fat: Uint32Array
  readonly #miniFat: Uint32Array
  readonly #miniCutoff: number
  readonly #entries: Entry[]

  /** @throws Refusal file-damaged */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 512 || !isCompoundFile(bytes)) throw damaged('compound file header')
    const shift = this.#bytes.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw damaged('compound file header')
    this.#sectorSize = 1 << shift
    this.#miniCutoff = this.#bytes.readUInt32LE(56)
    this.#fat = this.#readFat()
    this.#entries = this.#readDirectory()
    this.#miniFat = numbers(this.#chain(this.#bytes.readUInt32LE(60)))
  }

  /** Names of all streams, without the storages they lie in. */
  get names(): string[] {
    return this.#entries.filter(entry => entry.type === STREAM).map(entry => entry.name)
  }

  /** The content of the first stream of this name (any case), or null; perhaps a view of the file itself. @throws Refusal file-damaged */
  stream(name: string): Buffer | null {
    const wanted = name.toLowerCase()
    const entry = this.#entries.find(
      ({ type, name: found }) => type === STREAM && found.toLowerCase() === wanted,
    )
    if (entry === undefined) return null
    const content =
      entry.size < this.#miniCutoff ? this.#mini(entry.start, entry.size) : this.#chain(entry.start)
    return content.subarray(0, entry.size)
  }

  get #sectors(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize) - 1
  }

  /** A sector; the file's last one may be cut short. */
  #sector(index: number): Buffer {
    if (index >= this.#sectors) throw damaged('compound file chain')
    const start = (index + 1) * this.#sectorSize
    return this.#bytes.subarray(start, start + this.#sectorSize)
  }

  #readFat(): Uint32Array {
    const places: number[] = []
    const note = (sector: number) => {
      if (sector < FIRST_MARK) places.push(sector)
    }
    for (let at = 76; at < 512; at += 4) note(this.#bytes.readUInt32LE(at))
    let next = this.#bytes.readUInt32LE(68)
    for (let count = 0; next < FIRST_MARK; count++) {
      if (count > this.#sectors) throw damaged('compound file chain')
      const sector = numbers(this.#sector(next))
      sector.subarray(0, -1).forEach(note)
      next = sector.at(-1) ?? FIRST_MARK
    }
    if (places.length > this.#sectors) throw damaged('compound file chain')
    return numbers(Buffer.concat(places.map(place => this.#sector(place))))
  }

  /** All sectors of a chain one after the other. Where they lie so in the file, as nearly every writer leaves them, nothing is copied. */
  #chain(start: number): Buffer {
    const runs: { from: number; to: number }[] = []
    let count = 0
    for (let sector = start; sector < FIRST_MARK; sector = this.#fat[sector] ?? FIRST_MARK) {
      if (count++ > this.#sectors || sector >= this.#sectors) throw damaged('compound file chain')
      const from = (sector + 1) * this.#sectorSize
      const last = runs.at(-1)
      if (last?.to === from) last.to += this.#sectorSize
      else runs.push({ from, to: from + this.#sectorSize })
    }
    const pieces = runs.map(({ from, to }) => this.#bytes.subarray(from, to))
    const [only = Buffer.alloc(0)] = pieces
    return pieces.length > 1 ? Buffer.concat(pieces) : only
  }

  #readDirectory(): Entry[] {
    const directory = this.#chain(this.#bytes.readUInt32LE(48))
    const entries: Entry[] = []
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const nameBytes = Math.min(64, directory.readUInt16LE(at + 64))
      entries.push({
        name: directory.toString('utf16le', at, at + Math.max(0, nameBytes - 2)),
        type: directory[at + 66] ?? 0,
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      })
    }
    return entries
  }

  /** A short stream: 64-byte pieces of the root's own stream, chained in a table of their own. */
  #mini(start: number, size: number): Buffer {
    const root = this.#entries.find(entry => entry.type === ROOT)
    const store = root === undefined ? Buffer.alloc(0) : this.#chain(root.start)
    const pieces: Buffer[] = []
    for (let piece = start; piece < FIRST_MARK; piece = this.#miniFat[piece] ?? FIRST_MARK) {
      if (pieces.length * MINI_SECTOR >= size) break
      if (piece * MINI_SECTOR >= store.length) throw damaged('compound file chain')
      pieces.push(store.subarray(piece * MINI_SECTOR, (piece + 1) * MINI_SECTOR))
    }
    return Buffer.concat(pieces)
  }
}

function numbers(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4))
}

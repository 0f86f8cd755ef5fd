import { crc32, deflateRawSync } from 'node:zlib'
import type { ZipContainer } from '../formats/zip-part.ts'

const DEFLATED = 8
const UTF8_NAMES = 0x0800
/** 1980-01-01, the first day a zip can name: the copy does not depend on the clock. */
const FIRST_DAY = 0x0021
const VERSION = 20

interface Packed {
  name: string
  method: number
  crc: number
  claimedBytes: number
  stored: Uint8Array
}

function pack(name: string, content: Uint8Array): Packed {
  return {
    name,
    method: DEFLATED,
    crc: crc32(content),
    claimedBytes: content.length,
    stored: deflateRawSync(content),
  }
}

/** The members that a local header and a directory entry share. */
function commonHeader({ name, method, crc, claimedBytes, stored }: Packed): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(VERSION, 0)
  header.writeUInt16LE(UTF8_NAMES, 2)
  header.writeUInt16LE(method, 4)
  header.writeUInt16LE(FIRST_DAY, 8)
  header.writeUInt32LE(crc, 10)
  header.writeUInt32LE(stored.length, 14)
  header.writeUInt32LE(claimedBytes, 18)
  header.writeUInt16LE(Buffer.byteLength(name), 22)
  return header
}

const signed = (signature: number, rest: Buffer) => {
  const start = Buffer.alloc(4)
  start.writeUInt32LE(signature)
  return Buffer.concat([start, rest])
}

function directoryEntry(part: Packed, offset: number): Buffer {
  const madeBy = Buffer.alloc(2)
  madeBy.writeUInt16LE(VERSION)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  return Buffer.concat([
    signed(0x02014b50, Buffer.concat([madeBy, commonHeader(part), tail])),
    Buffer.from(part.name),
  ])
}

/**
 * A zip container with some parts replaced or added. The other parts are copied packed as they lie, so that not a byte of
 * them changes.
 * @throws Refusal file-damaged
 */
export function copyZip(source: ZipContainer, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const kept = source.names.filter(name => !name.endsWith('/'))
  const added = [...changed.keys()].filter(name => !source.has(name))
  const contents = new Map([...changed].map(([name, content]) => [name.toLowerCase(), content]))
  const pieces: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const name of [...kept, ...added]) {
    const content = contents.get(name.toLowerCase())
    const part = content === undefined ? source.packed(name) : pack(name, content)
    directory.push(directoryEntry(part, offset))
    const header = Buffer.concat([signed(0x04034b50, commonHeader(part)), Buffer.alloc(0), Buffer.from(name)])
    pieces.push(header, part.stored)
    offset += header.length + part.stored.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...pieces, listed, signed(0x06054b50, end)]))
}

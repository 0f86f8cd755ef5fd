import { unzipSync, type Zippable, zipSync } from 'fflate'
import { CompoundFile, isCompoundFile } from '../../importers/formats/compound-file.ts'
import type { Random } from '../../samples/random.ts'
import { damageBytes } from './bytes.ts'
import { damageMarkup } from './markup.ts'

/**
 * Damages what is inside of a zip container and packs it again, so that the damage reaches the reader of the part: a part
 * is changed, lost, renamed or given the content of another.
 */
export function damageZip(bytes: Uint8Array, random: Random): Buffer {
  const parts: Zippable = unzipSync(bytes)
  const names = Object.keys(parts)
  const [first = '', ...rest] = names
  const name = random.pick([first, ...rest])
  const part = parts[name]
  if (!(part instanceof Uint8Array)) return Buffer.from(bytes)
  const kind = random.next()
  if (kind < 0.04) delete parts[name]
  else if (kind < 0.08) {
    delete parts[name]
    parts[`${random.pick(['../', '/', 'x', '\\'])}${name}`] = part
  } else if (kind < 0.12) parts[name] = parts[random.pick([first, ...rest])] ?? part
  else if (/\.(xml|rels)$/i.test(name) && kind < 0.85) {
    parts[name] = Buffer.from(damageMarkup(Buffer.from(part).toString('utf8'), random))
  } else parts[name] = damageBytes(part, random)
  return Buffer.from(zipSync(parts, { level: random.pick([0, 6]) }))
}

/** Where the records of a BIFF stream begin. */
function recordPlaces(stream: Buffer): number[] {
  const places: number[] = []
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) places.push(at)
  return places
}

/**
 * Damages the records inside of an xls file and hands out the bare stream, which is a file of its own right: a record's
 * kind, its length or its data.
 */
export function damageRecords(bytes: Uint8Array, random: Random): Buffer {
  const container = isCompoundFile(bytes) ? new CompoundFile(bytes) : null
  const stream = Buffer.from(container?.stream('Workbook') ?? container?.stream('Book') ?? bytes)
  const [first = 0, ...rest] = recordPlaces(stream)
  for (let count = random.between(1, 6); count > 0; count--) {
    const at = random.pick([first, ...rest])
    const length = stream.readUInt16LE(at + 2)
    const other = random.pick([first, ...rest])
    const kind = random.next()
    if (kind < 0.15) stream.copy(stream, at, other, other + 2)
    else if (kind < 0.25) stream.writeUInt16LE(random.pick([0, 1, length + 1, 0x2020, 0xffff]), at + 2)
    else if (length > 0)
      damageBytes(stream.subarray(at + 4, at + 4 + length), random).copy(stream, at + 4, 0, length)
  }
  return stream
}

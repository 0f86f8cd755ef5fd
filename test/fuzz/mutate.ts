import { Random } from '../../samples/random.ts'
import { damageBytes } from './bytes.ts'
import { damageRecords, damageZip } from './containers.ts'
import { damageLines } from './lines.ts'
import { damageMarkup } from './markup.ts'
import type { Seed } from './seeds.ts'

export interface Mutant {
  /** File name that the importer is told. */
  name: string
  bytes: Buffer
}

function inside(bytes: Uint8Array, random: Random): Buffer {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart()
  if (head.startsWith('PK')) return damageZip(bytes, random)
  if (bytes[0] === 0xd0 || bytes[0] === 0x09) return damageRecords(bytes, random)
  if (head.startsWith('<')) {
    return Buffer.from(damageMarkup(Buffer.from(bytes).toString('latin1'), random), 'latin1')
  }
  return damageLines(bytes, random)
}

/** The mutant of this number: the same for the same seed number and seed files on every machine. */
export function mutant(seedNumber: number, number: number, files: readonly [Seed, ...Seed[]]): Mutant {
  const random = new Random(Math.imul(seedNumber, 0x9e3779b1) ^ number)
  const file = random.pick(files)
  try {
    const bytes = random.next() < 0.3 ? damageBytes(file.bytes, random) : inside(file.bytes, random)
    return { name: file.name, bytes }
  } catch {
    // A seed that is itself too broken to be taken apart is damaged as plain bytes.
    return { name: file.name, bytes: damageBytes(file.bytes, random) }
  }
}

import type { Random } from '../../samples/random.ts'

type Mutation = (bytes: Buffer, random: Random) => Buffer

const at = (bytes: Buffer, random: Random) => random.between(0, Math.max(0, bytes.length - 1))

/** Numbers that readers stumble over, as sizes, counts and offsets. */
const EDGES = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
] as const

const flip: Mutation = (bytes, random) => {
  for (let count = random.between(1, 20); count > 0; count--) {
    const place = at(bytes, random)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random.between(0, 7))
  }
  return bytes
}

const overwrite: Mutation = (bytes, random) => {
  for (let count = random.between(1, 6); count > 0; count--) {
    const size = random.pick([1, 2, 4])
    const place = at(bytes, random)
    if (place + size > bytes.length) continue
    // Small numbers are what sector chains and string tables are made of.
    const value = random.next() < 0.4 ? random.between(0, 64) : random.pick(EDGES)
    bytes.writeUIntLE(value % 2 ** (8 * size), place, size)
  }
  return bytes
}

const truncate: Mutation = (bytes, random) => bytes.subarray(0, at(bytes, random))

const swapChunks: Mutation = (bytes, random) => {
  const size = random.pick([4, 64, 128, 512])
  const [one, other] = [at(bytes, random), at(bytes, random)]
  const kept = Buffer.from(bytes.subarray(one, one + size))
  bytes.copy(bytes, one, other, other + size)
  kept.copy(bytes, other)
  return bytes
}

const repeatChunk: Mutation = (bytes, random) => {
  const start = at(bytes, random)
  const chunk = bytes.subarray(start, start + random.between(1, 600))
  const times = random.pick([1, 2, 50])
  const pieces = [
    bytes.subarray(0, start),
    ...Array.from({ length: times }, () => chunk),
    bytes.subarray(start),
  ]
  return Buffer.concat(pieces)
}

const cutChunk: Mutation = (bytes, random) => {
  const start = at(bytes, random)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random.between(1, 600))])
}

/** Damage that knows nothing of what it damages. Answers a new buffer. */
export function damageBytes(bytes: Uint8Array, random: Random): Buffer {
  const mutation = random.pick([
    flip,
    flip,
    overwrite,
    overwrite,
    truncate,
    swapChunks,
    repeatChunk,
    cutChunk,
  ])
  return mutation(Buffer.from(bytes), random)
}

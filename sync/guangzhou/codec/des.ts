import {
  EXPANSION,
  FINAL_PERMUTATION,
  INITIAL_PERMUTATION,
  KEY_CHOICE_1,
  KEY_CHOICE_2,
  KEY_SHIFTS,
  ROUND_PERMUTATION,
  SUBSTITUTION,
} from './des-tables.ts'

/** Bits as 0 and 1, first bit first. Plain arrays: a request has a dozen blocks, and clarity is worth more than speed. */
type Bits = readonly number[]

const bit = (bits: Bits, index: number): number => bits[index] ?? 0
const permute = (bits: Bits, table: readonly number[]): Bits => table.map(from => bit(bits, from - 1))
const xor = (left: Bits, right: Bits): Bits => left.map((value, index) => value ^ bit(right, index))
const rotate = (bits: Bits, by: number): Bits => [...bits.slice(by), ...bits.slice(0, by)]

const toBits = (bytes: Uint8Array): Bits =>
  Array.from(bytes).flatMap(byte => [7, 6, 5, 4, 3, 2, 1, 0].map(shift => (byte >> shift) & 1))

function toBytes(bits: Bits): Uint8Array {
  const bytes = new Uint8Array(bits.length / 8)
  bits.forEach((value, index) => {
    bytes[index >> 3] = ((bytes[index >> 3] ?? 0) << 1) | value
  })
  return bytes
}

function keySchedule(key: Uint8Array): Bits[] {
  const chosen = permute(toBits(key), KEY_CHOICE_1)
  let left: Bits = chosen.slice(0, 28)
  let right: Bits = chosen.slice(28)
  return KEY_SHIFTS.map(shift => {
    left = rotate(left, shift)
    right = rotate(right, shift)
    return permute([...left, ...right], KEY_CHOICE_2)
  })
}

function substitute(bits: Bits): Bits {
  return SUBSTITUTION.flatMap((box, index) => {
    const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(offset => bit(bits, index * 6 + offset))
    const row = ((a ?? 0) << 1) | (f ?? 0)
    const column = ((b ?? 0) << 3) | ((c ?? 0) << 2) | ((d ?? 0) << 1) | (e ?? 0)
    const value = box[row * 16 + column] ?? 0
    return [3, 2, 1, 0].map(shift => (value >> shift) & 1)
  })
}

function cryptBlock(block: Bits, roundKeys: readonly Bits[]): Bits {
  const permuted = permute(block, INITIAL_PERMUTATION)
  let left: Bits = permuted.slice(0, 32)
  let right: Bits = permuted.slice(32)
  for (const roundKey of roundKeys) {
    const mixed = permute(substitute(xor(permute(right, EXPANSION), roundKey)), ROUND_PERMUTATION)
    const next = xor(left, mixed)
    left = right
    right = next
  }
  return permute([...right, ...left], FINAL_PERMUTATION)
}

function cryptBlocks(bytes: Uint8Array, roundKeys: readonly Bits[]): Uint8Array {
  const out = new Uint8Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 8) {
    out.set(toBytes(cryptBlock(toBits(bytes.subarray(at, at + 8)), roundKeys)), at)
  }
  return out
}

/**
 * Single DES, ECB, PKCS#5 padding, with an 8-byte key: what the Guangzhou interface asks for (platform interface §2.2).
 * Own code because Node refuses single DES and Electron's crypto has neither it nor its triple-DES disguise.
 * It is no protection and must be used for nothing else.
 */
export function desEncrypt(plain: Uint8Array, key: Uint8Array): Uint8Array {
  const padding = 8 - (plain.length % 8)
  const padded = new Uint8Array(plain.length + padding).fill(padding)
  padded.set(plain)
  return cryptBlocks(padded, keySchedule(key))
}

/** Reverses desEncrypt; null when length or padding show that this was not made with this key. */
export function desDecrypt(cipher: Uint8Array, key: Uint8Array): Uint8Array | null {
  if (cipher.length === 0 || cipher.length % 8 !== 0) return null
  const padded = cryptBlocks(cipher, keySchedule(key).reverse())
  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > 8) return null
  const end = padded.length - padding
  return padded.subarray(end).every(byte => byte === padding) ? padded.subarray(0, end) : null
}

import { digest, passwordBytes, readCryptoApiInfo, uint32 } from './crypto-api.ts'
import { Rc4 } from './rc4.ts'

const FILE_PASS = 0x2f
/** A record that readers pass over: what FilePass becomes once the rest is plain. */
const NOTHING = 0xc0
const BOUND_SHEET = 0x85
/** Records whose data is never enciphered (MS-XLS §2.2.10): BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const PLAIN = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138])
const BLOCK = 1024

/** The key of each 1024-byte block of the stream, and the verifier that tells a right password. */
interface Lock {
  keyOf(block: number): Buffer
  verifier: Buffer
  verifierHash: Buffer
  hash: 'md5' | 'sha1'
}

/** RC4 with a key of 40 bits (MS-OFFCRYPTO §2.3.6): Excel 97–2003's own choice. */
function shortKeyLock(pass: Buffer, password: string): Lock {
  const salt = pass.subarray(6, 22)
  const start = digest('md5', passwordBytes(password)).subarray(0, 5)
  const mixed = digest('md5', ...Array.from({ length: 16 }, () => Buffer.concat([start, salt]))).subarray(
    0,
    5,
  )
  return {
    keyOf: block => digest('md5', mixed, uint32(block)),
    verifier: pass.subarray(22, 38),
    verifierHash: pass.subarray(38, 54),
    hash: 'md5',
  }
}

/** RC4 with CryptoAPI (MS-OFFCRYPTO §2.3.5): Excel 2002 and later, keys of 40 to 128 bits. */
function cryptoApiLock(pass: Buffer, password: string): Lock {
  const { salt, keyBytes, verifier, verifierHash } = readCryptoApiInfo(pass, 10)
  const start = digest('sha1', salt, passwordBytes(password))
  return {
    keyOf(block) {
      const key = digest('sha1', start, uint32(block)).subarray(0, keyBytes)
      return keyBytes === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key
    },
    verifier,
    verifierHash: verifierHash.subarray(0, 20),
    hash: 'sha1',
  }
}

/** Headers and data of the records of a stream; ends where a header does not fit. */
function* records(stream: Buffer): Generator<{ type: number; at: number; data: Buffer }> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt16LE(at + 2)
    yield { type: stream.readUInt16LE(at), at, data: stream.subarray(at + 4, at + 4 + length) }
    at += 4 + length
  }
}

/** The FilePass record's data, or null for a stream that is not enciphered. It stands among the first records. */
export function filePassOf(stream: Buffer): Buffer | null {
  let seen = 0
  for (const { type, data } of records(stream)) {
    if (type === FILE_PASS) return data
    if (++seen > 8) break
  }
  return null
}

/** Whether a FilePass means XOR obfuscation (always in Excel 95), which is no encryption and is left to the reader. */
export const isObfuscation = (pass: Buffer) => pass.length < 8 || pass.readUInt16LE(0) === 0

/** Takes the keystream off everything but record headers and plain records, in place. The stream runs through all bytes. */
function decipherRecords(stream: Buffer, lock: Lock): void {
  const mask = Buffer.alloc(stream.length)
  for (let at = 0; at < mask.length; at += BLOCK)
    new Rc4(lock.keyOf(at / BLOCK)).apply(mask.subarray(at, at + BLOCK))
  for (const { type, at, data } of records(stream)) {
    if (type === FILE_PASS) stream.writeUInt16LE(NOTHING, at)
    if (PLAIN.has(type)) continue
    for (let index = type === BOUND_SHEET ? 4 : 0; index < data.length; index++)
      data[index] = (data[index] ?? 0) ^ (mask[at + 4 + index] ?? 0)
  }
}

/**
 * Deciphers the Workbook stream of an encrypted xls in place (MS-XLS §2.2.10). False when the password is not the right
 * one; nothing is changed then.
 */
export function decryptBiff(stream: Buffer, pass: Buffer, password: string): boolean {
  const major = pass.readUInt16LE(2)
  const lock = major === 1 ? shortKeyLock(pass, password) : cryptoApiLock(pass, password)
  const check = new Rc4(lock.keyOf(0))
  const verifier = check.apply(Buffer.from(lock.verifier))
  const expected = check.apply(Buffer.from(lock.verifierHash))
  if (!digest(lock.hash, verifier).equals(expected)) return false
  decipherRecords(stream, lock)
  return true
}

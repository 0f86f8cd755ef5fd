import { createDecipheriv } from 'node:crypto'
import { Refusal } from '../../../contract/refusal.ts'
import { digest, passwordBytes, readCryptoApiInfo, uint32 } from './crypto-api.ts'

const ROUNDS = 50_000
const AES = new Map([
  [0x660e, 16],
  [0x660f, 24],
  [0x6610, 32],
])

/** §2.3.4.7: the hash spread over 64 bytes of one value, hashed again. */
function spread(hash: Buffer, value: number): Buffer {
  const block = Buffer.alloc(64, value)
  for (let at = 0; at < hash.length; at++) block[at] = (block[at] ?? 0) ^ (hash[at] ?? 0)
  return digest('sha1', block)
}

function decipher(key: Buffer, data: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false)
  return Buffer.concat([cipher.update(data.subarray(0, data.length - (data.length % 16))), cipher.final()])
}

/**
 * Deciphers the package of a "standard" encrypted workbook (MS-OFFCRYPTO §2.3.4.5–9): Office 2007, several libraries.
 * Null when the password is not the right one.
 * @throws Refusal file-format-unknown for other ciphers than AES
 */
export function decryptStandard(info: Buffer, content: Buffer, password: string): Buffer | null {
  const { algorithm, salt, verifier, verifierHash } = readCryptoApiInfo(info, 8)
  const keyBytes = AES.get(algorithm)
  if (keyBytes === undefined)
    throw new Refusal('file-format-unknown', { looksLike: 'xlsx with unusual encryption' })
  let hash = digest('sha1', salt, passwordBytes(password))
  for (let round = 0; round < ROUNDS; round++) hash = digest('sha1', uint32(round), hash)
  hash = digest('sha1', hash, uint32(0))
  const key = Buffer.concat([spread(hash, 0x36), spread(hash, 0x5c)]).subarray(0, keyBytes)
  const expected = digest('sha1', decipher(key, verifier))
  if (!decipher(key, verifierHash).subarray(0, expected.length).equals(expected)) return null
  return decipher(key, content.subarray(8)).subarray(0, Number(content.readBigUInt64LE(0)))
}

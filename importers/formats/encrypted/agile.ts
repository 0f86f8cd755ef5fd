import { createDecipheriv } from 'node:crypto'
import { Refusal } from '../../../contract/refusal.ts'
import { digest, passwordBytes, uint32 } from './crypto-api.ts'

/** Constants that turn one password hash into three keys (MS-OFFCRYPTO §2.3.4.13). */
const FOR_INPUT = Buffer.from('fea7d2763b4b9e79', 'hex')
const FOR_HASH = Buffer.from('d7aa0f6d3061344e', 'hex')
const FOR_KEY = Buffer.from('146e0be7abacd0d6', 'hex')
const SEGMENT = 4096
/** The most rounds the format allows. */
const MOST_ROUNDS = 10_000_000
const HASHES = new Map([
  ['SHA1', 'sha1'],
  ['SHA-1', 'sha1'],
  ['SHA256', 'sha256'],
  ['SHA384', 'sha384'],
  ['SHA512', 'sha512'],
])

/** Attributes of one element of the descriptor. */
class Attributes {
  readonly #text: string

  constructor(xml: string, element: string) {
    this.#text = new RegExp(`<(?:\\w+:)?${element}\\s[^>]*>`).exec(xml)?.[0] ?? ''
  }

  text(name: string): string {
    return new RegExp(`\\s${name}="([^"]*)"`).exec(this.#text)?.[1] ?? ''
  }

  bytes(name: string): Buffer {
    return Buffer.from(this.text(name), 'base64')
  }

  /** A hash that this program can do. @throws Refusal file-format-unknown */
  hash(): string {
    const name = HASHES.get(this.text('hashAlgorithm'))
    if (
      name === undefined ||
      this.text('cipherAlgorithm') !== 'AES' ||
      !/CBC$/.test(this.text('cipherChaining'))
    )
      throw new Refusal('file-format-unknown', { looksLike: 'xlsx with unusual encryption' })
    return name
  }

  /** Bytes of the key: 16, 24 or 32. @throws Refusal file-damaged */
  keyBytes(): number {
    const bits = Number(this.text('keyBits'))
    if (![128, 192, 256].includes(bits)) throw new Refusal('file-damaged', { part: 'EncryptionInfo' })
    return bits / 8
  }
}

/** Cut to a length, or filled up with 0x36 (§2.3.4.12). */
function fitted(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length, 0x36)], bytes.length + length).subarray(0, length)
}

function decipher(key: Buffer, iv: Buffer, data: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false)
  return Buffer.concat([cipher.update(data), cipher.final()])
}

/**
 * Deciphers the package of an "agile" encrypted workbook (MS-OFFCRYPTO §2.3.4.10–15): Office 2010 and later, WPS.
 * `descriptor` is the XML of the EncryptionInfo stream. Null when the password is not the right one.
 * @throws Refusal file-format-unknown for other ciphers than AES-CBC, file-damaged
 */
export function decryptAgile(descriptor: string, content: Buffer, password: string): Buffer | null {
  const lock = new Attributes(descriptor, 'encryptedKey')
  const data = new Attributes(descriptor, 'keyData')
  const [hash, dataHash] = [lock.hash(), data.hash()]
  const rounds = Number(lock.text('spinCount'))
  if (!(rounds >= 0 && rounds <= MOST_ROUNDS)) throw new Refusal('file-damaged', { part: 'EncryptionInfo' })
  const salt = lock.bytes('saltValue')
  let spun = digest(hash, salt, passwordBytes(password))
  for (let round = 0; round < rounds; round++) spun = digest(hash, uint32(round), spun)
  const open = (use: Buffer, attribute: string) =>
    decipher(fitted(digest(hash, spun, use), lock.keyBytes()), fitted(salt, 16), lock.bytes(attribute))
  const expected = digest(hash, open(FOR_INPUT, 'encryptedVerifierHashInput').subarray(0, salt.length))
  if (!open(FOR_HASH, 'encryptedVerifierHashValue').subarray(0, expected.length).equals(expected)) return null
  const key = open(FOR_KEY, 'encryptedKeyValue').subarray(0, data.keyBytes())
  const dataSalt = data.bytes('saltValue')
  const pieces: Buffer[] = []
  for (let at = 8, segment = 0; at < content.length; at += SEGMENT, segment++) {
    const stored = content.subarray(at, at + SEGMENT)
    const whole = stored.subarray(0, stored.length - (stored.length % 16))
    pieces.push(decipher(key, fitted(digest(dataHash, dataSalt, uint32(segment)), 16), whole))
  }
  return Buffer.concat(pieces).subarray(0, Number(content.readBigUInt64LE(0)))
}

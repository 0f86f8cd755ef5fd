import { createCipheriv } from 'node:crypto'
import * as XLSX from 'xlsx'
import { digest, passwordBytes, uint32 } from './crypto-api.ts'
import { Rc4 } from './rc4.ts'

/** Workbooks as Office locks them, for tests: the inverse of what this folder reads, written from the same standard. */

const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const DATA_SALT = Buffer.from('f0e0d0c0b0a090807060504030201000', 'hex')
const VERIFIER = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaabacadaeaf', 'hex')

export function workbookBytes(bookType: XLSX.BookType, text: string): Buffer {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([[text], ...Array.from({ length: 300 }, (_, row) => [`行${row}`, row])]),
    '一班',
  )
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['第二张']]), '二班')
  return Buffer.from(XLSX.write(book, { bookType, type: 'buffer' }))
}

function compound(streams: Record<string, Buffer>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, `/${name}`, content)
  return new Uint8Array(Buffer.from(XLSX.CFB.write(file, { type: 'buffer' })))
}

function sized(content: Buffer, ciphered: Buffer): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(content.length))
  return Buffer.concat([size, ciphered])
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)])

function aes(mode: 'cbc' | 'ecb', key: Buffer, iv: Buffer | null, data: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, iv).setAutoPadding(false)
  return Buffer.concat([cipher.update(padded(data)), cipher.final()])
}

/** Office 2010 and later: AES-CBC with a key of `bits`, hashed by `hash` (SHA512 or SHA1). */
export function agile(
  content: Buffer,
  password: string,
  bits: 128 | 256,
  hash: 'SHA512' | 'SHA1',
): Uint8Array {
  const rounds = 1000
  const name = hash.toLowerCase()
  let spun = digest(name, SALT, passwordBytes(password))
  for (let round = 0; round < rounds; round++) spun = digest(name, uint32(round), spun)
  const lock = (use: string, data: Buffer) => {
    const whole = Buffer.concat([digest(name, spun, Buffer.from(use, 'hex')), Buffer.alloc(32, 0x36)])
    return aes('cbc', whole.subarray(0, bits / 8), SALT, data).toString('base64')
  }
  const key = Buffer.alloc(bits / 8, 0x5a)
  const attributes = `saltSize="16" blockSize="16" keyBits="${bits}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}"`
  const xml = `<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${attributes} saltValue="${DATA_SALT.toString('base64')}"/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${rounds}" ${attributes} saltValue="${SALT.toString('base64')}" encryptedVerifierHashInput="${lock('fea7d2763b4b9e79', VERIFIER)}" encryptedVerifierHashValue="${lock('d7aa0f6d3061344e', digest(name, VERIFIER))}" encryptedKeyValue="${lock('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`
  const pieces: Buffer[] = []
  for (let at = 0; at < content.length; at += 4096) {
    const iv = digest(name, DATA_SALT, uint32(at / 4096)).subarray(0, 16)
    pieces.push(aes('cbc', key, iv, content.subarray(at, at + 4096)))
  }
  return compound({
    EncryptionInfo: Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from(xml)]),
    EncryptedPackage: sized(content, Buffer.concat(pieces)),
  })
}

function cryptoApiHeader(
  flags: number,
  algorithm: number,
  bits: number,
  verifier: Buffer,
  hash: Buffer,
): Buffer {
  const provider = Buffer.from('Microsoft Enhanced Cryptographic Provider\0', 'utf16le')
  const header = Buffer.concat([flags, 0, algorithm, 0x8004, bits, 24, 0, 0].map(uint32))
  return Buffer.concat([
    uint32(flags),
    uint32(header.length + provider.length),
    header,
    provider,
    uint32(16),
    SALT,
    verifier,
    uint32(20),
    hash,
  ])
}

/** Office 2007: AES-128-ECB. */
export function standard(content: Buffer, password: string): Uint8Array {
  let hash = digest('sha1', SALT, passwordBytes(password))
  for (let round = 0; round < 50_000; round++) hash = digest('sha1', uint32(round), hash)
  hash = digest('sha1', hash, uint32(0))
  const block = Buffer.alloc(64, 0x36).map((byte, at) => byte ^ (hash[at] ?? 0))
  const key = digest('sha1', block).subarray(0, 16)
  const info = cryptoApiHeader(
    0x24,
    0x660e,
    128,
    aes('ecb', key, null, VERIFIER),
    aes('ecb', key, null, digest('sha1', VERIFIER)),
  )
  return compound({
    EncryptionInfo: Buffer.concat([Buffer.from('04000200', 'hex'), info]),
    EncryptedPackage: sized(content, aes('ecb', key, null, content)),
  })
}

/** Excel 97–2003: RC4, with a key of 40 bits or by CryptoAPI with one of 128. */
export function rc4(xls: Buffer, password: string, kind: 'short' | 'cryptoApi'): Uint8Array {
  const start =
    kind === 'short'
      ? digest(
          'md5',
          Buffer.concat(
            Array.from({ length: 16 }, () =>
              Buffer.concat([digest('md5', passwordBytes(password)).subarray(0, 5), SALT]),
            ),
          ),
        ).subarray(0, 5)
      : digest('sha1', SALT, passwordBytes(password))
  const name = kind === 'short' ? 'md5' : 'sha1'
  const keyOf = (number: number) => digest(name, start, uint32(number)).subarray(0, 16)
  const check = new Rc4(keyOf(0))
  const verifier = check.apply(Buffer.from(VERIFIER))
  const hash = check.apply(digest(name, VERIFIER))
  const pass =
    kind === 'short'
      ? Buffer.concat([Buffer.from('010001000100', 'hex'), SALT, verifier, hash])
      : Buffer.concat([Buffer.from('010002000200', 'hex'), cryptoApiHeader(4, 0x6801, 128, verifier, hash)])
  const record = Buffer.concat([Buffer.from([0x2f, 0]), uint32(pass.length).subarray(0, 2), pass])
  const stream = Buffer.from(XLSX.CFB.find(XLSX.CFB.read(xls, { type: 'buffer' }), '/Workbook').content)
  const first = 4 + stream.readUInt16LE(2)
  const locked = Buffer.concat([stream.subarray(0, first), record, stream.subarray(first)])
  const key = Buffer.alloc(locked.length)
  for (let at = 0; at < key.length; at += 1024) new Rc4(keyOf(at / 1024)).apply(key.subarray(at, at + 1024))
  for (let at = 0; at + 4 <= locked.length; at += 4 + locked.readUInt16LE(at + 2)) {
    const type = locked.readUInt16LE(at)
    // The place of each sheet moves by the new record, and stays readable.
    if (type === 0x85) locked.writeUInt32LE(locked.readUInt32LE(at + 4) + record.length, at + 4)
    if ([0x809, 0x2f, 0xe1].includes(type)) continue
    const from = at + 4 + (type === 0x85 ? 4 : 0)
    for (let byte = from; byte < at + 4 + locked.readUInt16LE(at + 2); byte++)
      locked[byte] = (locked[byte] ?? 0) ^ (key[byte] ?? 0)
  }
  return compound({ Workbook: locked })
}

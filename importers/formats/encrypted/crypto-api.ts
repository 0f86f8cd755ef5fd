import { createHash } from 'node:crypto'

/** What the binary headers of MS-OFFCRYPTO say (§2.3.2 header, §2.3.3 verifier): shared by "standard" xlsx and CryptoAPI xls. */
export interface CryptoApiInfo {
  /** 0x6801 RC4, 0x660e/f/10 AES. */
  algorithm: number
  /** Bytes. */
  keyBytes: number
  salt: Buffer
  verifier: Buffer
  verifierHash: Buffer
}

const RC4_DEFAULT_BITS = 40

/** Reads the header (§2.3.2) and the verifier (§2.3.3) that stand at `at`. RangeError when the bytes end early. */
export function readCryptoApiInfo(bytes: Buffer, at: number): CryptoApiInfo {
  const headerBytes = bytes.readUInt32LE(at)
  const header = at + 4
  const verifier = header + headerBytes
  const saltBytes = bytes.readUInt32LE(verifier)
  const salt = verifier + 4
  const hash = salt + saltBytes + 16 + 4
  if (saltBytes !== 16 || hash > bytes.length) throw new RangeError('verifier outside of the stream')
  return {
    algorithm: bytes.readUInt32LE(header + 8),
    keyBytes: (bytes.readUInt32LE(header + 16) || RC4_DEFAULT_BITS) / 8,
    salt: bytes.subarray(salt, salt + saltBytes),
    verifier: bytes.subarray(salt + saltBytes, salt + saltBytes + 16),
    verifierHash: bytes.subarray(hash, hash + 32),
  }
}

export function digest(algorithm: string, ...parts: Uint8Array[]): Buffer {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A password as Office hashes it. */
export const passwordBytes = (password: string) => Buffer.from(password, 'utf16le')

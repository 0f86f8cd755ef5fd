import { desDecrypt, desEncrypt } from './des.ts'

const PREFIX = 'des:'

/** The DES key is the first 8 bytes of the access key taken as ASCII text, not decoded from hex (verified with the sample). */
const desKey = (accessKey: string): Uint8Array => Buffer.from(accessKey, 'latin1').subarray(0, 8)

/** A sensitive value as it travels: `des:` and lower-case hex (platform interface §2.2). */
export function encryptField(plain: string, accessKey: string): string {
  return PREFIX + Buffer.from(desEncrypt(Buffer.from(plain), desKey(accessKey))).toString('hex')
}

/** Whether a value looks encrypted. */
export const isEncrypted = (value: string): boolean => value.startsWith(PREFIX)

/** Reads a `des:` value; null when it is none, or not made with this key. Hex of either case is taken. */
export function decryptField(value: string, accessKey: string): string | null {
  const hex = value.slice(PREFIX.length)
  if (!isEncrypted(value) || !/^([0-9a-f]{2})+$/i.test(hex)) return null
  const plain = desDecrypt(Buffer.from(hex, 'hex'), desKey(accessKey))
  try {
    return plain && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain)
  } catch {
    return null
  }
}

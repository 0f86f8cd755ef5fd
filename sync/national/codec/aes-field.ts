import { createCipheriv, createDecipheriv } from 'node:crypto'

/** AES-256-CBC, PKCS#7; key is the 32 ASCII bytes of the secret, IV its first 16 (data standard §2, field encryption). */
const parameters = (secret: string) => {
  const key = Buffer.from(secret, 'latin1')
  return ['aes-256-cbc', key, key.subarray(0, 16)] as const
}

/** A field marked AES, as Base64 without line breaks. The fixed IV is the platform's choice: equal values look equal. */
export function encryptField(plain: string, secret: string): string {
  const cipher = createCipheriv(...parameters(secret))
  return Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]).toString('base64')
}

/** Reads an AES field; null when it was not made with this secret. Line breaks inside the Base64 are let pass. */
export function decryptField(value: string, secret: string): string | null {
  const packed = value.replace(/[\r\n]/g, '')
  if (packed === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null
  try {
    const decipher = createDecipheriv(...parameters(secret))
    const plain = Buffer.concat([decipher.update(packed, 'base64'), decipher.final()])
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain)
  } catch {
    return null
  }
}

import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import * as z from 'zod'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** scrypt cost: 2^15 rounds of 1 KB (32 MB, about 0.1 s). A file may ask for more, up to 2^18, never for less. */
const COST_LOG2 = 15

const hexBytes = (count: number) => z.string().regex(new RegExp(`^[0-9a-f]{${count * 2}}$`))

/** A secret wrapped by a passphrase: scrypt, then AES-256-GCM. */
export const WrappedSecret = z.strictObject({
  kdf: z.literal('scrypt'),
  costLog2: z.int().min(COST_LOG2).max(18),
  salt: hexBytes(16),
  cipher: z.literal('aes-256-gcm'),
  nonce: hexBytes(12),
  tag: hexBytes(16),
  data: z.string().regex(/^([0-9a-f]{2}){1,64}$/),
})
export type WrappedSecret = z.infer<typeof WrappedSecret>

function wrappingKey(passphrase: string, salt: Buffer, costLog2: number): Promise<Buffer> {
  const N = 2 ** costLog2
  // NFC, so that the same passphrase typed on another system is the same bytes.
  return derive(passphrase.normalize('NFC'), salt, 32, { N, r: 8, p: 1, maxmem: N * 8 * 128 * 2 })
}

/** Wraps a secret; `bound` are public bytes that must be the same again when it is opened. */
export async function wrapSecret(
  secret: Uint8Array,
  passphrase: string,
  bound: Uint8Array,
): Promise<WrappedSecret> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(passphrase, salt, COST_LOG2), nonce)
  cipher.setAAD(bound)
  const data = Buffer.concat([cipher.update(secret), cipher.final()])
  return {
    kdf: 'scrypt',
    costLog2: COST_LOG2,
    salt: salt.toString('hex'),
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    data: data.toString('hex'),
  }
}

/** Opens a wrapped secret; null when the passphrase is wrong or the wrapping was altered, which cannot be told apart. */
export async function unwrapSecret(
  wrapped: WrappedSecret,
  passphrase: string,
  bound: Uint8Array,
): Promise<Buffer | null> {
  const key = await wrappingKey(passphrase, Buffer.from(wrapped.salt, 'hex'), wrapped.costLog2)
  const nonce = Buffer.from(wrapped.nonce, 'hex')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  decipher.setAAD(bound)
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'))
  const data = decipher.update(Buffer.from(wrapped.data, 'hex'))
  try {
    return Buffer.concat([data, decipher.final()])
  } catch {
    return null
  }
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import * as z from 'zod'

/** Length of the ledger's key and of every key that wraps it, in bytes. */
export const KEY_BYTES = 32

/** A key sealed by another one with AES-256-GCM (NIST SP 800-38D); base64. */
export const SealedKey = z.object({ iv: z.base64(), sealed: z.base64(), tag: z.base64() })
export type SealedKey = z.infer<typeof SealedKey>

/** Seals a key. `context` is bound into the tag: the seal opens only together with the same context. */
export function seal(key: Uint8Array, by: Uint8Array, context: string): SealedKey {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', by, iv).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    iv: iv.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** Opens a seal; null when the wrapping key or the context is another one. */
export function unseal(slot: SealedKey, by: Uint8Array, context: string): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(slot.iv, 'base64'), { authTagLength: 16 })
  try {
    decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(slot.tag, 'base64'))
    const key = Buffer.concat([decipher.update(Buffer.from(slot.sealed, 'base64')), decipher.final()])
    return key.length === KEY_BYTES ? key : null
  } catch {
    return null
  }
}

import { sm2 } from 'sm-crypto-v2'
import { derFromRaw, rawFromDer, type SignatureEncoding } from './signature-encoding.ts'

/**
 * The signer's identity in the SM2 digest (GB/T 32918.2 §5.5). The older standard's default; a later edition is said to
 * recommend an empty one, and signatures of one do not verify with the other, so it is always named, never assumed.
 */
export const DEFAULT_USER_ID = '1234567812345678'

export interface Sm2Options {
  userId: string
  encoding: SignatureEncoding
}

/** A new SM2 key pair: private key 64 hex characters, public key uncompressed, 04‖x‖y. */
export function generateSm2KeyPair(): { privateKey: string; publicKey: string } {
  const pair = sm2.generateKeyPairHex()
  return { privateKey: pair.privateKey.padStart(64, '0'), publicKey: pair.publicKey }
}

/** Whether a text is a public key on the curve, uncompressed, lower-case hex. */
export function isSm2PublicKey(publicKey: string): boolean {
  if (!/^04[0-9a-f]{128}$/.test(publicKey)) return false
  try {
    return sm2.verifyPublicKey(publicKey)
  } catch {
    // The library throws for a point off the curve.
    return false
  }
}

/** SM2 signature with SM3 over the message (GB/T 32918.2), lower-case hex. */
export function signSm2(
  message: Uint8Array,
  keys: { privateKey: string; publicKey: string },
  options: Sm2Options,
): string {
  const raw = sm2.doSignature(message, keys.privateKey, {
    hash: true,
    publicKey: keys.publicKey,
    userId: options.userId,
  })
  return options.encoding === 'der' ? derFromRaw(raw) : raw
}

/** Whether a signature is this key's over this message. Any other spelling of the same numbers does not verify. */
export function verifySm2(
  message: Uint8Array,
  signature: string,
  publicKey: string,
  options: Sm2Options,
): boolean {
  const raw = options.encoding === 'der' ? rawFromDer(signature) : signature
  if (raw === null || !/^[0-9a-f]{128}$/.test(raw) || !isSm2PublicKey(publicKey)) return false
  try {
    return sm2.doVerifySignature(message, raw, publicKey, { hash: true, userId: options.userId })
  } catch {
    // Numbers outside the group: the library throws where the standard says "does not verify".
    return false
  }
}

import * as z from 'zod'
import type { DigestHex } from '../contract/statement.ts'
import pinned from './publisher-key.data.json' with { type: 'json' }
import { isSm2PublicKey } from './sm2.ts'
import { sm3Hex } from './sm3.ts'

/**
 * Who may publish rule updates for this program. The key is data, so that a release puts its own in its place; `development` says
 * that the private half lies in the source tree and vouches for nothing.
 */
export const PUBLISHER = z
  .strictObject({
    publicKey: z.string().refine(isSm2PublicKey, { error: 'not an SM2 public key' }),
    development: z.boolean(),
  })
  .parse(pinned)

/** Fingerprint of a publisher's key, to compare with what the publisher says over another channel. */
export function publisherFingerprint(publicKey: string): DigestHex {
  return sm3Hex(Buffer.from(publicKey, 'hex'))
}

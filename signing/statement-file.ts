import * as z from 'zod'
import { Instant } from '../contract/dates.ts'
import { DigestHex, DRILL_MARK } from '../contract/statement.ts'
import { canonicalBytes } from './canonical.ts'
import { Certificate } from './certificate.ts'

/** One signature: who, when by the signer's clock, and the named SM2 choices it was made with. */
export const StatementSignature = z.strictObject({
  signer: Certificate,
  userId: z.string().max(256),
  encoding: z.enum(['raw', 'der']),
  value: z.string().regex(/^[0-9a-f]{16,160}$/),
  signedAt: Instant,
})
export type StatementSignature = z.infer<typeof StatementSignature>

/** A statement file: canonical JSON throughout, so that every byte of it counts. */
export const StatementFile = z.strictObject({
  format: z.literal('xinzhang-statement/1'),
  drill: z.boolean(),
  drillMark: z.literal(DRILL_MARK).nullable(),
  /** Base64 of the canonical bytes of the content. */
  content: z.base64(),
  digest: z.strictObject({ alg: z.literal('SM3'), hex: DigestHex }),
  signatures: z.array(StatementSignature).min(1).max(8),
})
export type StatementFile = z.infer<typeof StatementFile>

/**
 * The bytes a signer signs: digest, drill flag and everything said about the signature except its value, so that none of it
 * can be exchanged afterwards.
 */
export function signedBytes(
  digest: DigestHex,
  drill: boolean,
  signature: Omit<StatementSignature, 'value'>,
): Uint8Array {
  const { signer, userId, encoding, signedAt } = signature
  return canonicalBytes({
    format: 'xinzhang-signed/1',
    digest: { alg: 'SM3', hex: digest },
    drill,
    drillMark: drill ? DRILL_MARK : null,
    signer,
    userId,
    encoding,
    signedAt,
  })
}

import * as z from 'zod'
import { Instant } from '../contract/dates.ts'
import { type DigestHex, DRILL_MARK } from '../contract/statement.ts'
import { canonicalBytes } from './canonical.ts'
import { isSm2PublicKey, type Sm2Options, signSm2, verifySm2 } from './sm2.ts'
import { sm3Hex } from './sm3.ts'

const SignatureValue = z.strictObject({
  userId: z.string().max(256),
  encoding: z.enum(['raw', 'der']),
  value: z.string().regex(/^[0-9a-f]{16,160}$/),
})

/** The public part of a signer, as it is signed by the key itself. */
export const CertificateBody = z
  .strictObject({
    format: z.literal('xinzhang-certificate/1'),
    /** `software`: a key in a file. It proves integrity; who holds it is for the parties to agree and prove. */
    kind: z.literal('software'),
    drill: z.boolean(),
    drillMark: z.literal(DRILL_MARK).nullable(),
    name: z.string().min(1).max(200),
    role: z.string().min(1).max(100),
    uscc: z.string().max(18).nullable(),
    publicKey: z.string().refine(isSm2PublicKey, { error: 'not an SM2 public key' }),
    createdAt: Instant,
  })
  .refine(body => body.drill === (body.drillMark === DRILL_MARK), { error: 'drill and drillMark disagree' })

/**
 * A self-made certificate: body and the key's own signature over it. Nobody vouches for the name in it, so it is compared by
 * fingerprint with the one the parties exchanged (电子签名法 art 13: reliability is not ours to declare).
 */
export const Certificate = z.strictObject({ body: CertificateBody, signature: SignatureValue })
export type Certificate = z.infer<typeof Certificate>
export type CertificateBody = z.infer<typeof CertificateBody>

/** Makes the certificate of a key: the key signs its own public part. */
export function makeCertificate(body: CertificateBody, privateKey: string, options: Sm2Options): Certificate {
  const value = signSm2(canonicalBytes(body), { privateKey, publicKey: body.publicKey }, options)
  return { body, signature: { userId: options.userId, encoding: options.encoding, value } }
}

/** Whether the certificate is unchanged since its key signed it. */
export function isCertificateIntact(certificate: Certificate): boolean {
  const { body, signature } = certificate
  return verifySm2(canonicalBytes(body), signature.value, body.publicKey, signature)
}

/** Fingerprint to compare over another channel: SM3 of the canonical body. */
export function certificateFingerprint(certificate: Certificate): DigestHex {
  return sm3Hex(canonicalBytes(certificate.body))
}

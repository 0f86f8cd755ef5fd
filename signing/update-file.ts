import * as z from 'zod'
import { DigestHex } from '../contract/statement.ts'
import { type Canonical, canonicalBytes, parseCanonical } from './canonical.ts'
import { PUBLISHER } from './publisher.ts'
import type { Signer } from './signer.ts'
import { verifySm2 } from './sm2.ts'
import { sm3Hex } from './sm3.ts'

const FORMAT = 'xinzhang-rule-update/1'

const UpdateFile = z.strictObject({
  format: z.literal(FORMAT),
  /** Base64 of the canonical bytes of the content. */
  content: z.base64(),
  digest: z.strictObject({ alg: z.literal('SM3'), hex: DigestHex }),
  signature: z.strictObject({
    publisher: z.string(),
    userId: z.string().max(256),
    encoding: z.enum(['raw', 'der']),
    value: z.string().regex(/^[0-9a-f]{16,160}$/),
  }),
})

/** Why an update file is not taken. */
export type UpdateFault = 'not-an-update' | 'altered' | 'publisher-unknown'

/** The bytes a publisher signs: they say what they are for, so that no other signature of his key can stand here. */
function signedBytes(digest: DigestHex): Uint8Array {
  return canonicalBytes({ format: FORMAT, digest: { alg: 'SM3', hex: digest } })
}

/** An update file: the content as canonical JSON with the publisher's SM2 signature over its SM3 digest. */
export async function signUpdate(content: unknown, signer: Signer): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = canonicalBytes(content)
  const digest = sm3Hex(bytes)
  const value = await signer.sign(signedBytes(digest))
  return canonicalBytes({
    format: FORMAT,
    content: Buffer.from(bytes).toString('base64'),
    digest: { alg: 'SM3', hex: digest },
    signature: { publisher: signer.certificate.body.publicKey, ...signer.options, value },
  })
}

/** The content of an update file, if this program's publisher signed exactly these bytes. What it says is for the reader to judge. */
export function openUpdate(
  bytes: Uint8Array,
  publicKey: string = PUBLISHER.publicKey,
): { content: Canonical } | { fault: UpdateFault } {
  const file = UpdateFile.safeParse(parseCanonical(bytes))
  if (!file.success) return { fault: 'not-an-update' }
  const { content: base64, digest, signature } = file.data
  if (signature.publisher !== publicKey) return { fault: 'publisher-unknown' }
  const contentBytes = Buffer.from(base64, 'base64')
  const content = parseCanonical(contentBytes)
  const intact =
    contentBytes.toString('base64') === base64 &&
    sm3Hex(contentBytes) === digest.hex &&
    verifySm2(signedBytes(digest.hex), signature.value, publicKey, signature)
  return intact && content !== null ? { content } : { fault: 'altered' }
}

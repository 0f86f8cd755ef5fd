import { Refusal } from '../contract/refusal.ts'
import { type DigestHex, DRILL_MARK, StatementContent } from '../contract/statement.ts'
import { canonicalBytes } from './canonical.ts'
import type { Signer } from './signer.ts'
import { sm3Hex } from './sm3.ts'
import { contentProblems } from './statement-content.ts'
import { type StatementFile, signedBytes } from './statement-file.ts'

/** Digest of a month as it would be signed now: SM3 of the canonical content, what a person is shown before signing. */
export function statementDigest(content: StatementContent): DigestHex {
  return sm3Hex(canonicalBytes(StatementContent.parse(content)))
}

/**
 * Freezes and signs a month. A drill key signs drill content only, a live key live content only (Refusal `sign-drill-mismatch`).
 * Throws when totals or line digests do not follow from the lines: a defect of the caller.
 */
export async function signStatement(
  content: StatementContent,
  signer: Signer,
  now: Date,
): Promise<Uint8Array> {
  const checked = StatementContent.parse(content)
  const problems = contentProblems(checked)
  if (problems.length > 0) throw new TypeError(`statement content: ${problems.join(', ')}`)
  const { drill } = checked
  if (signer.certificate.body.drill !== drill) throw new Refusal('sign-drill-mismatch', { drill })

  const bytes = canonicalBytes(checked)
  const digest = sm3Hex(bytes)
  const about = { signer: signer.certificate, ...signer.options, signedAt: now.toISOString() }
  const value = await signer.sign(signedBytes(digest, drill, about))
  const file: StatementFile = {
    format: 'xinzhang-statement/1',
    drill,
    drillMark: drill ? DRILL_MARK : null,
    content: Buffer.from(bytes).toString('base64'),
    digest: { alg: 'SM3', hex: digest },
    signatures: [{ ...about, value }],
  }
  return canonicalBytes(file)
}

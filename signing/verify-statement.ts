import { type DigestHex, StatementContent } from '../contract/statement.ts'
import { parseCanonical } from './canonical.ts'
import { certificateFingerprint, isCertificateIntact } from './certificate.ts'
import { verifySm2 } from './sm2.ts'
import { sm3Hex } from './sm3.ts'
import { type ContentProblem, contentProblems } from './statement-content.ts'
import { StatementFile, type StatementSignature, signedBytes } from './statement-file.ts'

/** Why a statement does not verify. */
export type StatementFault =
  | 'not-a-statement'
  | 'bytes-not-canonical'
  | 'content-not-canonical'
  | 'content-not-understood'
  | 'digest-wrong'
  | 'certificate-altered'
  | 'signature-wrong'
  | 'drill-mismatch'
  | ContentProblem

/** The public facts of one signature. Compare the fingerprint with the one the signer gave over another channel. */
export interface VerifiedSigner {
  name: string
  role: string
  uscc: string | null
  kind: 'software'
  drill: boolean
  fingerprint: DigestHex
  signedAt: string
}

/** What a statement says, without persons: enough to recognise it. */
export interface StatementSummary {
  company: StatementContent['company']
  project: StatementContent['project']
  period: string
  amends: DigestHex | null
  totals: StatementContent['totals']
  confirmed: number
  packVersion: string
  parametersVersion: string
}

export interface StatementVerdict {
  valid: boolean
  /** True as soon as anything in the file says 演练; such a file never counts as live. */
  drill: boolean
  reasons: StatementFault[]
  digest: DigestHex | null
  signers: VerifiedSigner[]
  summary: StatementSummary | null
  /** The whole content, when it could be read. */
  content: StatementContent | null
}

const UNREADABLE: Omit<StatementVerdict, 'reasons'> = {
  valid: false,
  drill: false,
  digest: null,
  signers: [],
  summary: null,
  content: null,
}

function looseFile(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function signatureFaults(signature: StatementSignature, digest: DigestHex, drill: boolean): StatementFault[] {
  const faults: StatementFault[] = []
  const { signer, value, encoding, userId } = signature
  if (!isCertificateIntact(signer)) faults.push('certificate-altered')
  const message = signedBytes(digest, drill, signature)
  if (!verifySm2(message, value, signer.body.publicKey, { encoding, userId })) faults.push('signature-wrong')
  if (signer.body.drill !== drill) faults.push('drill-mismatch')
  return faults
}

function summaryOf(content: StatementContent): StatementSummary {
  const { company, project, period, amends, totals, packVersion, parametersVersion, lines } = content
  const confirmed = lines.filter(line => line.confirmation !== null).length
  return { company, project, period, amends, totals, confirmed, packVersion, parametersVersion }
}

/**
 * Checks a statement file without a ledger: that it is one canonical document, that content, digest and every signature agree,
 * and that it does not contradict itself. Whose key it is, is not for this function to say.
 */
export function verifyStatement(bytes: Uint8Array): StatementVerdict {
  const canonical = parseCanonical(bytes)
  const parsed = StatementFile.safeParse(canonical ?? looseFile(bytes))
  if (!parsed.success) return { ...UNREADABLE, reasons: ['not-a-statement'] }
  const file = parsed.data
  const reasons = new Set<StatementFault>()
  if (canonical === null) reasons.add('bytes-not-canonical')

  const contentBytes = Buffer.from(file.content, 'base64')
  if (contentBytes.toString('base64') !== file.content) reasons.add('content-not-canonical')
  const contentValue = parseCanonical(contentBytes)
  if (contentValue === null) reasons.add('content-not-canonical')
  const digest = sm3Hex(contentBytes)
  if (digest !== file.digest.hex) reasons.add('digest-wrong')

  const content = StatementContent.safeParse(contentValue)
  if (content.success) for (const problem of contentProblems(content.data)) reasons.add(problem)
  else reasons.add('content-not-understood')
  const contentDrill = content.success && content.data.drill
  if (contentDrill !== file.drill || file.drill !== (file.drillMark !== null)) reasons.add('drill-mismatch')
  for (const signature of file.signatures) {
    for (const fault of signatureFaults(signature, digest, contentDrill)) reasons.add(fault)
  }

  return {
    valid: reasons.size === 0,
    drill:
      contentDrill ||
      file.drill ||
      file.drillMark !== null ||
      file.signatures.some(signature => signature.signer.body.drill),
    reasons: [...reasons],
    digest,
    signers: file.signatures.map(({ signer, signedAt }) => ({
      name: signer.body.name,
      role: signer.body.role,
      uscc: signer.body.uscc,
      kind: signer.body.kind,
      drill: signer.body.drill,
      fingerprint: certificateFingerprint(signer),
      signedAt,
    })),
    summary: content.success ? summaryOf(content.data) : null,
    content: content.success ? content.data : null,
  }
}

import { createHash } from 'node:crypto'
import * as z from 'zod'
import { canonicalJson } from './canonical-json.ts'

/** Facts of an entry: ids, counts, codes, digests. Never a number that identifies a person, an account or a phone. */
export const AuditDetails = z.record(z.string(), z.union([z.string(), z.int(), z.boolean(), z.null()]))
export type AuditDetails = z.infer<typeof AuditDetails>

/** What the hash covers besides the entry before. */
export interface AuditContent {
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string | null
  readonly details: AuditDetails
}

/** The hash before the first entry. */
export const FIRST_HASH = '0'.repeat(64)

/** SHA-256 over the previous hash and the canonical entry. */
export function auditHash(
  previousHash: string,
  { sequence, at, actor, action, subject, details }: AuditContent,
): string {
  const content = canonicalJson({ sequence, at, actor, action, subject, details })
  return createHash('sha256').update(previousHash).update('\n').update(content).digest('hex')
}

/** ID numbers (15 or 18 characters), cards (12 to 19 digits) and mobile phones, also when grouped by blanks or dashes. */
const NUMBER_OF_A_PERSON = /(?<![0-9a-z-])(?:\d[ -]?){10,18}[\dXx](?![0-9a-z-])/i

/** @throws Error when a text of the entry looks like the number of a person: a defect of the caller. */
export function refusePersonalNumbers({
  actor,
  action,
  subject,
  details,
}: Omit<AuditContent, 'sequence'>): void {
  const texts = [actor, action, subject ?? '', ...Object.entries(details).flat().map(String)]
  if (texts.some(text => NUMBER_OF_A_PERSON.test(text))) {
    throw new Error(`the audit entry "${action}" would hold a personal number`)
  }
}

import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import { findEvidence, keepEvidence, upsertSeen } from '../../../db/repositories/exceptions.ts'
import { transaction } from '../../../db/transaction.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { answer, type FindingKey } from './reasons.ts'

/** A photo or scan of one document; more is a mistaken file and would weigh on every backup. */
export const MOST_EVIDENCE_BYTES = 5 * 1024 * 1024

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/** What may be attached: a picture or a PDF, told by its first bytes. */
const isPictureOrPdf = (bytes: Uint8Array) =>
  startsWith(bytes, 0xff, 0xd8, 0xff) ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46)

/**
 * Keeps a person's word that he has seen the document which a blocking rule doubts, with the document. It holds for this rule, this
 * person and this value, on every sheet and in every month, and travels with the statement.
 * @throws Refusal not-found, answer-not-asked (no true document could fail the rule), evidence-unfit.
 */
export async function sawDocument(
  core: CoreState,
  word: FindingKey & { text: string; by: string; file: File },
): Promise<void> {
  const { file, text, by } = word
  if (file.size > MOST_EVIDENCE_BYTES) throw new Refusal('evidence-unfit', { file: file.name })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isPictureOrPdf(bytes)) throw new Refusal('evidence-unfit', { file: file.name })
  answer(core, 'finding.seen', word, (db, { rule, doubt, seenable }, at) => {
    if (!seenable) throw new Refusal('answer-not-asked', { rule })
    const sha256 = keepEvidence(db, file.name, bytes)
    upsertSeen(db, { doubt, rule, text, by, at, sha256 })
  })
}

/** An attached document, byte for byte; that somebody looked at it is written down. @throws Refusal not-found. */
export function showEvidence(core: CoreState, sha256: string): { file: File; drill: boolean } {
  const ledger = openLedgerOf(core)
  const found = findEvidence(ledger.db, sha256)
  if (found === null) throw new Refusal('not-found', { id: sha256 })
  transaction(ledger, db =>
    appendAudit(db, {
      at: core.now().toISOString(),
      actor: 'clerk',
      action: 'evidence.show',
      subject: sha256.slice(0, 16),
    }),
  )
  return { file: new File([new Uint8Array(found.bytes)], found.name), drill: false }
}

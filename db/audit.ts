import { asc, desc } from 'drizzle-orm'
import {
  type AuditContent,
  type AuditDetails,
  auditHash,
  FIRST_HASH,
  refusePersonalNumbers,
} from './audit-entry.ts'
import type { Ledger } from './handle.ts'
import type { Database } from './repositories/database.ts'
import { auditEntry } from './schema/audit.ts'

export type AuditEntry = typeof auditEntry.$inferSelect

export interface AuditHead {
  readonly sequence: number
  readonly hash: string
}

/** The newest entry; sequence 0 and zeros when there is none. */
export function auditHead(db: Database): AuditHead {
  const newest = db
    .select({ sequence: auditEntry.sequence, hash: auditEntry.hash })
    .from(auditEntry)
    .orderBy(desc(auditEntry.sequence))
    .limit(1)
    .get()
  return newest ?? { sequence: 0, hash: FIRST_HASH }
}

/**
 * Appends an entry. Call it in the transaction of the change it tells of.
 * @param entry.actor who did it, e.g. "clerk", "import", "platform"; no name of a worker
 * @throws Error when a text looks like an ID, card or phone number
 */
export function appendAudit(
  db: Database,
  entry: { at: string; actor: string; action: string; subject?: string; details?: AuditDetails },
): AuditHead {
  const { sequence, hash: previousHash } = auditHead(db)
  const content: AuditContent = {
    sequence: sequence + 1,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject ?? null,
    details: entry.details ?? {},
  }
  refusePersonalNumbers(content)
  const hash = auditHash(previousHash, content)
  db.insert(auditEntry)
    .values({ ...content, previousHash, hash })
    .run()
  return { sequence: content.sequence, hash }
}

export type AuditVerdict =
  | { intact: true; head: AuditHead }
  | { intact: false; brokenAt: number; head: AuditHead }

/**
 * Walks the chain from its first entry. `brokenAt` is the first sequence number that is missing, changed or out of place.
 * A chain cut short at its end is whole in itself: that shows by comparing heads with a backup or a signed statement.
 */
export function verifyAudit(ledger: Ledger): AuditVerdict {
  let head: AuditHead = { sequence: 0, hash: FIRST_HASH }
  for (const entry of entriesInOrder(ledger.db)) {
    const inPlace = entry.sequence === head.sequence + 1 && entry.previousHash === head.hash
    if (!inPlace || auditHash(entry.previousHash, entry) !== entry.hash) {
      return { intact: false, brokenAt: head.sequence + 1, head }
    }
    head = { sequence: entry.sequence, hash: entry.hash }
  }
  return { intact: true, head }
}

const PAGE = 1000

function* entriesInOrder(db: Database): Generator<AuditEntry> {
  for (let offset = 0; ; offset += PAGE) {
    const page = db
      .select()
      .from(auditEntry)
      .orderBy(asc(auditEntry.sequence))
      .limit(PAGE)
      .offset(offset)
      .all()
    yield* page
    if (page.length < PAGE) return
  }
}

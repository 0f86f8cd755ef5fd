import type { Language } from '../../contract/api/base.ts'
import type { PackStatus } from '../../contract/rule-settings.ts'
import { PUBLISHER, publisherFingerprint } from '../../signing/publisher.ts'
import { versionsOf } from './checks.ts'
import { type CoreState, openLedgerOf } from './core-state.ts'
import { bookOf } from './rule-book.ts'
import { newestUpdate, updateInForce } from './rule-updates.ts'

/** The pack in force for the company, the update it stands on, and whose updates are taken. */
export function packStatus(core: CoreState, language: Language): PackStatus {
  const { db } = openLedgerOf(core)
  const update = updateInForce(db)
  return {
    ...versionsOf(bookOf(db, null)),
    update: update && {
      version: update.version,
      issuedOn: update.issuedOn,
      installedAt: newestUpdate(db)?.installedAt ?? '',
      note: language === 'en' ? update.note.en : update.note.zh,
    },
    publisher: {
      fingerprint: publisherFingerprint(PUBLISHER.publicKey),
      development: PUBLISHER.development,
    },
  }
}

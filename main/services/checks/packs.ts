import { randomUUID } from 'node:crypto'
import type { Language } from '../../../contract/api/base.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { PackStatus } from '../../../contract/rule-settings.ts'
import { appendAudit } from '../../../db/audit.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import { deleteRegional, insertRegional, readRegional } from '../../../db/repositories/rule-settings.ts'
import { transaction } from '../../../db/transaction.ts'
import { REGIONAL_PACKS } from '../../../rules/index.ts'
import { PUBLISHER, publisherFingerprint } from '../../../signing/publisher.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { bookOf } from './rule-book.ts'
import { newestUpdate, updateInForce } from './rule-updates.ts'
import { versionsOf } from './verdict.ts'

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
    regional: regionalViews(core, language),
  }
}

/**
 * Switches the scheme of another region on or off for a project; verdicts without it are stale from here.
 * @throws Refusal pack-unknown, project-unknown.
 */
export function switchRegional(
  core: CoreState,
  { projectId, pack, on, by }: { projectId: string; pack: string; on: boolean; by: string },
): void {
  if (REGIONAL_PACKS.every(({ id }) => id !== pack)) throw new Refusal('pack-unknown', { pack })
  const at = core.now().toISOString()
  transaction(openLedgerOf(core), db => {
    if (findProject(db, { id: projectId }) === null) throw new Refusal('project-unknown')
    if (on) insertRegional(db, { id: randomUUID(), projectId, pack, by, at })
    else deleteRegional(db, projectId, pack)
    const action = on ? 'pack.on' : 'pack.off'
    appendAudit(db, { at, actor: 'clerk', action, subject: projectId, details: { pack } })
  })
}

function regionalViews(core: CoreState, language: Language): PackStatus['regional'] {
  const { db } = openLedgerOf(core)
  const inLanguage = ({ zh, en }: { zh: string; en: string }) => (language === 'en' ? en : zh)
  const switched = readRegional(db)
  return REGIONAL_PACKS.map(({ id, region, note, indicators }) => ({
    id,
    region: inLanguage(region),
    note: inLanguage(note),
    indicators: indicators.map(({ says, rules }) => ({ says: inLanguage(says), rules: [...rules] })),
    on: switched
      .filter(each => each.pack === id)
      .flatMap(({ projectId }) => findProject(db, { id: projectId })?.code ?? []),
  }))
}

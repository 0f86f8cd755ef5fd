import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { insertUpdate, listUpdates, type UpdateRecord } from '../../../db/repositories/rule-settings.ts'
import { transaction } from '../../../db/transaction.ts'
import { BUILT_IN_BOOK, compareVersions, PACK_VERSION, RuleUpdate, strangerIn } from '../../../rules/index.ts'
import { openUpdate } from '../../../signing/update-file.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'

/** Far more than any table of thresholds needs. */
const MOST_UPDATE_BYTES = 2 * 1024 * 1024

/**
 * Reads a signed update of thresholds and rule settings.
 * @throws Refusal update-invalid (no update, altered, of another publisher, or about rules this program does not have).
 */
export async function readUpdate(file: File): Promise<{ update: RuleUpdate; bytes: Uint8Array }> {
  if (file.size > MOST_UPDATE_BYTES)
    throw new Refusal('update-invalid', { file: file.name, fault: 'not-an-update' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const opened = openUpdate(bytes)
  if ('fault' in opened) throw new Refusal('update-invalid', { file: file.name, fault: opened.fault })
  const update = RuleUpdate.safeParse(opened.content)
  const fault = 'not-understood'
  if (!update.success) throw new Refusal('update-invalid', { file: file.name, fault })
  const stranger = strangerIn(update.data, BUILT_IN_BOOK)
  if (stranger !== null) throw new Refusal('update-invalid', { file: file.name, fault, what: stranger })
  return { update: update.data, bytes }
}

/**
 * Installs an update; no network is needed. Verdicts of the former rules are stale from here.
 * @throws Refusal update-invalid, update-older (not newer than what is installed or than the program's own pack).
 */
export async function installUpdate(core: CoreState, file: File): Promise<RuleUpdate> {
  const { update, bytes } = await readUpdate(file)
  const { version } = update
  const at = core.now().toISOString()
  transaction(openLedgerOf(core), db => {
    const installed = updateInForce(db)?.version ?? PACK_VERSION
    if (compareVersions(version, installed) <= 0) throw new Refusal('update-older', { version, installed })
    insertUpdate(db, { version, installedAt: at, bytes: Buffer.from(bytes), content: update })
    appendAudit(db, { at, actor: 'clerk', action: 'rules.update', subject: version })
  })
  return update
}

/** The newest update that was installed, as long as the program's own pack is not newer. */
export function updateInForce(db: Database): RuleUpdate | null {
  const newest = newestUpdate(db)
  if (newest === null || compareVersions(newest.version, PACK_VERSION) <= 0) return null
  return RuleUpdate.parse(newest.content)
}

/** The record of the newest update that was ever installed. */
export function newestUpdate(db: Database): UpdateRecord | null {
  return listUpdates(db).toSorted((a, b) => compareVersions(b.version, a.version))[0] ?? null
}

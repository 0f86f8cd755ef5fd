import { randomBytes, randomUUID } from 'node:crypto'
import type { Period } from '../../../contract/dates.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import {
  findSignerKey,
  insertSignerKey,
  insertStatement,
  type StatementRecord,
} from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { signStatement } from '../../../signing/sign-statement.ts'
import type { Signer } from '../../../signing/signer.ts'
import { createSignerKeyFile, openSigner } from '../../../signing/signer-key-file.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { draftStatement } from './draft-statement.ts'
import { type StatementShown, viewOf } from './statements.ts'

const OBSTACLE_REFUSALS = {
  'nothing-to-sign': 'sign-nothing-to-sign',
  'blocking-findings': 'check-blocks',
  'alerts-without-reason': 'sign-reason-missing',
  'lines-not-confirmed': 'sign-confirmation-missing',
} as const

/**
 * Freezes a month and signs it: from here its bytes never change. `digest` is the one that was previewed.
 * @throws Refusal sign-nothing-to-sign, check-blocks, sign-reason-missing, sign-confirmation-missing, sign-content-changed,
 * sign-drill-mismatch, and those of the key file.
 */
export async function signMonth(
  core: CoreState,
  order: {
    projectId: string
    period: Period
    digest: string
    signer: { name: string; role: string }
    key: { file: File; passphrase: string } | null
  },
): Promise<StatementShown> {
  const draft = draftStatement(core, order.projectId, order.period)
  const [obstacle] = draft.obstacles
  if (obstacle !== undefined) throw new Refusal(OBSTACLE_REFUSALS[obstacle.code], { count: obstacle.count })
  if (draft.content === null) throw new Refusal('sign-nothing-to-sign')
  if (draft.digest !== order.digest) throw new Refusal('sign-content-changed')
  const signer =
    order.key === null
      ? await ownSigner(core, { ...order.signer, drill: draft.content.drill }, draft.content.company.uscc)
      : await openSigner(new Uint8Array(await order.key.file.arrayBuffer()), order.key.passphrase)
  const now = core.now()
  const bytes = await signStatement(draft.content, signer, now)
  const record: StatementRecord = {
    id: randomUUID(),
    projectId: order.projectId,
    period: order.period,
    digest: order.digest,
    linesDigest: draft.linesDigest,
    amends: draft.amends,
    drill: draft.content.drill,
    createdAt: now.toISOString(),
    bytes: Buffer.from(bytes),
    ...draft.totals,
  }
  transaction(openLedgerOf(core), db => {
    // Signing took a moment; the month must still be the one that was signed.
    if (draftStatement(core, order.projectId, order.period).digest !== order.digest)
      throw new Refusal('sign-content-changed')
    insertStatement(db, record)
    appendAudit(db, {
      at: record.createdAt,
      actor: 'signer',
      action: 'statement.sign',
      subject: record.digest,
    })
  })
  return viewOf(record, true)
}

/** A software key kept in the encrypted ledger for a signer who brings none; made at his first signature. */
async function ownSigner(
  core: CoreState,
  holder: { name: string; role: string; drill: boolean },
  uscc: string | null,
): Promise<Signer> {
  const ledger = openLedgerOf(core)
  const known = findSignerKey(ledger.db, holder)
  if (known !== null) return openSigner(known.keyFile, known.passphrase)
  const passphrase = randomBytes(24).toString('base64')
  const keyFile = await createSignerKeyFile({ ...holder, uscc }, passphrase, core.now())
  transaction(ledger, db =>
    insertSignerKey(db, { id: randomUUID(), ...holder, keyFile: Buffer.from(keyFile), passphrase }),
  )
  return openSigner(keyFile, passphrase)
}

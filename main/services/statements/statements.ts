import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { StatementView, VerifyReport } from '../../../contract/api/signing.ts'
import type { Period } from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { DRILL_MARK, type StatementContent } from '../../../contract/statement.ts'
import { appendAudit } from '../../../db/audit.ts'
import {
  findSignerKey,
  findStatement,
  insertSignerKey,
  insertStatement,
  isDrillProject,
  type StatementRecord,
  statementsOf,
} from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import type { RuleBook } from '../../../rules/index.ts'
import { signStatement, statementDigest } from '../../../signing/sign-statement.ts'
import type { Signer } from '../../../signing/signer.ts'
import { createSignerKeyFile, openSigner } from '../../../signing/signer-key-file.ts'
import { totalsOf } from '../../../signing/statement-content.ts'
import { verifyStatement } from '../../../signing/verify-statement.ts'
import { type AnsweredFinding, standsInTheWay, withAnswers } from '../answers/answers.ts'
import { countStated, statedAnswers } from '../answers/stated-answers.ts'
import { findingsBeforeSigning, monthOf } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { type ConfirmedLine, confirmedLines } from './confirmed-lines.ts'

type View = z.infer<typeof StatementView>

/** What still stands between a month and its signature. */
export interface Obstacle {
  code: 'nothing-to-sign' | 'blocking-findings' | 'alerts-without-reason' | 'lines-not-confirmed'
  count: number
}

/** Digest over the lines' digests, in the order of the sheets. */
export function linesDigestOf(lines: readonly { digest: string }[]): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line.digest)
  return hash.digest('hex')
}

/** The month as it would be signed now, with what stands in the way. `content` is null while there is nothing to sign. */
export interface Draft {
  content: StatementContent | null
  digest: string | null
  totals: StatementContent['totals']
  obstacles: Obstacle[]
  amends: string | null
  linesDigest: string
  /** The newest statement already says exactly these lines. */
  signed: boolean
}

/** Composes the statement of a month as it stands. Equal months give equal digests: what is previewed is what is signed. */
export function draftStatement(core: CoreState, projectId: string, period: Period): Draft {
  const { db } = openLedgerOf(core)
  const month = monthOf(core, db, projectId, period)
  const confirmed = confirmedLines(month)
  const book = bookOf(db, projectId)
  const findings = withAnswers(db, projectId, period, findingsBeforeSigning(month, book), today(core))
  const latest = statementsOf(db, projectId, period)[0]
  const amends = latest?.digest ?? null
  const linesDigest = linesDigestOf(confirmed)
  const signed = latest?.linesDigest === linesDigest
  const shared = { obstacles: obstaclesOf(confirmed, findings), amends, linesDigest, signed }
  if (month.lines.length === 0) return { content: null, digest: null, totals: totalsOf([]), ...shared }
  const content = contentOf(month, confirmed, findings, book, amends, isDrillProject(db, projectId))
  return { content, digest: statementDigest(content), totals: content.totals, ...shared }
}

/** Blocks that are told as an obstacle of their own, with the way to the confirmations. */
const OF_CONFIRMATION = new Set(['sig-worker-missing', 'sig-before-content'])

function obstaclesOf(lines: readonly ConfirmedLine[], findings: readonly AnsweredFinding[]): Obstacle[] {
  const open = findings.filter(standsInTheWay).map(({ finding }) => finding)
  const counts: Obstacle[] = [
    { code: 'nothing-to-sign', count: lines.length === 0 ? 1 : 0 },
    {
      code: 'blocking-findings',
      count: open.filter(({ severity, rule }) => severity === 'block' && !OF_CONFIRMATION.has(rule)).length,
    },
    { code: 'alerts-without-reason', count: open.filter(({ severity }) => severity === 'alert').length },
    {
      code: 'lines-not-confirmed',
      count: lines.filter(line => line.state !== 'valid').length,
    },
  ]
  return counts.filter(obstacle => obstacle.count > 0)
}

function contentOf(
  month: ProjectMonth,
  confirmed: readonly ConfirmedLine[],
  findings: readonly AnsweredFinding[],
  book: RuleBook,
  amends: string | null,
  drill: boolean,
): StatementContent {
  const lines = confirmed.map(({ content, digest, confirmation, state }) => ({
    ...content,
    lineDigest: digest,
    confirmation:
      confirmation !== null && state === 'valid'
        ? { method: confirmation.method, at: confirmation.confirmedAt }
        : null,
  }))
  const files = new Map(month.sources.map(source => [source.sha256, source.file]))
  return {
    format: 'xinzhang-statement-content/1',
    drill,
    drillMark: drill ? DRILL_MARK : null,
    company: { name: month.company.name, uscc: month.company.uscc },
    project: { code: month.project.code, name: month.project.name },
    period: month.period,
    amends,
    packVersion: book.pack,
    parametersVersion: book.parameters.version,
    lines,
    totals: totalsOf(lines),
    ...statedAnswers(findings),
    files: [...files]
      .map(([sha256, name]) => ({ name, sha256 }))
      .sort((a, b) => a.sha256.localeCompare(b.sha256)),
  }
}

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
): Promise<View> {
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

/** Statements of a month, newest first. */
export function listStatements(core: CoreState, projectId: string, period: Period): View[] {
  return statementsOf(openLedgerOf(core).db, projectId, period).map((record, index) =>
    viewOf(record, index === 0),
  )
}

/** The statement file, byte for byte as it was signed; its name says when it is a drill. */
export function exportStatement(core: CoreState, id: string): { file: File; drill: boolean } {
  const record = findStatement(openLedgerOf(core).db, id)
  if (record === null) throw new Refusal('statement-missing')
  const name = `${record.drill ? `${DRILL_MARK}-` : ''}${record.period}-${record.digest.slice(0, 12)}.xzs.json`
  return {
    file: new File([new Uint8Array(record.bytes)], name, { type: 'application/json' }),
    drill: record.drill,
  }
}

/** Checks a statement file; needs no ledger. */
export function verifyFile(bytes: Uint8Array): z.infer<typeof VerifyReport> {
  const verdict = verifyStatement(bytes)
  return {
    valid: verdict.valid,
    drill: verdict.drill,
    reasons: verdict.reasons,
    digest: verdict.digest,
    project: verdict.summary?.project.name ?? null,
    period: verdict.summary?.period ?? null,
    people: verdict.summary?.totals.people ?? null,
    netPay: verdict.summary?.totals.netPay ?? null,
    stated: verdict.content === null ? null : countStated(verdict.content),
    signatures: verdict.signers.map(signer => ({
      signer: signer.name,
      role: signer.role,
      signedAt: signer.signedAt,
      software: signer.kind === 'software',
    })),
  }
}

function viewOf(record: StatementRecord, current: boolean): View {
  return {
    id: record.id,
    digest: record.digest,
    period: record.period,
    createdAt: record.createdAt,
    drill: record.drill,
    amends: record.amends,
    totals: {
      people: record.people,
      grossPay: record.grossPay,
      deductions: record.deductions,
      netPay: record.netPay,
    },
    signatures: verifyFile(record.bytes).signatures,
    current,
  }
}

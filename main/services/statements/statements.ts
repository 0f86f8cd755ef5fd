import type { z } from 'zod'
import type { StatementView, VerifyReport } from '../../../contract/api/signing.ts'
import type { Period } from '../../../contract/dates.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { DRILL_MARK } from '../../../contract/statement.ts'
import { findStatement, type StatementRecord, statementsOf } from '../../../db/repositories/submission.ts'
import { verifyStatement } from '../../../signing/verify-statement.ts'
import { countStated } from '../answers/stated-answers.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'

/** A statement as it is listed, with what its signatures say. */
export type StatementShown = z.infer<typeof StatementView>

/** Statements of a month, newest first. */
export function listStatements(core: CoreState, projectId: string, period: Period): StatementShown[] {
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

/** One statement for a list; `current` is the newest of its month. */
export function viewOf(record: StatementRecord, current: boolean): StatementShown {
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

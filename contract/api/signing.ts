import * as z from 'zod'
import { ConfirmationMethod, Id } from '../entities.ts'
import { Fen } from '../money.ts'
import { call, MadeFile, MonthKey, NamedBytes } from './base.ts'

export const ConfirmationRow = z.object({
  lineId: Id,
  name: z.string(),
  teamName: z.string().nullable(),
  netPay: Fen.nullable(),
  /** none; valid; or changed: the line was edited after the worker confirmed it. */
  state: z.enum(['none', 'valid', 'changed']),
  method: ConfirmationMethod.nullable(),
  confirmedAt: z.string().nullable(),
})
export type ConfirmationRow = z.infer<typeof ConfirmationRow>

export const confirmations = {
  list: call.input(MonthKey).output(z.array(ConfirmationRow)),
  record: call
    .input(
      z.object({
        lineIds: z.array(Id),
        method: ConfirmationMethod,
        witness: z.string().nullable(),
        evidence: z.string().nullable(),
      }),
    )
    .output(z.object({ recorded: z.int() })),
  /** Pages to print for the workers' signatures, per team (pdf). */
  pages: call.input(MonthKey).output(MadeFile),
}

export const SignatureView = z.object({
  signer: z.string(),
  role: z.string(),
  signedAt: z.string(),
  software: z.boolean(),
})

export const StatementView = z.object({
  id: Id,
  digest: z.string(),
  period: z.string(),
  createdAt: z.string(),
  drill: z.boolean(),
  amends: z.string().nullable(),
  totals: z.object({ people: z.int(), grossPay: Fen, deductions: Fen, netPay: Fen }),
  signatures: z.array(SignatureView),
  /** newest statement of the month or replaced by a later one */
  current: z.boolean(),
})
export type StatementView = z.infer<typeof StatementView>

/** How many answers of people travel with a statement: reasons for alerts, documents seen, waivers used. */
export const StatedCounts = z.object({ reasons: z.int(), documentsSeen: z.int(), waivers: z.int() })
export type StatedCounts = z.infer<typeof StatedCounts>

export const VerifyReport = z.object({
  valid: z.boolean(),
  drill: z.boolean(),
  reasons: z.array(z.string()),
  digest: z.string().nullable(),
  project: z.string().nullable(),
  period: z.string().nullable(),
  people: z.int().nullable(),
  netPay: Fen.nullable(),
  /** Null when the content could not be read. */
  stated: StatedCounts.nullable(),
  signatures: z.array(SignatureView),
})
export type VerifyReport = z.infer<typeof VerifyReport>

export const statements = {
  /** What exactly would be signed, or what still stands in the way. */
  preview: call.input(MonthKey).output(
    z.object({
      digest: z.string().nullable(),
      totals: z.object({ people: z.int(), grossPay: Fen, deductions: Fen, netPay: Fen }),
      obstacles: z.array(z.object({ code: z.string(), count: z.int() })),
      amends: z.string().nullable(),
      /** What people answered that is signed with it; null while there is nothing to sign. */
      stated: StatedCounts.nullable(),
      /** The newest statement already says exactly these lines: there is nothing to sign again. */
      signed: z.boolean(),
    }),
  ),
  /** Freezes the month and signs it; `digest` must be the one previewed. */
  sign: call
    .input(
      MonthKey.extend({
        digest: z.string(),
        signer: z.object({ name: z.string().min(1), role: z.string().min(1) }),
        key: z.object({ file: NamedBytes, passphrase: z.string() }).nullable(),
      }),
    )
    .output(StatementView),
  list: call.input(MonthKey).output(z.array(StatementView)),
  export: call.input(z.object({ id: Id })).output(MadeFile),
  verify: call.input(z.object({ file: NamedBytes })).output(VerifyReport),
}

import * as z from 'zod'
import { Instant, IsoDate, Period } from './dates.ts'
import { ConfirmationMethod, IdDocType } from './entities.ts'
import { Fen, Hundredths } from './money.ts'

/** The word that everything made for a stand-in platform carries inside its signed bytes. */
export const DRILL_MARK = '演练'

/** Digest as 64 lower-case hex characters: SM3 here, SHA-256 for files. */
export const DigestHex = z.string().regex(/^[0-9a-f]{64}$/, { error: 'not a digest of 64 hex characters' })
export type DigestHex = z.infer<typeof DigestHex>

const text = z.string().nullable()

/** What a worker confirms and a statement states of one line. Absent amounts are null, never 0. */
export const StatementLineContent = z.strictObject({
  name: z.string().min(1),
  idDocType: IdDocType,
  idNumber: text,
  team: text,
  trade: text,
  attendanceDays: Hundredths.nullable(),
  workHours: Hundredths.nullable(),
  grossPay: Fen.nullable(),
  deductionTotal: Fen.nullable(),
  netPay: Fen.nullable(),
  bankName: text,
  wageCard: text,
  backPay: Fen.nullable(),
  backPayMonth: Period.nullable(),
})
export type StatementLineContent = z.infer<typeof StatementLineContent>

/** Where a line belongs: the same amounts in another month or project are another line. */
export const StatementScope = z.strictObject({ projectCode: z.string().min(1), period: Period })
export type StatementScope = z.infer<typeof StatementScope>

export const StatementLine = StatementLineContent.extend({
  lineDigest: DigestHex,
  confirmation: z.strictObject({ method: ConfirmationMethod, at: Instant }).nullable(),
})
export type StatementLine = z.infer<typeof StatementLine>

/** Written reason with which an alert was let pass: it travels with the statement. */
export const StatementReason = z.strictObject({
  rule: z.string().min(1),
  subject: z.string(),
  text: z.string().min(1),
  by: z.string().min(1),
})

/** A person's word that he has seen an odd but true document, which he attached: with it a blocking rule was let pass. */
export const StatementDocumentSeen = StatementReason.extend({
  at: Instant,
  /** SHA-256 of the attached file, which stays with the signer. */
  file: DigestHex,
})

/** A waiver under which findings of the month were accepted. */
export const StatementWaiver = z.strictObject({
  rule: z.string().min(1),
  scope: z.enum(['company', 'project', 'person', 'sheet']),
  reason: z.string().min(1),
  by: z.string().min(1),
  from: IsoDate,
  until: IsoDate,
  findings: z.int().positive(),
})

/**
 * The month that is signed: everything the receiver needs to judge it, and nothing that may still change.
 * Equal months give equal bytes: what is previewed is what is signed, so the time of signing stands in the signature.
 */
export const StatementContent = z
  .strictObject({
    format: z.literal('xinzhang-statement-content/1'),
    drill: z.boolean(),
    drillMark: z.literal(DRILL_MARK).nullable(),
    company: z.strictObject({ name: z.string().min(1), uscc: text }),
    project: z.strictObject({ code: z.string().min(1), name: z.string().min(1) }),
    period: Period,
    /** Digest of the statement that this one corrects; null for the first of a month. */
    amends: DigestHex.nullable(),
    packVersion: z.string().min(1),
    parametersVersion: z.string().min(1),
    lines: z.array(StatementLine).min(1),
    /** Sums over the amounts that the lines state. */
    totals: z.strictObject({ people: z.int(), grossPay: Fen, deductions: Fen, netPay: Fen }),
    reasons: z.array(StatementReason),
    /** Absent in statements that were made before these two were stated. */
    documentsSeen: z.array(StatementDocumentSeen).optional(),
    waivers: z.array(StatementWaiver).optional(),
    /** The clerk's own files that the month was read from. */
    files: z.array(z.strictObject({ name: z.string(), sha256: DigestHex })),
  })
  .refine(content => content.drill === (content.drillMark === DRILL_MARK), {
    error: 'drill and drillMark disagree',
  })
export type StatementContent = z.infer<typeof StatementContent>

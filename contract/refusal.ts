import * as z from 'zod'

/**
 * Every way in which the product says no, with the exit code of the command line it belongs to
 * (1 a person is needed, 2 wrong usage, 3 input refused, 4 platform not reachable, 5 ledger cannot be opened).
 * The sentence for each stands in language/refusals.ts.
 */
export const REFUSALS = {
  usage: 2,
  'not-found': 2,
  'invalid-value': 2,
  'project-unknown': 2,
  'period-missing': 2,
  'report-unknown': 2,
  'report-not-available': 2,
  'rule-unknown': 2,
  'parameter-unknown': 2,
  'pack-unknown': 2,
  'already-exists': 2,
  'paper-invalid': 2,
  'paper-book-unknown': 2,
  'paper-book-not-empty': 1,
  'file-unreadable': 3,
  'file-empty': 3,
  'file-format-unknown': 3,
  'file-columns-unclear': 3,
  'file-damaged': 3,
  'file-password-needed': 3,
  'file-password-wrong': 3,
  'file-too-large': 3,
  'file-suspicious': 3,
  'file-took-too-long': 3,
  'file-out-of-memory': 3,
  'file-cannot-be-written': 3,
  'evidence-unfit': 3,
  'update-invalid': 3,
  'update-older': 3,
  'exchange-invalid': 3,
  'annotate-file-unknown': 3,
  'statement-invalid': 3,
  cancelled: 1,
  'mapping-invalid': 3,
  'mapping-fits-nothing': 1,
  'team-fits-nothing': 1,
  'month-not-empty': 1,
  'month-empty': 1,
  'import-nothing-usable': 1,
  'import-not-previewed': 1,
  'import-ledger-changed': 1,
  'import-built-upon': 1,
  'import-already-undone': 1,
  'edit-built-upon': 1,
  'check-blocks': 1,
  'report-blocked': 1,
  'answer-not-asked': 1,
  'waiver-of-block': 1,
  'parameter-is-law': 1,
  'sign-reason-missing': 1,
  'sign-confirmation-missing': 1,
  'sign-nothing-to-sign': 1,
  'sign-content-changed': 1,
  'sign-drill-mismatch': 1,
  'statement-missing': 1,
  'statement-superseded': 1,
  'bank-layout-unknown': 2,
  'bank-lines-incomplete': 1,
  'bank-already-paid': 1,
  'bank-nothing-to-resend': 1,
  'bank-batch-mismatch': 1,
  'bank-not-reviewed': 1,
  'bank-balance-short': 1,
  'connection-missing': 2,
  'wage-account-missing': 2,
  'company-code-missing': 2,
  'device-number-missing': 2,
  'punches-missing': 1,
  'connection-ledger-mismatch': 1,
  'code-table-missing': 1,
  'platform-rejected': 1,
  'platform-uncertain': 1,
  'platform-unreachable': 4,
  'ledger-missing': 5,
  'ledger-locked': 5,
  'ledger-exists': 2,
  'ledger-passphrase-missing': 5,
  'ledger-passphrase-wrong': 5,
  'passphrase-too-short': 2,
  'ledger-damaged': 5,
  'ledger-newer': 5,
  'ledger-other-version': 5,
  'ledger-in-use': 5,
  'ledger-not-writable': 5,
  'key-passphrase-wrong': 3,
  'disk-full': 3,
} as const

export const RefusalCode = z.enum(
  Object.keys(REFUSALS) as [keyof typeof REFUSALS, ...(keyof typeof REFUSALS)[]],
)
export type RefusalCode = keyof typeof REFUSALS

/** Typed facts for the sentence: numbers, names of files and fields. Never an ID number, card, phone or person's name. */
export const RefusalDetails = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type RefusalDetails = z.infer<typeof RefusalDetails>

/** An expected failure: a code and typed details. Anything else that is thrown is a defect of ours. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }

  /** The exit code of the command line for this refusal (see the command-line contract). */
  get exitCode(): number {
    return REFUSALS[this.code]
  }
}

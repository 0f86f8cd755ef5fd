import type { Severity } from '../contract/finding.ts'
import type { ImportProblem, ImportRule, LEDGER_RULES } from '../contract/inspection.ts'

/** Rules that need no ledger. */
export type ReadingRule = Exclude<ImportRule, (typeof LEDGER_RULES)[number]>

/** Severities of the import rules (rules §3.1); the rules below the line are reading defects with severities of ours. */
const SEVERITY: Record<ReadingRule, Severity> = {
  'imp-required-column-missing': 'block',
  'imp-header-ambiguous': 'block',
  'imp-sheet-kind-unknown': 'block',
  'imp-period-missing': 'block',
  'imp-number-as-text-id': 'block',
  'imp-hidden-or-filtered-rows': 'warn',
  'imp-formula-stale': 'alert',
  'imp-subtotal-in-data': 'notice',
  'imp-row-blank-key': 'block',
  'imp-rows-of-one-person': 'warn',
  'imp-fullwidth-normalised': 'notice',
  'imp-date-two-readings': 'warn',
  // ---
  'imp-value-unreadable': 'alert',
  'att-symbol-unknown': 'warn',
  'imp-punch-not-valid': 'notice',
  'imp-placeholder-row': 'notice',
  'imp-file-active-content': 'notice',
  'pay-precision': 'warn',
}

/** A problem with the severity of its rule, unless the case at hand is milder. */
export function problem(
  rule: ReadingRule,
  at: {
    cell?: string | null
    field?: string | null
    params?: ImportProblem['params']
    severity?: Severity
  } = {},
): ImportProblem {
  return {
    rule,
    severity: at.severity ?? SEVERITY[rule],
    cell: at.cell ?? null,
    field: at.field ?? null,
    params: at.params ?? {},
  }
}

import type { Rule } from '../../rule.ts'
import { impDateTwoReadings } from './imp-date-two-readings.ts'
import { impDuplicateFile } from './imp-duplicate-file.ts'
import { impFileActiveContent } from './imp-file-active-content.ts'
import { impFormulaStale } from './imp-formula-stale.ts'
import { impFullwidthNormalised } from './imp-fullwidth-normalised.ts'
import { impHeaderAmbiguous } from './imp-header-ambiguous.ts'
import { impHiddenOrFilteredRows } from './imp-hidden-or-filtered-rows.ts'
import { impNumberAsTextId } from './imp-number-as-text-id.ts'
import { impNumberRepaired } from './imp-number-repaired.ts'
import { impPeriodInFuture } from './imp-period-in-future.ts'
import { impPeriodMissing } from './imp-period-missing.ts'
import { impPersonNearMiss } from './imp-person-near-miss.ts'
import { impPersonOtherName } from './imp-person-other-name.ts'
import { impPersonUnknown } from './imp-person-unknown.ts'
import { impPlaceholderRow } from './imp-placeholder-row.ts'
import { impProjectMismatch } from './imp-project-mismatch.ts'
import { impPunchNotValid } from './imp-punch-not-valid.ts'
import { impPunchPersonUnknown } from './imp-punch-person-unknown.ts'
import { impRequiredColumnMissing } from './imp-required-column-missing.ts'
import { impResultUnmatched } from './imp-result-unmatched.ts'
import { impRowBlankKey } from './imp-row-blank-key.ts'
import { impRowDuplicatePerson } from './imp-row-duplicate-person.ts'
import { impRowsOfOnePerson } from './imp-rows-of-one-person.ts'
import { impSheetKindUnknown } from './imp-sheet-kind-unknown.ts'
import { impSubtotalInData } from './imp-subtotal-in-data.ts'
import { impValueUnreadable } from './imp-value-unreadable.ts'

/** File and import integrity (catalogue §3.1), then reading defects and mismatches of the import itself. */
export const IMP_RULES: readonly Rule[] = [
  impRequiredColumnMissing,
  impHeaderAmbiguous,
  impSheetKindUnknown,
  impPeriodMissing,
  impPeriodInFuture,
  impProjectMismatch,
  impDuplicateFile,
  impNumberAsTextId,
  impHiddenOrFilteredRows,
  impFormulaStale,
  impSubtotalInData,
  impRowBlankKey,
  impRowsOfOnePerson,
  impFullwidthNormalised,
  impDateTwoReadings,
  impValueUnreadable,
  impPunchNotValid,
  impPlaceholderRow,
  impFileActiveContent,
  impPersonUnknown,
  impPersonNearMiss,
  impPersonOtherName,
  impNumberRepaired,
  impRowDuplicatePerson,
  impResultUnmatched,
  impPunchPersonUnknown,
]

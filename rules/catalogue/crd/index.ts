import type { Rule } from '../../rule.ts'
import { crdBankNameMismatch } from './crd-bank-name-mismatch.ts'
import { crdBelongsToForeman } from './crd-belongs-to-foreman.ts'
import { crdBinCredit } from './crd-bin-credit.ts'
import { crdBinUnknown } from './crd-bin-unknown.ts'
import { crdChangedBeforePay } from './crd-changed-before-pay.ts'
import { crdForcedBank } from './crd-forced-bank.ts'
import { crdFormat } from './crd-format.ts'
import { crdHeldByEmployer } from './crd-held-by-employer.ts'
import { crdHolderMismatch } from './crd-holder-mismatch.ts'
import { crdLuhn } from './crd-luhn.ts'
import { crdMissing } from './crd-missing.ts'
import { crdShared } from './crd-shared.ts'

/** Bank card (catalogue §3.3). */
export const CRD_RULES: readonly Rule[] = [
  crdMissing,
  crdFormat,
  crdLuhn,
  crdBinUnknown,
  crdBinCredit,
  crdBankNameMismatch,
  crdShared,
  crdHolderMismatch,
  crdBelongsToForeman,
  crdChangedBeforePay,
  crdHeldByEmployer,
  crdForcedBank,
]

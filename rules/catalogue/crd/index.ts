import type { Rule } from '../../rule.ts'
import { crdBelongsToForeman } from './crd-belongs-to-foreman.ts'
import { crdFormat } from './crd-format.ts'
import { crdHolderMismatch } from './crd-holder-mismatch.ts'
import { crdLuhn } from './crd-luhn.ts'
import { crdMissing } from './crd-missing.ts'
import { crdShared } from './crd-shared.ts'

/** Bank card (catalogue §3.3). */
export const CRD_RULES: readonly Rule[] = [
  crdMissing,
  crdFormat,
  crdLuhn,
  crdShared,
  crdHolderMismatch,
  crdBelongsToForeman,
]

import type { Rule } from '../../rule.ts'
import { bnkBatchMismatch } from './bnk-batch-mismatch.ts'
import { bnkResultAmount } from './bnk-result-amount.ts'
import { bnkResultFailed } from './bnk-result-failed.ts'
import { bnkResultMissing } from './bnk-result-missing.ts'
import { bnkSlipToWorker } from './bnk-slip-to-worker.ts'
import { bnkVoucherToSub } from './bnk-voucher-to-sub.ts'

/** The bank's batch and its result (catalogue §3.15). */
export const BNK_RULES: readonly Rule[] = [
  bnkBatchMismatch,
  bnkResultMissing,
  bnkResultFailed,
  bnkResultAmount,
  bnkVoucherToSub,
  bnkSlipToWorker,
]

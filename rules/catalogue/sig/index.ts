import type { Rule } from '../../rule.ts'
import { sigBeforeContent } from './sig-before-content.ts'
import { sigEsignValid } from './sig-esign-valid.ts'
import { sigGcReviewMissing } from './sig-gc-review-missing.ts'
import { sigSamePersonPrepareReview } from './sig-same-person-prepare-review.ts'
import { sigSubSealMissing } from './sig-sub-seal-missing.ts'
import { sigWorkerMissing } from './sig-worker-missing.ts'
import { sigWorkerProxy } from './sig-worker-proxy.ts'

/** Approval and signature (catalogue §3.15). */
export const SIG_RULES: readonly Rule[] = [
  sigWorkerMissing,
  sigWorkerProxy,
  sigBeforeContent,
  sigSubSealMissing,
  sigGcReviewMissing,
  sigSamePersonPrepareReview,
  sigEsignValid,
]

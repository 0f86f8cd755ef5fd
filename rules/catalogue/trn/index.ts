import type { Rule } from '../../rule.ts'
import { trnBeforeEntry } from './trn-before-entry.ts'
import { trnOneYearGap } from './trn-one-year-gap.ts'
import { trnRecordFields } from './trn-record-fields.ts'
import { trnSkillLevel } from './trn-skill-level.ts'
import { trnSpecialWorkCert } from './trn-special-work-cert.ts'

/** Training and certificates (catalogue §3.7). */
export const TRN_RULES: readonly Rule[] = [
  trnBeforeEntry,
  trnOneYearGap,
  trnRecordFields,
  trnSpecialWorkCert,
  trnSkillLevel,
]

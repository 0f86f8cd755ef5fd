import type { Rule } from '../../rule.ts'
import { accFilingLate } from './acc-filing-late.ts'
import { accFundingShort } from './acc-funding-short.ts'
import { accHolderNotGc } from './acc-holder-not-gc.ts'
import { accNameFormat } from './acc-name-format.ts'
import { accNotOpened } from './acc-not-opened.ts'
import { accProgressLedger } from './acc-progress-ledger.ts'
import { accTripartiteMissing } from './acc-tripartite-missing.ts'

/** Wage account and funding (catalogue §3.14). */
export const ACC_RULES: readonly Rule[] = [
  accNotOpened,
  accNameFormat,
  accHolderNotGc,
  accTripartiteMissing,
  accFilingLate,
  accFundingShort,
  accProgressLedger,
]

import type { Rule } from '../../rule.ts'
import { accBalanceShort } from './acc-balance-short.ts'
import { accBankNotListed } from './acc-bank-not-listed.ts'
import { accCloseEarly } from './acc-close-early.ts'
import { accCrossProject } from './acc-cross-project.ts'
import { accFilingLate } from './acc-filing-late.ts'
import { accFrozen } from './acc-frozen.ts'
import { accFundingLate } from './acc-funding-late.ts'
import { accFundingShort } from './acc-funding-short.ts'
import { accHolderNotGc } from './acc-holder-not-gc.ts'
import { accNameFormat } from './acc-name-format.ts'
import { accNotOpened } from './acc-not-opened.ts'
import { accOutflowNotWage } from './acc-outflow-not-wage.ts'
import { accProgressLedger } from './acc-progress-ledger.ts'
import { accReconcile } from './acc-reconcile.ts'
import { accTripartiteMissing } from './acc-tripartite-missing.ts'

/** Wage account and funding (catalogue §3.14). */
export const ACC_RULES: readonly Rule[] = [
  accNotOpened,
  accNameFormat,
  accHolderNotGc,
  accTripartiteMissing,
  accFilingLate,
  accBankNotListed,
  accFundingLate,
  accFundingShort,
  accBalanceShort,
  accOutflowNotWage,
  accCrossProject,
  accFrozen,
  accReconcile,
  accProgressLedger,
  accCloseEarly,
]

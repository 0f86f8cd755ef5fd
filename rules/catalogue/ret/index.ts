import type { Rule } from '../../rule.ts'
import { retDestroyedEarly } from './ret-destroyed-early.ts'
import { retLedgerMissing } from './ret-ledger-missing.ts'
import { retSourceFileMissing } from './ret-source-file-missing.ts'

/** Ledgers and how long they are kept (catalogue §3.17). */
export const RET_RULES: readonly Rule[] = [retLedgerMissing, retDestroyedEarly, retSourceFileMissing]

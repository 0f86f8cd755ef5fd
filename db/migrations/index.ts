import { migration as step1 } from './0001-first-ledger.ts'
import type { Migration } from './migration.ts'

/** Every step in order; written by generate.ts. */
export const MIGRATIONS: readonly Migration[] = [step1]

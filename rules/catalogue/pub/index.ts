import type { Rule } from '../../rule.ts'
import { pubBoardContent } from './pub-board-content.ts'
import { pubBoardMinimumWage } from './pub-board-minimum-wage.ts'
import { pubBoardMissing } from './pub-board-missing.ts'
import { pubWageNotice } from './pub-wage-notice.ts'

/** What is made public on site (catalogue §3.17). */
export const PUB_RULES: readonly Rule[] = [
  pubBoardMissing,
  pubBoardContent,
  pubBoardMinimumWage,
  pubWageNotice,
]

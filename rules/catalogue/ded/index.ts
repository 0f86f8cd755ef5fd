import type { Rule } from '../../rule.ts'
import { dedDeposit } from './ded-deposit.ts'
import { dedFine } from './ded-fine.ts'
import { dedItemNotAllowed } from './ded-item-not-allowed.ts'
import { dedLossBelowMinimum } from './ded-loss-below-minimum.ts'
import { dedLossNoNotice } from './ded-loss-no-notice.ts'
import { dedLossOver20 } from './ded-loss-over-20.ts'
import { dedMealLodging } from './ded-meal-lodging.ts'

/** Deductions (catalogue §3.16). */
export const DED_RULES: readonly Rule[] = [
  dedItemNotAllowed,
  dedFine,
  dedDeposit,
  dedLossOver20,
  dedLossBelowMinimum,
  dedLossNoNotice,
  dedMealLodging,
]

import { REGIONAL_RULES } from '../regional/index.ts'
import type { Rule } from '../rule.ts'
import { ACC_RULES } from './acc/index.ts'
import { AGE_RULES } from './age/index.ts'
import { ATT_RULES } from './att/index.ts'
import { BNK_RULES } from './bnk/index.ts'
import { CRD_RULES } from './crd/index.ts'
import { CTR_RULES } from './ctr/index.ts'
import { DED_RULES } from './ded/index.ts'
import { DEP_RULES } from './dep/index.ts'
import { IDN_RULES } from './idn/index.ts'
import { IMP_RULES } from './imp/index.ts'
import { INS_RULES } from './ins/index.ts'
import { MGR_RULES } from './mgr/index.ts'
import { MWG_RULES } from './mwg/index.ts'
import { PAY_RULES } from './pay/index.ts'
import { PLT_RULES } from './plt/index.ts'
import { PRJ_RULES } from './prj/index.ts'
import { PRV_RULES } from './prv/index.ts'
import { PUB_RULES } from './pub/index.ts'
import { RET_RULES } from './ret/index.ts'
import { ROS_RULES } from './ros/index.ts'
import { SIG_RULES } from './sig/index.ts'
import { TAX_RULES } from './tax/index.ts'
import { TRN_RULES } from './trn/index.ts'
import { XCK_RULES } from './xck/index.ts'

/** Every rule of the pack, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  ...IMP_RULES,
  ...IDN_RULES,
  ...CRD_RULES,
  ...PRJ_RULES,
  ...CTR_RULES,
  ...ROS_RULES,
  ...TRN_RULES,
  ...AGE_RULES,
  ...ATT_RULES,
  ...MGR_RULES,
  ...PAY_RULES,
  ...MWG_RULES,
  ...XCK_RULES,
  ...ACC_RULES,
  ...SIG_RULES,
  ...BNK_RULES,
  ...DED_RULES,
  ...TAX_RULES,
  ...INS_RULES,
  ...PUB_RULES,
  ...RET_RULES,
  ...DEP_RULES,
  ...PRV_RULES,
  ...PLT_RULES,
]

/** The same, and after them the rules that only regional packs have. */
export const EVERY_RULE: readonly Rule[] = [...RULES, ...REGIONAL_RULES]

const BY_ID = new Map(EVERY_RULE.map(rule => [rule.id, rule]))

/** A rule by its id, also one of a regional pack; undefined when there is none. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id)
}

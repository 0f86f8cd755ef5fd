export type { Bilingual, Language } from './bilingual.ts'
export { ruleCard } from './card.ts'
export { EVERY_RULE, RULES, ruleById } from './catalogue/index.ts'
export { lowestDailyWage, minimumDailyWage } from './daily-wage.ts'
export {
  type CheckedMonth,
  type CheckOptions,
  checkMonth,
  type JudgedMonth,
  judgeMonth,
  safeRepairs,
  verdictOf,
} from './engine.ts'
export { sheetSubjectKey } from './import-problems.ts'
export { PACK_VERSION } from './pack.ts'
export { BUILT_IN_PARAMETERS, PARAMETERS_VERSION } from './parameters/built-in.ts'
export { overlayParameters } from './parameters/overlay.ts'
export { isAdjustableFrom, withOverrides } from './parameters/override.ts'
export {
  ParameterRow,
  ParameterSet,
  parameterAt,
  parameterHistory,
  parameterText,
} from './parameters/parameter-set.ts'
export { readParameterValue } from './parameters/read-value.ts'
export { predictWarnings } from './predict/predict.ts'
export { REGIONAL_PACKS } from './regional/packs.ts'
export { type RegionalPack, withRegional } from './regional/regional-pack.ts'
export { type ChangedField, rejudge } from './rejudge.ts'
export type { Rule, Stage } from './rule.ts'
export { BUILT_IN_BOOK, type RuleBook } from './rule-book.ts'
export { compareVersions, RuleUpdate, strangerIn, withUpdate } from './rule-update.ts'
export { showFinding, showNeed, showNotChecked } from './show.ts'
export { citation } from './sources.ts'
export { stageReached } from './stage-reached.ts'
export { isStanding } from './standing.ts'

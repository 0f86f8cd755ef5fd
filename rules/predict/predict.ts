import { periodBounds } from '../../contract/dates.ts'
import { maskName } from '../../contract/masking.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { Foreseen, NotPredicted, PredictedWarning } from '../../contract/self-audit.ts'
import type { Language } from '../bilingual.ts'
import { daysBetween } from '../days-between.ts'
import { indexMonth } from '../month-index.ts'
import { hasNeed, type Need, needWords } from '../needs.ts'
import { BUILT_IN_PARAMETERS } from '../parameters/built-in.ts'
import { type ParameterSet, parameterAt } from '../parameters/parameter-set.ts'
import { inLanguage, sentence } from '../sentence.ts'
import { citation } from '../sources.ts'
import { accountNotOpened } from './account-not-opened.ts'
import { attendanceUploadGap } from './attendance-upload-gap.ts'
import { belowMinimumWage } from './below-minimum-wage.ts'
import { fundingLate } from './funding-late.ts'
import { headcountGap } from './headcount-gap.ts'
import { keyInfoIncomplete } from './key-info-incomplete.ts'
import { longAbsence } from './long-absence.ts'
import { managerAbsence } from './manager-absence.ts'
import { notRegistered } from './not-registered.ts'
import type { Forecast, Predictor } from './predictor.ts'
import { wagesNotPaid } from './wages-not-paid.ts'

/** In the order in which the catalogue names the triggers (§4). */
export const PREDICTORS: readonly Predictor[] = [
  notRegistered,
  accountNotOpened,
  wagesNotPaid,
  keyInfoIncomplete,
  longAbsence,
  managerAbsence,
  attendanceUploadGap,
  belowMinimumWage,
  headcountGap,
  fundingLate,
]

/**
 * The warnings that the platform is expected to raise of one project month if nothing is done, soonest first.
 * `newest`: the month is its project's newest, of which the triggers of the project are asked as well.
 */
export function predictWarnings(
  month: ProjectMonth,
  language: Language,
  { newest = true, parameters = BUILT_IN_PARAMETERS }: { newest?: boolean; parameters?: ParameterSet } = {},
): Foreseen {
  const { first } = periodBounds(month.period)
  const context = {
    index: indexMonth(month),
    parameter: (key: string, on = first) => parameterAt(parameters, key, on)?.value ?? null,
  }
  const predicted: PredictedWarning[] = []
  const notPredicted: NotPredicted[] = []
  for (const predictor of PREDICTORS) {
    if (predictor.scope === 'project' && !newest) continue
    const missing = new Set<Need>(predictor.needs.filter(need => !hasNeed(month, need)))
    if (missing.size === 0)
      for (const outcome of predictor.forecast(month, context)) {
        if ('unjudged' in outcome) missing.add(outcome.unjudged)
        else predicted.push(shown(predictor, outcome, month, language))
      }
    for (const need of missing)
      notPredicted.push({
        trigger: predictor.trigger,
        title: inLanguage(predictor.title, language),
        project: month.project.code,
        needs: needWords(need, language),
      })
  }
  return { predicted: predicted.toSorted((a, b) => a.daysLeft - b.daysLeft), notPredicted }
}

function shown(
  predictor: Predictor,
  { firesOn, subject, params, severity }: Forecast,
  { project, period, today }: ProjectMonth,
  language: Language,
): PredictedWarning {
  const { kind, key, name } = subject
  return {
    trigger: predictor.trigger,
    title: inLanguage(predictor.title, language),
    severity: severity ?? predictor.severity,
    projectId: project.id,
    project: project.code,
    period,
    subject: { kind, key, label: kind === 'worker' ? maskName(name) : name },
    firesOn,
    daysLeft: daysBetween(today, firesOn),
    message: sentence(predictor.message, params, language),
    avoid: inLanguage(predictor.avoid, language),
    unknown: inLanguage(predictor.unknown, language),
    rules: [...predictor.rules],
    source: citation(predictor.source, language),
    confidence: predictor.confidence,
    termSource: citation(predictor.termSource, language),
    termConfidence: predictor.termConfidence,
  }
}

import type { IsoDate } from '../../contract/dates.ts'
import type { Confidence } from '../../contract/finding.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { WarningTrigger } from '../../contract/self-audit.ts'
import type { Bilingual } from '../bilingual.ts'
import type { MonthIndex } from '../month-index.ts'
import type { Need } from '../needs.ts'
import type { Failure, Params, Unjudged } from '../rule.ts'

/** A day on which a trigger fires if nothing is done. */
export interface Forecast {
  firesOn: IsoDate
  subject: Failure['subject']
  params: Params
  severity?: 'warn' | 'alert'
}

export interface ForecastContext {
  index: MonthIndex
  /** The value of a parameter on a day (default: the first day of the month); null when the set has none for it. */
  parameter(key: string, on?: IsoDate): number | null
}

/**
 * One trigger of the platform (rule catalogue §4): the day on which it fires, reckoned with the thresholds that the rules judge by.
 * The trigger is known from `source`; the term mostly is not, and says so by `termSource` and `termConfidence`.
 */
export interface Predictor {
  trigger: WarningTrigger
  title: Bilingual
  severity: 'warn' | 'alert'
  /** `project`: asked once, of the newest month; `month`: of each recent month. */
  scope: 'project' | 'month'
  rules: readonly string[]
  needs: readonly Need[]
  parameters: readonly string[]
  source: string
  confidence: Confidence
  termSource: string
  termConfidence: Confidence
  forecast(month: ProjectMonth, context: ForecastContext): Iterable<Forecast | Unjudged>
  message: Bilingual
  avoid: Bilingual
  unknown: Bilingual
}

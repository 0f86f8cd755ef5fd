import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { MONTH_MINIMUM } from './day-floor.ts'

export const WORKING_DAYS = 'wage.conversion.workingDaysPerMonth'

/** People with a full month and what they receive on average, when that is below a monthly minimum; null when it is not. */
export function averageBelow(
  lines: ProjectMonth['lines'],
  minimum: number,
  full: number,
): { people: number; average: number; minimum: number } | null {
  let people = 0
  let total = 0
  for (const { netPay, attendanceDays } of lines) {
    if (netPay === null || (attendanceDays ?? 0) < full) continue
    people++
    total += netPay
  }
  return people > 0 && total < minimum * people
    ? { people, average: Math.floor(total / people), minimum }
    : null
}

export const mwgProjectAverage: Rule = {
  id: 'mwg-project-average',
  title: { zh: '人均工资低于月最低', en: "The project's average wage is below the monthly minimum" },
  failsWhen: {
    zh: '全月出勤工人的平均实发 < 月最低工资',
    en: "project's average net pay of full-month workers < month minimum",
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['line.netPay', 'line.attendanceDays'],
  needs: ['payroll'],
  parameters: [MONTH_MINIMUM, WORKING_DAYS],
  source: 'Guizhou',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const minimum = parameter(MONTH_MINIMUM)
    const full = parameter(WORKING_DAYS)
    if (minimum === null || full === null) {
      yield unjudged('parameter')
      return
    }
    const below = averageBelow(month.lines, minimum, full)
    if (below !== null) yield onProject(month, below)
  },
  message: {
    zh: '{people}名全月出勤工人平均实发{average|yuan}元，低于月最低工资{minimum|yuan}元',
    en: '{people} workers with a full month receive {average|yuan} on average, below {minimum|yuan}',
  },
  actual: { zh: '{average|yuan}', en: '{average|yuan}' },
  expected: { zh: '≥ {minimum|yuan}', en: '≥ {minimum|yuan}' },
  repair: { zh: '核对工资是否漏列或拆分发放', en: 'Look for wages left out or paid in parts' },
  blindSpot: { zh: '取自外省做法，不是广州规定', en: 'Practice of another province, not a Guangzhou rule' },
  examples: {
    fails: { change: { keep: { lines: 1 }, lines: [{ netPay: 249_999 }] }, finds: [{ cell: null }] },
    passes: { change: { keep: { lines: 1 }, lines: [{ netPay: 250_000 }] }, finds: [] },
  },
}

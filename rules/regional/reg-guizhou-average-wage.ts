import { averageBelow, mwgProjectAverage, WORKING_DAYS } from '../catalogue/mwg/mwg-project-average.ts'
import { onProject, unjudged } from '../failure.ts'
import type { Rule } from '../rule.ts'

const GUIZHOU_MINIMUM = 'reg.guizhou.minimumWage'

export const regGuizhouAverageWage: Rule = {
  ...mwgProjectAverage,
  id: 'reg-guizhou-average-wage',
  title: { zh: '人均工资低于贵州月最低', en: 'The average wage is below the monthly minimum of Guizhou' },
  failsWhen: {
    zh: '全月出勤工人的平均实发 < 贵州月最低工资',
    en: 'average net pay of full-month workers < monthly minimum of Guizhou',
  },
  severity: ['alert'],
  parameters: [GUIZHOU_MINIMUM, WORKING_DAYS],
  *check(month, { parameter }) {
    const minimum = parameter(GUIZHOU_MINIMUM)
    const full = parameter(WORKING_DAYS)
    if (minimum === null || full === null) {
      yield unjudged('parameter')
      return
    }
    const below = averageBelow(month.lines, minimum, full)
    if (below !== null) yield onProject(month, below)
  },
  blindSpot: {
    zh: '取自供应商页面，最低工资数额可能已调整；不是广州规定',
    en: 'Read on a vendor page; the minimum may have changed since; not a Guangzhou rule',
  },
  examples: {
    fails: { change: { keep: { lines: 1 }, lines: [{ netPay: 188_999 }] }, finds: [{ cell: null }] },
    passes: { change: { keep: { lines: 1 }, lines: [{ netPay: 189_000 }] }, finds: [] },
  },
}

import { onEngagement, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { MONTH_MINIMUM, PAY_DAYS } from '../mwg/day-floor.ts'

const HOUR_MINIMUM = 'wage.minimum.guangzhou.hour'
const HOURS = 'wage.conversion.hoursPerDay'

export const ctrBelowMinimumRate: Rule = {
  id: 'ctr-below-minimum-rate',
  title: { zh: '约定工资低于最低工资', en: 'The agreed rate is below the minimum wage' },
  failsWhen: {
    zh: '约定日工资 < 月最低 ÷ 21.75，小时工资 < 再 ÷ 8（非全日制 < 小时最低），月工资 < 月最低',
    en: 'agreed day rate < month minimum ÷ 21.75, hour rate < that ÷ 8 (the hourly minimum if part-time), month rate < the minimum',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['engagement.wageRate', 'engagement.rateUnit', 'engagement.employmentForm'],
  needs: ['roster'],
  parameters: [MONTH_MINIMUM, PAY_DAYS, HOURS, HOUR_MINIMUM],
  source: 'MW04; W94',
  confidence: 'found',
  penalty: null,
  *check(_, { index, parameter }) {
    const [minimum, payDays, hours, hourly] = [MONTH_MINIMUM, PAY_DAYS, HOURS, HOUR_MINIMUM].map(key =>
      parameter(key),
    )
    for (const { engagement, worker } of index.people()) {
      if (engagement === null) continue
      const { wageRate: rate, rateUnit: unit, employmentForm } = engagement
      // Without a rate there is nothing to compare: ctr-rate-missing tells it.
      if (rate === null || unit === 'piece') continue
      if (unit === null) yield unjudged('wageRate')
      else if (minimum == null || payDays == null || hours == null || hourly == null)
        yield unjudged('parameter')
      else {
        const least =
          unit === 'month'
            ? minimum
            : unit === 'day'
              ? Math.ceil((minimum * 100) / payDays)
              : /非全日|小时工/.test(employmentForm ?? '')
                ? hourly
                : Math.ceil((minimum * 100) / (payDays * hours))
        if (rate < least) yield onEngagement(engagement, worker, 'wageRate', { rate, least, unit })
      }
    }
  },
  message: {
    zh: '约定每{unit|word}{rate|yuan}元，至少应为{least|yuan}元',
    en: 'The agreed rate a {unit|word} is {rate|yuan}; it is {least|yuan} at least',
  },
  actual: { zh: '{rate|yuan}', en: '{rate|yuan}' },
  expected: { zh: '≥ {least|yuan}', en: '≥ {least|yuan}' },
  repair: { zh: '提高约定的工资标准', en: 'Raise the agreed rate' },
  blindSpot: {
    zh: '以花名册的工资标准为准；计件单价不折算',
    en: 'Goes by the rate on the roster; piece rates are not converted',
  },
  examples: {
    fails: {
      change: { engagements: [{ wageRate: 11_494 }, { wageRate: 249_999, rateUnit: 'month' }] },
      finds: [{ cell: '花名册!L4' }, { cell: '花名册!L5' }],
    },
    passes: {
      change: { engagements: [{ wageRate: 11_495 }, { wageRate: 250_000, rateUnit: 'month' }] },
      finds: [],
    },
  },
}

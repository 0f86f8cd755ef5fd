import { onRow, unjudged } from '../failure.ts'
import type { Rule } from '../rule.ts'

const HEBEI_FEW_DAYS = 'reg.hebei.fewDays'
const HEBEI_HIGH_PAY = 'reg.hebei.highPay'

export const regHebeiFewDaysHighPay: Rule = {
  id: 'reg-hebei-few-days-high-pay',
  title: { zh: '出勤少工资高', en: 'High pay for few days' },
  failsWhen: {
    zh: '出勤不超过5天而实发不低于10,000元',
    en: 'no more than 5 days worked and net pay of 10,000 yuan or more',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['line.attendanceDays', 'line.netPay'],
  needs: ['payroll'],
  parameters: [HEBEI_FEW_DAYS, HEBEI_HIGH_PAY],
  source: 'Hebei',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const few = parameter(HEBEI_FEW_DAYS)
    const high = parameter(HEBEI_HIGH_PAY)
    if (few === null || high === null) {
      yield unjudged('parameter')
      return
    }
    for (const line of month.lines) {
      const { attendanceDays: days, netPay: net } = line
      if (days !== null && net !== null && days <= few && net >= high)
        yield onRow(line, 'netPay', { days, net, few, high })
    }
  },
  message: {
    zh: '出勤{days|days}天，实发{net|yuan}元，须现场核查',
    en: '{days|days} days worked, {net|yuan} paid: to be checked on site',
  },
  actual: { zh: '{days|days}天 {net|yuan}', en: '{days|days} days, {net|yuan}' },
  expected: { zh: '{few|days}天以内低于{high|yuan}', en: 'below {high|yuan} for up to {few|days} days' },
  repair: {
    zh: '核对考勤和工资，备好核查资料',
    en: 'Compare attendance and pay, and have the evidence at hand',
  },
  blindSpot: {
    zh: '河北没有公布天数和金额，界限为推定、可调整；不是广州规定',
    en: 'Hebei published neither days nor amount: both limits are inferred and may be set; not a Guangzhou rule',
  },
  examples: {
    fails: {
      change: { lines: [{ attendanceDays: 500, netPay: 1_000_000 }] },
      finds: [{ cell: '工资表!T4' }],
    },
    passes: {
      change: {
        lines: [
          { attendanceDays: 550, netPay: 1_000_000 },
          { attendanceDays: 500, netPay: 999_999 },
        ],
      },
      finds: [],
    },
  },
}

import { periodBounds, shiftDate } from '../../contract/dates.ts'
import { fundingArrivedOn, fundingDueOn, MAX_CYCLE } from '../catalogue/acc/acc-funding-late.ts'
import { onProject, unjudged } from '../failure.ts'
import type { Predictor } from './predictor.ts'

export const fundingLate: Predictor = {
  trigger: 'funding-late',
  title: { zh: '人工费用未及时足额拨付', en: 'Labour cost not paid in on time' },
  severity: 'alert',
  scope: 'month',
  rules: ['acc-funding-late', 'acc-funding-short'],
  needs: ['wageAccount', 'accountEntries'],
  parameters: [MAX_CYCLE],
  source: 'R724 arts 24, 29',
  confidence: 'found-2nd',
  termSource: 'R724 art 24; M53 art 12',
  termConfidence: 'inferred',
  *forecast(month, { parameter }) {
    const { status, startDate } = month.project
    const last = periodBounds(month.period).last
    if (status !== 'building' || (startDate !== null && startDate > last)) return
    const cycle = parameter(MAX_CYCLE)
    if (cycle === null) {
      yield unjudged('parameter')
      return
    }
    if (fundingArrivedOn(month) !== null) return
    const due = fundingDueOn(month, cycle)
    const { subject } = onProject(month, {})
    yield { firesOn: shiftDate(due, 1), subject, params: { month: month.period, due } }
  },
  message: {
    zh: '{month}的人工费用还没有拨入专户，应在{due}（含）前到账',
    en: 'The labour cost of {month} has not come in; it is due by {due}',
  },
  avoid: {
    zh: '向建设单位报送人工费用拨付申请，到账后登记专户流水',
    en: 'Apply to the owner for the labour cost, and record its arrival in the account',
  },
  unknown: {
    zh: '平台的判断日期未公布：有约定拨付日的按约定日，没有的按次月月末推定；金额是否足额不在此推算',
    en: 'The day was never published: the agreed funding day is taken, else the end of the next month; whether the sum suffices is not reckoned here',
  },
}

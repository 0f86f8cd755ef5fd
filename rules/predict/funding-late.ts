import { shiftDate } from '../../contract/dates.ts'
import { monthsAfter } from '../days-between.ts'
import { onProject, unjudged } from '../failure.ts'
import type { Predictor } from './predictor.ts'

export const fundingLate: Predictor = {
  trigger: 'funding-late',
  title: { zh: '人工费用未及时足额拨付', en: 'Labour cost not paid in on time' },
  severity: 'alert',
  scope: 'project',
  rules: ['acc-funding-late', 'acc-funding-short'],
  needs: ['wageAccount', 'accountEntries'],
  parameters: ['acc.funding.maxCycle'],
  source: 'R724 arts 24, 29',
  confidence: 'found-2nd',
  termSource: 'R724 art 24; M53 art 12',
  termConfidence: 'found',
  *forecast(month, { parameter }) {
    if (month.project.status !== 'building') return
    const cycle = month.project.fundingCycleMonths ?? parameter('acc.funding.maxCycle', month.today)
    if (cycle === null) {
      yield unjudged('parameter')
      return
    }
    const last = month.accountEntries.findLast(({ kind }) => kind === 'funding')
    if (last === undefined) return
    const due = monthsAfter(last.on, cycle)
    const { subject } = onProject(month, {})
    yield { firesOn: shiftDate(due, 1), subject, params: { last: last.on, due, cycle } }
  },
  message: {
    zh: '上次拨付{last}，拨付周期{cycle}个月，下次应在{due}（含）前到账',
    en: 'Last paid in {last}, the cycle is {cycle} month(s): the next is due by {due}',
  },
  avoid: {
    zh: '向建设单位报送人工费用拨付申请，到账后登记专户流水',
    en: 'Apply to the owner for the labour cost, and record its arrival in the account',
  },
  unknown: {
    zh: '广州约定的拨付比例和平台的判断日期未公布；金额是否足额不在此推算',
    en: 'Neither Guangzhou’s ratio nor the day was published; whether the sum suffices is not reckoned here',
  },
}

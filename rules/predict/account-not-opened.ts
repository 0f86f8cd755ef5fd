import { shiftDate } from '../../contract/dates.ts'
import { onProject, unjudged } from '../failure.ts'
import type { Predictor } from './predictor.ts'

export const accountNotOpened: Predictor = {
  trigger: 'account-not-opened',
  title: { zh: '未开立工人工资分账专户', en: 'No wage account opened' },
  severity: 'alert',
  scope: 'project',
  rules: ['acc-not-opened', 'acc-holder-not-gc'],
  needs: [],
  parameters: ['acc.openWithin'],
  source: 'SEED names this trigger; R724 arts 26, 55(1)',
  confidence: 'found',
  termSource: 'M53 art 6',
  termConfidence: 'found-2nd',
  *forecast(month, { parameter }) {
    const { status, startDate } = month.project
    if (month.wageAccounts.length > 0 || status === 'completed') return
    const within = parameter('acc.openWithin', month.today)
    if (within === null) {
      yield unjudged('parameter')
      return
    }
    const { subject } = onProject(month, {})
    const limit = startDate === null ? null : shiftDate(startDate, within + 1)
    // A project that is being built without an account is late whatever the day.
    if (status !== 'building' && limit === null) return
    yield {
      firesOn: status === 'building' || limit === null ? (startDate ?? month.today) : limit,
      subject,
      params: { startDate, within },
    }
  },
  message: {
    zh: '没有登记工资专户；开工日期{startDate}，开户期限{within}天',
    en: 'No wage account is registered; works begin {startDate}, to be opened within {within} days',
  },
  avoid: {
    zh: '由总包开立专户、签三方协议并备案，在“设置 › 项目”登记',
    en: 'The general contractor opens, agrees and files the account; register it under Settings › Projects',
  },
  unknown: {
    zh: '平台自身的期限未公布；国家办法自签订施工合同之日起算，签订日期未登记时按开工日期推算',
    en: 'The platform’s own term was never published; the measures count from the signing of the works contract, here from the start date',
  },
}

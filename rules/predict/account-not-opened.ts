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
    const signedOn = month.papers.worksContract?.[0]?.signedOn ?? null
    const within = parameter('acc.openWithin', month.today)
    if (within === null) {
      yield unjudged('parameter')
      return
    }
    // A project that is being built without an account is late whatever the day.
    const begins = status === 'building' ? (startDate ?? month.today) : startDate
    const limit = signedOn === null ? null : shiftDate(signedOn, within + 1)
    const [firesOn] = [begins, limit].filter(day => day !== null).toSorted()
    if (firesOn === undefined) return
    const { subject } = onProject(month, {})
    yield { firesOn, subject, params: { begins: begins ?? firesOn, within } }
  },
  message: {
    zh: '没有登记工资专户；开工日期{begins}，开户期限为签订施工合同后{within}天',
    en: 'No wage account is registered; works begin {begins}, to be opened within {within} days of the contract',
  },
  avoid: {
    zh: '由总包开立专户、签三方协议并备案，在“设置 › 项目”登记',
    en: 'The general contractor opens, agrees and files the account; register it under Settings › Projects',
  },
  unknown: {
    zh: '平台自身的期限未公布；国家办法自签订施工合同之日起算；已开工的按开工日期，签订日期未登记的也按开工日期推算',
    en: 'The platform’s own term was never published; the measures count from the signing of the works contract; once works begin, or where that day is not on record, the start date is taken',
  },
}

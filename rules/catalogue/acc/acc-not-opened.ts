import { shiftDate } from '../../../contract/dates.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const accNotOpened: Rule = {
  id: 'acc-not-opened',
  title: { zh: '未开立工人工资分账专户', en: 'No wage account' },
  failsWhen: {
    zh: '项目在建、或开工已满30天，而没有工资专户',
    en: 'project under construction, or 30 days after the start, and no wage account',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['project.status', 'project.startDate', 'month.wageAccounts', 'month.today'],
  needs: [],
  parameters: ['acc.openWithin'],
  source: 'SEED names this trigger; R724 arts 26, 55(1)',
  confidence: 'found',
  penalty: 55,
  *check(month, { parameter }) {
    const { status, startDate } = month.project
    if (month.wageAccounts.length > 0) return
    const within = parameter('acc.openWithin')
    if (within === null) yield unjudged('parameter')
    else if (status === 'building' || (startDate !== null && month.today > shiftDate(startDate, within)))
      yield onProject(month, { startDate, within })
  },
  message: {
    zh: '项目{startDate}开工，没有登记工资专户',
    en: 'Works began on {startDate}, but no wage account is on record',
  },
  actual: { zh: '无专户', en: 'no account' },
  expected: { zh: '签订合同{within}天内开立', en: 'opened within {within} days of the contract' },
  repair: {
    zh: '由总包开立专户、签三方协议并备案，再在项目资料中登记',
    en: 'Let the general contractor open and file it with a tripartite agreement, and record it here',
  },
  blindSpot: {
    zh: '不知道合同签订日期，以项目状态和开工日期代替',
    en: 'Does not know the day of the contract: goes by status and start of works',
  },
  examples: {
    fails: { change: { keep: { wageAccounts: 0 } }, finds: [{ cell: null }] },
    passes: {
      change: {
        keep: { wageAccounts: 0 },
        project: { status: 'preparing', startDate: '2026-03-09' },
        today: '2026-04-08',
      },
      finds: [],
    },
  },
}

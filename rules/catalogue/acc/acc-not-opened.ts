import { shiftDate } from '../../../contract/dates.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_TERMS } from '../example-papers.ts'

export const accNotOpened: Rule = {
  id: 'acc-not-opened',
  title: { zh: '未开立工人工资分账专户', en: 'No wage account' },
  failsWhen: {
    zh: '项目已开工，或施工合同签订已超过30天，而没有工资专户',
    en: 'project started, or contract signed + 30 days, and no wage account',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['project.status', 'project.startDate', 'papers.worksContract', 'month.wageAccounts', 'month.today'],
  needs: [],
  parameters: ['acc.openWithin'],
  source: 'SEED names this trigger; R724 arts 26, 55(1)',
  confidence: 'found',
  penalty: 55,
  *check(month, { parameter }) {
    const { today, project, papers } = month
    if (month.wageAccounts.length > 0) return
    const { startDate } = project
    const signedOn = papers.worksContract?.[0]?.signedOn ?? null
    const within = parameter('acc.openWithin', signedOn ?? undefined)
    const started = project.status === 'building' || (startDate !== null && startDate <= today)
    const due = signedOn === null || within === null ? null : shiftDate(signedOn, within)
    if (started || (due !== null && today > due)) yield onProject(month, { startDate, signedOn, within })
    else if (signedOn === null) yield unjudged('contractSigning')
  },
  message: {
    zh: '没有登记工资专户：施工合同{signedOn}签订，开工日期{startDate}',
    en: 'No wage account is on record: the works contract was signed on {signedOn}, works began on {startDate}',
  },
  actual: { zh: '无专户', en: 'no account' },
  expected: {
    zh: '签订合同{within}天内、开工前开立',
    en: 'opened within {within} days of the contract, before works begin',
  },
  repair: {
    zh: '由总包开立专户、签三方协议并备案，再在项目资料中登记',
    en: 'Let the general contractor open and file it with a tripartite agreement, and record it here',
  },
  blindSpot: {
    zh: '签订日期以“施工合同的约定”为准，没有登记的只看是否开工；不看专户是否仍在使用',
    en: 'The day of signing is that of the book of terms; without it only the start of works counts. Whether an account is still in use is not seen',
  },
  examples: {
    fails: { change: { keep: { wageAccounts: 0 } }, finds: [{ cell: null }] },
    passes: {
      change: {
        keep: { wageAccounts: 0 },
        project: { status: 'preparing', startDate: '2026-04-09' },
        papers: { worksContract: [{ ...EXAMPLE_TERMS, signedOn: '2026-03-09' }] },
        today: '2026-04-08',
      },
      finds: [],
    },
  },
}

import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { afterWorkingDays } from '../../working-days.ts'

const without = (today: string) => ({
  today,
  papers: { permits: [{ number: null, issuedOn: '2026-04-07' }], deposits: [] },
})

export const depMissing: Rule = {
  id: 'dep-missing',
  title: { zh: '未存储工资保证金', en: 'No wage deposit' },
  failsWhen: {
    zh: '取得施工许可20个工作日后，没有保证金或保函，也没有免存文件',
    en: 'no deposit or guarantee letter 20 working days after the permit, and no exemption',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.deposits', 'papers.permits', 'month.today'],
  needs: ['deposits', 'permits'],
  parameters: ['dep.openWithinWorkingDays'],
  source: 'R724 arts 32, 55(2); M65',
  confidence: 'found',
  penalty: 55,
  *check(month, { parameter }) {
    const issuedOn = month.papers.permits?.[0]?.issuedOn
    if ((month.papers.deposits ?? []).length > 0 || issuedOn === undefined) return
    // A permit older than the provisions has no term here.
    const within = parameter('dep.openWithinWorkingDays', issuedOn)
    if (within === null) return
    const due = afterWorkingDays(issuedOn, within)
    if (month.today > due) yield onProject(month, { issuedOn, due })
  },
  message: {
    zh: '{issuedOn}取得施工许可，应在{due}前存储工资保证金，没有记录',
    en: 'Permit of {issuedOn}: a wage deposit was due by {due}, none is on record',
  },
  actual: { zh: '无', en: 'none' },
  expected: { zh: '{due}前存储或开立保函', en: 'deposit or letter by {due}' },
  repair: {
    zh: '存储保证金或开立保函并登记；免存的登记免存文件',
    en: 'Open the deposit or letter and record it; record the exemption where there is one',
  },
  blindSpot: {
    zh: '不判断是否符合免存条件；2021-11-01之前取得许可的不问，迟存的不再提示',
    en: 'Does not judge who is exempt; permits before 2021-11-01 are not asked, nor a deposit that came late',
  },
  examples: {
    fails: { change: without('2026-05-09'), finds: [{ cell: null }] },
    passes: { change: without('2026-05-08'), finds: [] },
  },
}

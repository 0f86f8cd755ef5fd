import { daysBetween } from '../../days-between.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const posted = (takenDownOn: string) => ({
  papers: { wagePostings: [{ period: '2026-03', postedOn: '2026-04-06', takenDownOn }] },
})

export const pubWageNotice: Rule = {
  id: 'pub-wage-notice',
  title: { zh: '工资未公示', en: 'The wage table was not posted' },
  failsWhen: {
    zh: '没有当月工资表的公示记录，或公示不满3天',
    en: "no record of posting the month's wage table, or it was taken down before 3 days were over",
  },
  severity: ['notice'],
  scope: 'project',
  reads: ['papers.wagePostings'],
  needs: ['payroll', 'wagePostings'],
  parameters: ['pub.wageNotice.days'],
  stage: 'submit',
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const least = parameter('pub.wageNotice.days')
    if (least === null) {
      yield unjudged('parameter')
      return
    }
    const days = (month.papers.wagePostings ?? [])
      .filter(({ period }) => period === month.period)
      .map(({ postedOn, takenDownOn }) => (takenDownOn === null ? least : daysBetween(postedOn, takenDownOn)))
    const most = days.length === 0 ? null : Math.max(...days)
    if (most === null || most < least)
      yield onProject(month, { period: month.period, posted: most ?? 0, least })
  },
  message: {
    zh: '{period}工资表公示{posted}天，应不少于{least}天',
    en: 'The wage table of {period} was posted for {posted} day(s), {least} are asked',
  },
  actual: { zh: '{posted}天', en: '{posted} days' },
  expected: { zh: '≥ {least}天', en: '≥ {least} days' },
  repair: {
    zh: '张贴工资表（隐去证件号和账号），登记起止日期',
    en: 'Post the table with numbers hidden, and record from when to when',
  },
  blindSpot: {
    zh: '广州未见公示天数的规定，3天为外地做法；还在公示的算作够天数',
    en: 'No Guangzhou rule on the days was found, 3 is practice elsewhere; what still hangs counts as long enough',
  },
  examples: {
    fails: { change: posted('2026-04-08'), finds: [{ cell: null }] },
    passes: { change: posted('2026-04-09'), finds: [] },
  },
}

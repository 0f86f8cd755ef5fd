import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const xckProgressMissing: Rule = {
  id: 'xck-progress-missing',
  title: { zh: '未附当月工程进度', en: "The month's progress is not recorded" },
  failsWhen: { zh: '当月资料中没有工程进度记录', en: 'monthly set has no progress record' },
  severity: ['warn'],
  scope: 'sheet',
  reads: ['month.progressPayments', 'progressPayment.period'],
  needs: ['payroll'],
  parameters: [],
  stage: 'submit',
  source: 'R724 art 31; M53 art 16',
  confidence: 'found',
  penalty: null,
  *check(month) {
    if (month.progressPayments.some(({ period }) => period === month.period)) return
    yield onProject(month, { period: month.period })
  },
  message: { zh: '{period}没有工程进度记录', en: 'There is no progress record of {period}' },
  actual: { zh: '无', en: 'none' },
  expected: { zh: '{period}的工程进度', en: 'progress of {period}' },
  repair: {
    zh: '登记当月工程进度，与考勤表、工资表一并报总包',
    en: 'Record the progress; it goes to the general contractor with attendance and payroll',
  },
  blindSpot: { zh: '不核对进度内容', en: 'What it says is not judged' },
  examples: {
    fails: { change: { keep: { progressPayments: 0 } }, finds: [{ cell: null }] },
    passes: { change: {}, finds: [] },
  },
}

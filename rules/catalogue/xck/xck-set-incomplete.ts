import { onProject } from '../../failure.ts'
import { type Rule, STAGES } from '../../rule.ts'

export const xckSetIncomplete: Rule = {
  id: 'xck-set-incomplete',
  title: { zh: '月度资料不齐', en: 'The papers of the month are not complete' },
  failsWhen: {
    zh: '当月缺花名册、考勤表、工资表之一；提交时还缺工程进度、工人签字之一',
    en: 'month lacks one of roster, attendance sheet, payroll sheet; on submission also progress and signatures',
  },
  severity: ['warn'],
  scope: 'project',
  reads: [
    'month.engagements',
    'month.attendance',
    'month.sheets',
    'month.progressPayments',
    'month.confirmations',
    'progressPayment.period',
  ],
  needs: [],
  parameters: [],
  source: 'R724 art 31',
  confidence: 'found',
  penalty: 56,
  *check(month, { stage }) {
    const missing: string[] = []
    if (month.engagements.length === 0) missing.push('roster')
    if (month.attendance.length === 0) missing.push('attendance')
    if (month.lines.length === 0) missing.push('payroll')
    if (STAGES.indexOf(stage) >= STAGES.indexOf('submit')) {
      if (!month.progressPayments.some(({ period }) => period === month.period)) missing.push('progress')
      const confirmed = new Set(month.confirmations.map(({ lineId }) => lineId))
      if (month.lines.some(line => !confirmed.has(line.id))) missing.push('confirmations')
    }
    if (missing.length > 0) yield onProject(month, { missing: missing.join(',') })
  },
  message: { zh: '当月缺：{missing|fields}', en: 'The month lacks: {missing|fields}' },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: {
    zh: '花名册、考勤表、工资表、工程进度、工人签字',
    en: 'roster, attendance, payroll, progress, signatures',
  },
  repair: { zh: '导入或登记缺少的资料', en: 'Import or record what is missing' },
  blindSpot: {
    zh: '只看有没有，不看各班组是否都有；人员变动表以花名册代替',
    en: 'Sees whether there is any, not whether every team is in; the roster stands for the list of changes',
  },
  examples: {
    fails: { change: { keep: { attendance: 0 } }, finds: [{ cell: null }] },
    passes: { change: { keep: { attendance: 1 } }, finds: [] },
  },
}

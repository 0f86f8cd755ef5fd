import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { deductionsOfKind } from '../ded/deduction-kinds.ts'

export const insInjuryDeducted: Rule = {
  id: 'ins-injury-deducted',
  title: { zh: '向工人扣工伤保险费', en: 'Work-injury insurance taken from wages' },
  failsWhen: {
    zh: '扣除项目名为工伤保险、意外险，金额 > 0',
    en: 'deduction for work-injury or construction accident insurance > 0',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['line.otherDeductions'],
  needs: ['payroll'],
  parameters: [],
  source: '社会保险法 art 33; O56 for over-age workers',
  confidence: 'recalled',
  penalty: null,
  *check(month) {
    for (const line of month.lines) {
      for (const { name, amount } of deductionsOfKind(line, 'injuryInsurance')) {
        yield onRow(line, `otherDeductions/${name}`, { item: name, amount })
      }
    }
  },
  message: {
    zh: '“{item}”扣{amount|yuan}元：工伤保险费由用人单位缴纳，工人不缴',
    en: '“{item}” takes {amount|yuan}: the employer pays work-injury insurance, the worker none',
  },
  actual: { zh: '{item} {amount|yuan}', en: '{item} {amount|yuan}' },
  expected: { zh: '不向工人扣工伤保险费', en: 'paid by the employer' },
  repair: { zh: '退还工人，由单位缴纳', en: 'Give it back; the employer pays it' },
  blindSpot: {
    zh: '只看项目名称；合在社保列中的看不出来',
    en: 'Goes by the name; what is hidden in social insurance shows nothing',
  },
  examples: {
    fails: {
      change: { lines: [{ otherDeductions: [{ name: '工伤保险', amount: 1 }] }] },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: { change: { lines: [{ otherDeductions: [{ name: '养老保险', amount: 5_000 }] }] }, finds: [] },
  },
}

import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { deductionsOfKind } from './deduction-kinds.ts'

export const dedItemNotAllowed: Rule = {
  id: 'ded-item-not-allowed',
  title: { zh: '扣除项目无依据', en: 'A deduction without a ground' },
  failsWhen: {
    zh: '扣除项目不属于：个人所得税、工人本人社保、法院判决的抚养费等、法律允许扣除的项目、约定的赔偿、借支冲抵',
    en: "deduction other than: income tax, worker's own social insurance, court-ordered support, items allowed by law, agreed compensation for loss, reconciled advances",
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['line.otherDeductions'],
  needs: ['payroll'],
  parameters: [],
  source: 'W94 art 15',
  confidence: 'found',
  penalty: null,
  *check(month) {
    for (const line of month.lines) {
      for (const { name, amount } of deductionsOfKind(line, 'unknown')) {
        yield onRow(line, `otherDeductions/${name}`, { item: name, amount })
      }
    }
  },
  message: {
    zh: '“{item}”扣{amount|yuan}元，不在可以扣除的项目之内',
    en: '“{item}” takes {amount|yuan}: not one of the deductions allowed',
  },
  actual: { zh: '{item} {amount|yuan}', en: '{item} {amount|yuan}' },
  expected: { zh: '可扣除的项目', en: 'a deduction allowed by law' },
  repair: {
    zh: '无依据的退还工人；有依据的改用能说明用途的名称',
    en: 'Give it back, or use a name that says what it is for',
  },
  blindSpot: {
    zh: '只看项目名称；罚款、押金、伙食住宿另有规则，未列明名称的总额看不出来',
    en: 'Goes by the name; fines, deposits, meals and lodging have rules of their own, and a bare total shows nothing',
  },
  examples: {
    fails: {
      change: { lines: [{ otherDeductions: [{ name: '管理费', amount: 1 }] }] },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: {
      change: { lines: [{ otherDeductions: [{ name: '法院判决抚养费', amount: 5_000 }] }] },
      finds: [],
    },
  },
}

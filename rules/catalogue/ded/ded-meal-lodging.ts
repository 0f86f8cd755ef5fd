import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'
import { deductionsWithoutPaper } from './without-paper.ts'

export const dedMealLodging: Rule = {
  id: 'ded-meal-lodging',
  title: { zh: '伙食/住宿扣款无确认', en: 'Meals or lodging deducted without consent' },
  failsWhen: {
    zh: '有伙食、住宿扣款而没有工人的书面同意',
    en: "item present without the worker's written consent",
  },
  severity: ['notice'],
  scope: 'row',
  reads: ['line.otherDeductions', 'papers.deductionPapers', 'line.idNumber'],
  needs: ['payroll', 'deductionPapers'],
  parameters: [],
  source: '',
  confidence: 'practice',
  penalty: null,
  check: (month, { index }) => deductionsWithoutPaper(month, index, 'mealOrLodging', 'consent'),
  message: {
    zh: '“{item}”扣{amount|yuan}元，没有工人的书面同意',
    en: '“{item}” takes {amount|yuan} without written consent on record',
  },
  actual: { zh: '无同意书', en: 'no consent' },
  expected: { zh: '工人书面同意', en: 'written consent' },
  repair: {
    zh: '请工人书面同意后再扣除，或另行收取',
    en: 'Have him consent in writing, or collect it apart from the wage',
  },
  blindSpot: {
    zh: '工地常见做法，非规定；只看项目名称和登记',
    en: 'Common practice, not a rule; goes by the name and the record',
  },
  examples: {
    fails: {
      change: {
        lines: [{ otherDeductions: [{ name: '伙食费', amount: 10_000 }] }],
        papers: {
          deductionPapers: [
            { period: '2026-03', idNumber: exampleIdNumber('19820101', 1), item: '伙食费', kind: 'consent' },
          ],
        },
      },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: {
      change: {
        lines: [{ otherDeductions: [{ name: '伙食费', amount: 10_000 }] }],
        papers: {
          deductionPapers: [
            { period: '2026-03', idNumber: exampleIdNumber('19820101', 0), item: '伙食费', kind: 'consent' },
          ],
        },
      },
      finds: [],
    },
  },
}

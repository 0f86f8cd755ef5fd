import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'
import { deductionsWithoutPaper } from './without-paper.ts'

export const dedLossNoNotice: Rule = {
  id: 'ded-loss-no-notice',
  title: { zh: '扣款未书面告知', en: 'No written notice of a deduction' },
  failsWhen: {
    zh: '赔偿扣款前没有书面告知原因和数额',
    en: 'no written notice of reason and amount before deducting',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['line.otherDeductions', 'papers.deductionPapers', 'line.idNumber'],
  needs: ['payroll', 'deductionPapers'],
  parameters: [],
  source: 'GDW art 15',
  confidence: 'found-2nd',
  penalty: null,
  check: (month, { index }) => deductionsWithoutPaper(month, index, 'loss', 'notice'),
  message: {
    zh: '“{item}”扣{amount|yuan}元，没有书面告知记录',
    en: '“{item}” takes {amount|yuan} without a written notice on record',
  },
  actual: { zh: '无告知书', en: 'no notice' },
  expected: { zh: '事先书面告知', en: 'written notice beforehand' },
  repair: {
    zh: '先书面告知原因和数额，再扣除',
    en: 'Tell him reason and amount in writing before deducting',
  },
  blindSpot: { zh: '只看有没有登记，不看告知书内容', en: 'Sees whether one is on record, not what it says' },
  examples: {
    fails: {
      change: {
        lines: [{ otherDeductions: [{ name: '损坏赔偿', amount: 10_000 }] }],
        papers: {
          deductionPapers: [
            { period: '2026-03', idNumber: exampleIdNumber('19820101', 1), item: '损坏赔偿', kind: 'notice' },
          ],
        },
      },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: {
      change: {
        lines: [{ otherDeductions: [{ name: '损坏赔偿', amount: 10_000 }] }],
        papers: {
          deductionPapers: [
            { period: '2026-03', idNumber: exampleIdNumber('19820101', 0), item: '损坏赔偿', kind: 'notice' },
          ],
        },
      },
      finds: [],
    },
  },
}

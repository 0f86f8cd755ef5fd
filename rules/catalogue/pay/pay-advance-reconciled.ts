import type { Person } from '../../../contract/month-people.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import { onEngagement, onRow } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'
import { deductionsOfKind } from '../ded/deduction-kinds.ts'

const advance = (settledIn: string | null): PaperRow<'advances'> => ({
  idNumber: '990101198201010000',
  paidOn: '2026-03-12',
  amount: 50_000,
  settledIn,
})

/** What the person's lines take back of advances, in fen. */
function takenBack({ lines }: Person): number {
  let sum = 0
  for (const line of lines) {
    sum += line.advance ?? 0
    for (const { amount } of deductionsOfKind(line, 'advance')) sum += amount
  }
  return sum
}

export const payAdvanceReconciled: Rule = {
  id: 'pay-advance-reconciled',
  title: { zh: '借支/生活费未冲抵', en: 'An advance was not taken back' },
  failsWhen: {
    zh: '月末前付出、未登记在其他月份冲抵的借支和生活费 > 工资表扣回的借支',
    en: 'advances paid by the end of the month and not settled in another > what the payroll takes back',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['papers.advances', 'line.advance', 'line.otherDeductions', 'worker.idNumber'],
  needs: ['payroll', 'advances'],
  parameters: [],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { index }) {
    const advances = byIdNumber(month.papers.advances)
    for (const person of index.people()) {
      const { worker, engagement, lines } = person
      const idNumber = worker?.idNumber ?? lines[0]?.idNumber ?? ''
      let due = 0
      for (const { paidOn, amount, settledIn } of advances.get(idNumber.toUpperCase()) ?? []) {
        const open = settledIn === null && paidOn.slice(0, 7) <= month.period
        if (open || settledIn === month.period) due += amount
      }
      const taken = takenBack(person)
      if (due <= taken) continue
      const [line] = lines
      if (line !== undefined) yield onRow(line, 'advance', { due, taken })
      else if (engagement !== null) yield onEngagement(engagement, worker, 'idNumber', { due, taken })
    }
  },
  message: {
    zh: '应冲抵借支、生活费{due|yuan}元，工资表扣回{taken|yuan}元',
    en: 'Advances of {due|yuan} are to be taken back, the payroll takes {taken|yuan}',
  },
  actual: { zh: '{taken|yuan}', en: '{taken|yuan}' },
  expected: { zh: '{due|yuan}', en: '{due|yuan}' },
  repair: {
    zh: '在工资表列明扣回的借支；分月冲抵的，在借支记录中登记冲抵月份',
    en: 'Show the advance as a deduction; where it is settled in another month, record that month',
  },
  blindSpot: {
    zh: '以登记的借支为准；部分冲抵的按整笔计算',
    en: 'Goes by the advances on record; one settled in parts counts as a whole',
  },
  examples: {
    fails: {
      change: { lines: [{ advance: 49_999 }], papers: { advances: [advance(null)] } },
      finds: [{ cell: '工资表!R4' }],
    },
    passes: {
      change: { lines: [{ advance: 50_000 }], papers: { advances: [advance('2026-03')] } },
      finds: [],
    },
  },
}

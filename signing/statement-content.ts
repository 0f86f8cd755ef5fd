import type { StatementContent } from '../contract/statement.ts'
import { isStillConfirmed, lineContent } from './confirmation.ts'

/** What a statement must not contradict in itself. */
export type ContentProblem = 'totals-do-not-add-up' | 'line-digest-wrong'

/** People and sums that the lines state; an absent amount adds nothing. Money in fen. */
export function totalsOf(lines: readonly StatementLineTotals[]): StatementContent['totals'] {
  const totals = { people: lines.length, grossPay: 0, deductions: 0, netPay: 0 }
  for (const line of lines) {
    totals.grossPay += line.grossPay ?? 0
    totals.deductions += line.deductionTotal ?? 0
    totals.netPay += line.netPay ?? 0
  }
  return totals
}

type StatementLineTotals = Pick<StatementContent['lines'][number], 'grossPay' | 'deductionTotal' | 'netPay'>

/** Contradictions inside a statement's content. */
export function contentProblems(content: StatementContent): ContentProblem[] {
  const problems: ContentProblem[] = []
  const { totals } = content
  const real = totalsOf(content.lines)
  const addsUp =
    totals.people === real.people &&
    totals.grossPay === real.grossPay &&
    totals.deductions === real.deductions &&
    totals.netPay === real.netPay
  if (!addsUp) problems.push('totals-do-not-add-up')
  const scope = { projectCode: content.project.code, period: content.period }
  if (!content.lines.every(line => isStillConfirmed(line, scope, lineContent(line)))) {
    problems.push('line-digest-wrong')
  }
  return problems
}

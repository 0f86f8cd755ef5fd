import type { PayResult } from '../../contract/entities.ts'
import type { Fen } from '../../contract/money.ts'
import type { Person } from '../../contract/month-people.ts'
import type { ProjectMonth, Sourced } from '../../contract/project-month.ts'
import type { Difference } from '../../contract/reconciliation.ts'
import { nameKey } from '../../contract/text.ts'

type Answer = Sourced<PayResult>

/** What the bank said of payments to one person. */
export interface BankAnswers {
  paid: Fen
  failed: Fen
  pending: Fen
  answers: Answer[]
}

/** The bank's answers by payroll line, and those that no line of the month accounts for. */
export function answersByLine(month: ProjectMonth): { byLine: Map<string, Answer[]>; astray: Answer[] } {
  const known = new Set<string>(month.lines.map(line => line.id))
  const byLine = new Map<string, Answer[]>()
  const astray: Answer[] = []
  for (const answer of month.payResults) {
    if (answer.lineId === null || !known.has(answer.lineId)) astray.push(answer)
    else byLine.set(answer.lineId, [...(byLine.get(answer.lineId) ?? []), answer])
  }
  return { byLine, astray }
}

/** Whose account and name a payment bears: never by name alone. */
export function payeeKey(wageCard: string | null, name: string): string | null {
  return wageCard === null ? null : `${wageCard}|${nameKey(name)}`
}

/**
 * Payments of another amount to the account and name of a person with exactly one line that the bank said nothing of: they were
 * meant for that line. A bank's answer is tied to a line only where account, name and amount agree.
 */
export function adoptedAnswers(
  { lines }: Person,
  byLine: ReadonlyMap<string, readonly Answer[]>,
  ofPayee: readonly Answer[],
): Map<string, readonly Answer[]> {
  const [open, second] = lines.filter(({ id }) => !byLine.has(id))
  const one = open !== undefined && second === undefined && ofPayee.length > 0
  return new Map(one ? [[open.id, ofPayee]] : [])
}

/** Sums of the answers: a failed payment counts only while nothing was paid for the same line afterwards. */
export function sumAnswers(answers: readonly Answer[]): BankAnswers {
  const sum = (wanted: (answer: Answer) => boolean) =>
    answers.filter(wanted).reduce((total, { amount }) => total + amount, 0)
  const settled = new Set(
    answers.flatMap(({ lineId, status }) => (status === 'paid' && lineId !== null ? [lineId] : [])),
  )
  return {
    paid: sum(({ status }) => status === 'paid'),
    failed: sum(({ status, lineId }) => status === 'failed' && !(lineId !== null && settled.has(lineId))),
    pending: sum(({ status }) => status === 'pending' || status === 'unknown'),
    answers: [...answers],
  }
}

/** How the bank's answers to a person's lines differ from what was to be paid; the month has answers. */
export function moneyDifferences(
  { lines }: Person,
  answersOf: (line: Person['lines'][number]) => readonly Answer[],
): Difference[] {
  return lines.flatMap((line): Difference[] => {
    const { netPay } = line
    const answers = answersOf(line)
    const of = (...statuses: PayResult['status'][]) =>
      answers.filter(({ status }) => statuses.includes(status))
    const paidAmounts = of('paid').map(({ amount }) => amount)
    const paid = paidAmounts.reduce((sum, amount) => sum + amount, 0)
    const difference = (kind: Difference['kind'], gap: Fen | null): Difference[] => [{ kind, days: [], gap }]
    if (netPay === null) return []
    if (answers.length === 0) return netPay > 0 ? difference('noBankAnswer', -netPay) : []
    if (paidAmounts.length > 1 && paid > netPay) return difference('paidTwice', paid - netPay)
    if (paidAmounts.length > 0) return paid === netPay ? [] : difference('amountDiffers', paid - netPay)
    return of('pending', 'unknown').length > 0
      ? difference('bankPending', -netPay)
      : difference('failedNotResent', -netPay)
  })
}

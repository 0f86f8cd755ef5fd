import type { Person } from '../../contract/month-people.ts'
import type { ComparedPapers, Difference, DifferenceKind } from '../../contract/reconciliation.ts'
import { statedSum } from './totals.ts'

/** Who is on one paper and not on another. */
export function paperDifferences(
  { attended, attendance, lines, engagement }: Person,
  compared: ComparedPapers,
): Difference[] {
  const named = (kind: DifferenceKind, holds: boolean): Difference[] =>
    holds ? [{ kind, days: [], gap: null }] : []
  const listed = lines.length > 0
  // Back pay is for the days of another month.
  const forThisMonth = lines.some(({ backPay, netPay, grossPay }) => {
    return (backPay ?? 0) === 0 && (netPay ?? grossPay ?? 0) !== 0
  })
  return [
    ...named('attendedNotPaid', compared.payroll && attended && !listed),
    ...named('paidNotAttended', compared.attendance && forThisMonth && !attended),
    ...named(
      'onRosterInNeither',
      compared.attendance && compared.payroll && engagement !== null && !attended && !listed,
    ),
    ...named('attendedNotOnRoster', compared.roster && engagement === null && attendance.length > 0),
    ...named('paidNotOnRoster', compared.roster && engagement === null && listed),
    ...named('noAmount', listed && lines.every(({ netPay }) => (netPay ?? 0) <= 0)),
  ]
}

/** Days paid against days attended, as sums: a payroll sheet states no single day. */
export function daySums({ attended, attendedDays, lines }: Person, compared: ComparedPapers): Difference[] {
  if (!compared.attendance || !attended || attendedDays === null || lines.length === 0) return []
  const paid = statedSum(lines.map(({ attendanceDays }) => attendanceDays))
  if (paid === null) return [{ kind: 'daysNotStated', days: [], gap: null }]
  return paid === attendedDays ? [] : [{ kind: 'daysDiffer', days: [], gap: paid - attendedDays }]
}

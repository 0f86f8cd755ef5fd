import { DifferenceKind, type ReconciledPerson, type Reconciliation } from '../../contract/reconciliation.ts'

/** The sum of what is stated; null where nothing is. */
export function statedSum(values: readonly (number | null)[]): number | null {
  const stated = values.filter(value => value !== null)
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0)
}

export function totalsOf(rows: readonly ReconciledPerson[]): Reconciliation['totals'] {
  const count = (wanted: (row: ReconciledPerson) => boolean) => rows.filter(wanted).length
  const sum = (of: (row: ReconciledPerson) => number | null) =>
    rows.reduce((all, row) => all + (of(row) ?? 0), 0)
  return {
    onRoster: count(row => row.onRoster),
    attended: count(row => row.attendanceId !== null && row.attendedDays !== 0),
    listed: count(row => row.lineId !== null),
    paid: count(row => row.paid > 0),
    differing: count(row => row.differences.length > 0),
    attendedDays: sum(row => row.attendedDays),
    paidDays: sum(row => row.paidDays),
    grossPay: sum(row => row.grossPay),
    netPay: sum(row => row.netPay),
    paidAmount: sum(row => row.paid),
    failedAmount: sum(row => row.failed),
    pendingAmount: sum(row => row.pending),
  }
}

export function countsOf(rows: readonly ReconciledPerson[]): Reconciliation['counts'] {
  return DifferenceKind.options.flatMap(kind => {
    const people = rows.filter(row => row.differences.some(difference => difference.kind === kind)).length
    return people === 0 ? [] : [{ kind, people }]
  })
}

import type { PayrollRow } from '../../../contract/api/months.ts'

interface Shown {
  rows: PayrollRow[]
  totals: { people: number; grossPay: number; deductionTotal: number; netPay: number }
}

/** The grid's data with the rows that an edit changed in the place of theirs. */
export function withRows<Data extends Shown>(
  shown: Data | undefined,
  changed: Shown | null,
): Data | undefined {
  if (shown === undefined || changed === null) return shown
  const rows = new Map(changed.rows.map(row => [row.id, row]))
  return { ...shown, totals: changed.totals, rows: shown.rows.map(row => rows.get(row.id) ?? row) }
}

import type { MonthIndex } from '../../month-index.ts'

/** How many people the payroll pays anything, and how many attended. */
export function headcounts(index: MonthIndex): { paid: number; attending: number } {
  let paid = 0
  let attending = 0
  for (const { lines, attended } of index.people()) {
    if (lines.some(line => (line.netPay ?? line.grossPay ?? 0) > 0)) paid++
    if (attended) attending++
  }
  return { paid, attending }
}

import type { ReconciledRow } from '../../../contract/api/months.ts'
import type { Period } from '../../../contract/dates.ts'
import { maskIdNumber } from '../../../contract/masking.ts'
import type { Reconciliation } from '../../../contract/reconciliation.ts'
import { reconcile } from '../../../reports/reconciliation/reconcile.ts'
import { monthOf } from '../checks/judge-month.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { initialsOf } from '../initials.ts'

/** Attendance, payroll and bank of a month held against each other; ID numbers masked, also where they are a person's key. */
export function reconciliationOf(
  core: CoreState,
  projectId: string,
  period: Period,
): Reconciliation & { people: ReconciledRow[] } {
  const reconciled = reconcile(monthOf(core, openLedgerOf(core).db, projectId, period))
  return {
    ...reconciled,
    people: reconciled.people.map((person, index) => ({
      ...person,
      key: String(index),
      idNumber: person.idNumber === null ? null : maskIdNumber(person.idNumber),
      initials: initialsOf(person.name),
    })),
  }
}

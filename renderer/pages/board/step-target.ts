import type { MonthStep } from '../../../contract/api/months.ts'
import type { Route } from '../../app/route.ts'

const TARGETS: Record<MonthStep, Pick<Route, 'page'> & { focus?: Route['focus'] }> = {
  roster: { page: 'roster' },
  attendance: { page: 'attendance' },
  payroll: { page: 'payroll' },
  check: { page: 'check' },
  confirm: { page: 'confirm' },
  sign: { page: 'sign', focus: { tab: 'sign' } },
  submit: { page: 'sign', focus: { tab: 'submit' } },
  pay: { page: 'bank' },
  result: { page: 'bank' },
  archive: { page: 'reports' },
}

/** Where the work of a step is done. */
export function stepTarget(step: MonthStep, project: string): Partial<Route> {
  return { ...TARGETS[step], project }
}

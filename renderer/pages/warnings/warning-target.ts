import type { PredictedWarning } from '../../../contract/self-audit.ts'
import type { Route } from '../../app/route.ts'

/** Where a foreseen warning can be averted. */
export function warningTarget({ trigger, projectId, period, subject }: PredictedWarning): Partial<Route> {
  const at = { project: projectId, period }
  switch (trigger) {
    case 'long-absence':
    case 'manager-absence':
      return { ...at, page: 'roster', focus: { worker: subject.key } }
    case 'not-registered':
      return { ...at, page: 'roster' }
    case 'wages-not-paid':
      return { ...at, page: 'bank' }
    case 'headcount-gap':
      return { ...at, page: 'reconcile' }
    case 'below-minimum-wage':
      return { ...at, page: 'check' }
    case 'attendance-upload-gap':
      return { ...at, page: 'attendance' }
    case 'account-not-opened':
    case 'key-info-incomplete':
    case 'funding-late':
      return { ...at, page: 'settings', focus: { tab: 'projects' } }
  }
}

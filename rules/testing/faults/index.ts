import { ATTENDANCE_FAULTS } from './attendance-faults.ts'
import type { Fault } from './fault.ts'
import { IDENTITY_FAULTS } from './identity-faults.ts'
import { PAY_FAULTS } from './pay-faults.ts'
import { PROJECT_FAULTS } from './project-faults.ts'
import { ROSTER_FAULTS } from './roster-faults.ts'

/** Every named mistake that can be planted in a generated month. */
export const FAULTS: readonly Fault[] = [
  ...IDENTITY_FAULTS,
  ...ROSTER_FAULTS,
  ...ATTENDANCE_FAULTS,
  ...PAY_FAULTS,
  ...PROJECT_FAULTS,
]

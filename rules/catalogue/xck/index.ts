import type { Rule } from '../../rule.ts'
import { xckAttendedNotPaid } from './xck-attended-not-paid.ts'
import { xckDaysDiffer } from './xck-days-differ.ts'
import { xckEmployerDiffer } from './xck-employer-differ.ts'
import { xckHeadcountGap } from './xck-headcount-gap.ts'
import { xckPaidNoAttendance } from './xck-paid-no-attendance.ts'
import { xckPaidNotOnRoster } from './xck-paid-not-on-roster.ts'
import { xckPlatformDrift } from './xck-platform-drift.ts'
import { xckProgressMissing } from './xck-progress-missing.ts'
import { xckSetIncomplete } from './xck-set-incomplete.ts'
import { xckTeamDiffer } from './xck-team-differ.ts'
import { xckWorktypeDiffer } from './xck-worktype-differ.ts'

/** Cross-checks between roster, attendance and payroll of one month (catalogue §3.13). */
export const XCK_RULES: readonly Rule[] = [
  xckPaidNotOnRoster,
  xckPaidNoAttendance,
  xckAttendedNotPaid,
  xckHeadcountGap,
  xckDaysDiffer,
  xckWorktypeDiffer,
  xckTeamDiffer,
  xckEmployerDiffer,
  xckProgressMissing,
  xckSetIncomplete,
  xckPlatformDrift,
]

import type { Rule } from '../../rule.ts'
import { attCoverageRatio } from './att-coverage-ratio.ts'
import { attDaysExceedMonth } from './att-days-exceed-month.ts'
import { attDeviceUnknown } from './att-device-unknown.ts'
import { attGridVsTotal } from './att-grid-vs-total.ts'
import { attHolidayWorked } from './att-holiday-worked.ts'
import { attHoursOver24 } from './att-hours-over-24.ts'
import { attLongAbsence } from './att-long-absence.ts'
import { attManualPunch } from './att-manual-punch.ts'
import { attNoRestDay } from './att-no-rest-day.ts'
import { attNotConfirmed } from './att-not-confirmed.ts'
import { attNotOnRoster } from './att-not-on-roster.ts'
import { attOutsideEngagement } from './att-outside-engagement.ts'
import { attOvertimeMonth } from './att-overtime-month.ts'
import { attPhotoMissing } from './att-photo-missing.ts'
import { attProjectNoAttendance } from './att-project-no-attendance.ts'
import { attPunchBurst } from './att-punch-burst.ts'
import { attPunchConflict } from './att-punch-conflict.ts'
import { attSinglePunch } from './att-single-punch.ts'
import { attSymbolUnknown } from './att-symbol-unknown.ts'
import { attUploadGap } from './att-upload-gap.ts'

/** Attendance (catalogue §3.9). */
export const ATT_RULES: readonly Rule[] = [
  attNotOnRoster,
  attOutsideEngagement,
  attDaysExceedMonth,
  attGridVsTotal,
  attSymbolUnknown,
  attHoursOver24,
  attOvertimeMonth,
  attNoRestDay,
  attSinglePunch,
  attPunchConflict,
  attPunchBurst,
  attPhotoMissing,
  attManualPunch,
  attDeviceUnknown,
  attUploadGap,
  attLongAbsence,
  attProjectNoAttendance,
  attCoverageRatio,
  attNotConfirmed,
  attHolidayWorked,
]

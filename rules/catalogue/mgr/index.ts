import type { Rule } from '../../rule.ts'
import { mgrKeyPost5Days } from './mgr-key-post-5-days.ts'
import { mgrKeyPostRatio } from './mgr-key-post-ratio.ts'
import { mgrLeaveExcess } from './mgr-leave-excess.ts'
import { mgrNoDailyAttendance } from './mgr-no-daily-attendance.ts'
import { mgrNotRegistered } from './mgr-not-registered.ts'
import { mgrPostVacant } from './mgr-post-vacant.ts'
import { mgrReplacedNotExited } from './mgr-replaced-not-exited.ts'

/** Management staff (catalogue §3.10). */
export const MGR_RULES: readonly Rule[] = [
  mgrNotRegistered,
  mgrNoDailyAttendance,
  mgrKeyPostRatio,
  mgrKeyPost5Days,
  mgrLeaveExcess,
  mgrReplacedNotExited,
  mgrPostVacant,
]

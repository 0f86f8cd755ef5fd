import type { Rule } from '../../rule.ts'
import { rosBlacklist } from './ros-blacklist.ts'
import { rosCardBoundRatio } from './ros-card-bound-ratio.ts'
import { rosEmergencyContact } from './ros-emergency-contact.ts'
import { rosEntryLateUpload } from './ros-entry-late-upload.ts'
import { rosExitBeforeEntry } from './ros-exit-before-entry.ts'
import { rosExitNotRecorded } from './ros-exit-not-recorded.ts'
import { rosExitUnpaid } from './ros-exit-unpaid.ts'
import { rosRealNameNotRegistered } from './ros-real-name-not-registered.ts'
import { rosRequiredFields } from './ros-required-fields.ts'
import { rosRosterVsPlatform } from './ros-roster-vs-platform.ts'
import { rosTeamMissing } from './ros-team-missing.ts'
import { rosTwoProjectsOpen } from './ros-two-projects-open.ts'
import { rosTwoTeamsOpen } from './ros-two-teams-open.ts'
import { rosWorkerTypeCode } from './ros-worker-type-code.ts'

/** Roster, entry and exit (catalogue §3.6). */
export const ROS_RULES: readonly Rule[] = [
  rosRequiredFields,
  rosRealNameNotRegistered,
  rosWorkerTypeCode,
  rosTeamMissing,
  rosTwoProjectsOpen,
  rosTwoTeamsOpen,
  rosExitBeforeEntry,
  rosEntryLateUpload,
  rosExitNotRecorded,
  rosExitUnpaid,
  rosCardBoundRatio,
  rosRosterVsPlatform,
  rosBlacklist,
  rosEmergencyContact,
]

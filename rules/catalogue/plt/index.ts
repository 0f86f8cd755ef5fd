import type { Rule } from '../../rule.ts'
import { pltAttendanceAhead } from './plt-attendance-ahead.ts'
import { pltAttendanceUnregistered } from './plt-attendance-unregistered.ts'
import { pltDocumentKindUnsupported } from './plt-document-kind-unsupported.ts'
import { pltLength } from './plt-length.ts'
import { pltPayrollChannel } from './plt-payroll-channel.ts'
import { pltSafetyEducationFalse } from './plt-safety-education-false.ts'
import { pltTeamBeforeWorker } from './plt-team-before-worker.ts'
import { pltTeamCodeClash } from './plt-team-code-clash.ts'
import { pltValueList } from './plt-value-list.ts'
import { pltWorkerFields } from './plt-worker-fields.ts'

/** What the city's platform would refuse, asked just before a sync (catalogue §3.18). */
export const PLT_RULES: readonly Rule[] = [
  pltWorkerFields,
  pltValueList,
  pltLength,
  pltSafetyEducationFalse,
  pltDocumentKindUnsupported,
  pltTeamCodeClash,
  pltTeamBeforeWorker,
  pltAttendanceUnregistered,
  pltAttendanceAhead,
  pltPayrollChannel,
]

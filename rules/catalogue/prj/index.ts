import type { Rule } from '../../rule.ts'
import { prjKeyInfoIncomplete } from './prj-key-info-incomplete.ts'
import { prjLaborOfficerMissing } from './prj-labor-officer-missing.ts'
import { prjPermitMissing } from './prj-permit-missing.ts'
import { prjSmallExempt } from './prj-small-exempt.ts'
import { prjStatusStopped } from './prj-status-stopped.ts'
import { prjSubNotRegistered } from './prj-sub-not-registered.ts'

/** Key information of project and participants (catalogue §3.4). */
export const PRJ_RULES: readonly Rule[] = [
  prjKeyInfoIncomplete,
  prjPermitMissing,
  prjSubNotRegistered,
  prjLaborOfficerMissing,
  prjStatusStopped,
  prjSmallExempt,
]

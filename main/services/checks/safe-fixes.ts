import type { Language } from '../../../contract/api/base.ts'
import type { Period } from '../../../contract/dates.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { safeRepairs, showFinding } from '../../../rules/index.ts'
import type { CoreState } from '../core-state.ts'
import { applyEdit, entityOf } from '../months/edits.ts'
import { currentFindings } from './current-findings.ts'

export interface SafeFix {
  rule: string
  label: string
  field: string
  cell: string | null
  what: string
}

/**
 * Repairs that cannot change meaning: answered as a list, and with `apply` written as one edit that can be undone.
 * A repair whose record has changed since the finding is left out.
 */
export function safeFixes(
  core: CoreState,
  projectId: string,
  period: Period,
  language: Language,
  apply: boolean,
): { fixes: SafeFix[]; applied: boolean } {
  const repairs = safeRepairs(currentFindings(core, projectId, period)).flatMap(({ finding, repair }) => {
    const entity = entityOf(core, repair.record)
    return entity === null ? [] : [{ finding, repair, entity }]
  })
  if (apply && repairs.length > 0)
    applyEdit(
      core,
      'fix.safe',
      repairs.map(({ repair, entity }) => ({
        entity,
        recordId: repair.record,
        field: repair.field,
        value: repair.to,
      })),
    )
  return {
    fixes: repairs.map(({ finding, repair }) => ({
      rule: finding.rule,
      label: finding.subject.label,
      field: repair.field,
      cell: finding.at === null ? null : `${finding.at.sheet}!${finding.at.cell}`,
      what: `${fieldWords(repair.field, language) ?? repair.field}: ${showFinding(finding, language).repair}`,
    })),
    applied: apply && repairs.length > 0,
  }
}

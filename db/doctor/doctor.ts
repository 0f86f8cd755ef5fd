import type * as z from 'zod'
import type { DoctorStep } from '../../contract/api/ledger.ts'
import type { Ledger } from '../handle.ts'
import type { KeyHost } from '../ledger-file/key-host.ts'
import { ledgerPaths } from '../ledger-file/paths.ts'
import { versions } from './01-versions.ts'
import { slots } from './02-slots.ts'
import { integrity } from './03-integrity.ts'
import { references } from './04-references.ts'
import { audit } from './05-audit.ts'
import { permissions } from './06-permissions.ts'
import { place } from './07-place.ts'
import { diskSpace } from './08-disk-space.ts'
import { backups } from './09-backups.ts'
import { bad, type Outcome, type Patient, type Step } from './step.ts'

const STEPS: readonly Step[] = [
  versions,
  slots,
  integrity,
  references,
  audit,
  permissions,
  place,
  diskSpace,
  backups,
]

/**
 * Looks the ledger over, step by step; repairs nothing. Sentences hold no name, number or amount of a person.
 * @param options.secondPlaces folders outside the data folder in which backups are kept
 */
export async function doctor(
  ledger: Ledger,
  options: { keyHost?: KeyHost; secondPlaces?: readonly string[]; now?: Date } = {},
): Promise<z.infer<typeof DoctorStep>[]> {
  const patient: Patient = {
    ledger,
    keyHost: options.keyHost,
    backupPlaces: [ledgerPaths(ledger.folder).backups, ...(options.secondPlaces ?? [])],
    now: options.now ?? new Date(),
  }
  const report = []
  for (const step of STEPS) report.push({ step: step.name, ...(await outcomeOf(step, patient)) })
  return report
}

/** A step that cannot be carried out is itself a finding, and the others still have something to say. */
async function outcomeOf(step: Step, patient: Patient): Promise<Outcome> {
  try {
    return await step.look(patient)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'defect'
    return bad(`这一项检查没能完成（${code}）。`, `This check could not be carried out (${code}).`)
  }
}

import * as z from 'zod'
import { Id } from './entities.ts'
import type { ImportProblem } from './inspection.ts'

/** Why a row and a person of the roster are shown side by side. */
export const WhyBeside = z.enum([
  'one-digit',
  'swapped-digits',
  'missing-digit',
  'extra-digit',
  'old-form',
  'lost-digits',
  'other-name',
  'name-variant',
])
export type WhyBeside = z.infer<typeof WhyBeside>

/** Numbers of which Excel may have lost digits. */
export const RepairField = z.enum(['idNumber', 'wageCard'])
export type RepairField = z.infer<typeof RepairField>

/** The one person of the roster who may be meant by a row. */
export const PersonBeside = z.object({
  workerId: Id,
  why: WhyBeside,
  /** Numbers that lost digits and that the roster has whole: offered, made only when a person accepts. */
  offers: z.array(RepairField),
})
export type PersonBeside = z.infer<typeof PersonBeside>

/** What a person decided about a row of a preview. */
export const RowChoice = z.object({
  person: z.enum(['same', 'another']).nullable(),
  accepted: z.array(RepairField),
  /** Numbers that the decision puts in the place of those in the file. */
  replaced: z.record(z.string(), z.string()),
})
export type RowChoice = z.infer<typeof RowChoice>

export const NO_CHOICE: RowChoice = { person: null, accepted: [], replaced: {} }

/** What the importer said of a number, once a person has accepted the one of the roster in its place; the reason is kept. */
export function afterRepair(problem: ImportProblem, { accepted }: RowChoice): ImportProblem {
  const repaired = problem.rule === 'imp-number-as-text-id' && accepted.some(field => field === problem.field)
  return repaired ? { ...problem, rule: 'imp-number-repaired', severity: 'notice' } : problem
}

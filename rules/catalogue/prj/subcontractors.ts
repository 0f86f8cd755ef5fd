import type { Participant } from '../../../contract/entities.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { orgKey } from '../../orgs.ts'

/** Each registered subcontractor with its row in the book of units; null where the book says nothing of it. */
export function* subcontractors({
  participants,
  papers,
}: ProjectMonth): Iterable<{ participant: Participant; unit: PaperRow<'units'> | null }> {
  const units = new Map(papers.units?.map(row => [orgKey(row.unit), row]))
  for (const participant of participants) {
    if (participant.role !== 'laborSubcontractor' && participant.role !== 'specialtySubcontractor') continue
    yield { participant, unit: units.get(orgKey(participant.name)) ?? null }
  }
}

import type { ProjectMonth } from '../contract/project-month.ts'

/** Whose a wage card is and who was paid to it, over the whole project. */
export interface CardUse {
  /** ID numbers paid to it in any month. */
  payees: Set<string>
  /** Ledger ids of workers whose registered card it is. */
  owners: Set<string>
  /** Those owners among them who lead a team. */
  leaders: Set<string>
}

/** Every wage card of the project with its payees and registered owners. */
export function cardUses(month: ProjectMonth): Map<string, CardUse> {
  const uses = new Map<string, CardUse>()
  const entry = (card: string): CardUse => {
    const known = uses.get(card)
    if (known !== undefined) return known
    const use: CardUse = { payees: new Set(), owners: new Set(), leaders: new Set() }
    uses.set(card, use)
    return use
  }
  const leaderIds = new Set(month.teams.map(team => team.leaderIdNumber))
  const idNumberOf = new Map(month.workers.map(worker => [worker.id, worker.idNumber]))
  for (const { wageCard, idNumber } of month.earlierCardUses) entry(wageCard).payees.add(idNumber)
  for (const { wageCard, idNumber } of month.lines) {
    if (wageCard !== null && idNumber !== null) entry(wageCard).payees.add(idNumber)
  }
  for (const { wageCard, workerId, isTeamLeader } of month.engagements) {
    if (wageCard === null) continue
    const use = entry(wageCard)
    use.owners.add(workerId)
    if (isTeamLeader || leaderIds.has(idNumberOf.get(workerId) ?? null)) use.leaders.add(workerId)
  }
  return uses
}

import type { Engagement, PayrollLine, PayrollSheet, Team } from '../contract/entities.ts'
import type { ProjectMonth } from '../contract/project-month.ts'

/** Printed where a party or team is not recorded: to be filled in by hand. */
export const NO_PARTY = '—'

type Role = ProjectMonth['participants'][number]['role']

/** Names of the participants of one role, as one text; empty when none is registered. */
export function participantNames(month: ProjectMonth, role: Role): string {
  return month.participants
    .filter(participant => participant.role === role)
    .map(participant => participant.name)
    .join('、')
}

export function teamOf(month: ProjectMonth, teamId: string | null): Team | null {
  return month.teams.find(team => team.id === teamId) ?? null
}

/** The participant a team belongs to. */
export function unitOfTeam(month: ProjectMonth, teamId: string | null): string | null {
  const participantId = teamOf(month, teamId)?.participantId ?? null
  return month.participants.find(participant => participant.id === participantId)?.name ?? null
}

/** The employer (分包单位) of an engagement: as stated on the roster, else the team's participant. */
export function unitOfEngagement(month: ProjectMonth, engagement: Engagement): string {
  return engagement.employer ?? unitOfTeam(month, engagement.teamId) ?? NO_PARTY
}

/** The employer of a payroll sheet: as stated on it, else its team's participant, else the company itself. */
export function unitOfSheet(month: ProjectMonth, sheet: PayrollSheet): string {
  return sheet.employer ?? unitOfTeam(month, sheet.teamId) ?? month.company.name
}

export function unitOfLine(month: ProjectMonth, line: PayrollLine): string {
  const sheet = month.sheets.find(candidate => candidate.id === line.sheetId)
  return line.employer ?? (sheet === undefined ? NO_PARTY : unitOfSheet(month, sheet))
}

/** Unified social credit code of a unit by name; null when it is not registered on the project. */
export function usccOf(month: ProjectMonth, unit: string): string | null {
  if (unit === month.company.name) return month.company.uscc
  return month.participants.find(participant => participant.name === unit)?.uscc ?? null
}

/** Ids of a judged month: the one project, and teams by their register number. People and pay rows are known by their own numbers. */
export const PROJECT = 'project'

export const teamId = (teamSysNo: number): string => `team-${teamSysNo}`

import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const rosTeamMissing: Rule = {
  id: 'ros-team-missing',
  title: { zh: '未分配班组', en: 'In no team, or in one without a leader' },
  failsWhen: {
    zh: '在场人员没有班组，或所在班组没有班组长',
    en: 'engagement has no team, or the team has no leader',
  },
  severity: ['block'],
  scope: 'person',
  reads: ['engagement.teamId', 'engagement.isTeamLeader', 'team.leaderName'],
  needs: ['roster'],
  parameters: [],
  source: 'interface: workers are added to a team',
  confidence: 'found-2nd',
  penalty: null,
  *check(month, { index }) {
    const led = new Set(
      month.engagements.flatMap(({ teamId, isTeamLeader }) => (isTeamLeader ? [teamId] : [])),
    )
    for (const { engagement, worker } of index.people()) {
      if (engagement === null) continue
      const team = engagement.teamId === null ? undefined : index.teamById().get(engagement.teamId)
      if (team !== undefined && (team.leaderName !== null || led.has(team.id))) continue
      yield onEngagement(engagement, worker, 'team', { team: team?.name ?? null })
    }
  },
  message: {
    zh: '没有班组，或班组“{team}”没有班组长',
    en: 'In no team, or in one without a leader (team {team})',
  },
  actual: { zh: '{team}', en: '{team}' },
  expected: { zh: '有班组长的班组', en: 'a team with a leader' },
  repair: {
    zh: '在花名册填写班组，并登记该班组的班组长',
    en: 'Put him in a team on the roster, and record who leads it',
  },
  blindSpot: {
    zh: '不看班组长本人是否在场',
    en: 'Does not look whether the leader himself is on site',
  },
  examples: {
    fails: {
      change: { engagements: [{}, {}, {}, { teamId: null }] },
      finds: [{ cell: '花名册!G7' }],
    },
    passes: { change: { teams: [{ leaderName: null }] }, finds: [] },
  },
}

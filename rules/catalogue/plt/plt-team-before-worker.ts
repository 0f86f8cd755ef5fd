import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { beforeSync, exampleOutgoing } from './example-outgoing.ts'
import { members } from './members.ts'

export const pltTeamBeforeWorker: Rule = {
  id: 'plt-team-before-worker',
  title: { zh: '班组未先上报', en: 'The team does not go before its worker' },
  failsWhen: {
    zh: '工人所在的班组平台还没有接受，也没有排在他前面待报（没有班组、班组长不在花名册）',
    en: 'worker to be sent whose team was not accepted and does not go before him (no team, or its leader is not on the roster)',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['engagement.teamId', 'team.name', 'papers.platformTeams', 'month.outgoing'],
  needs: ['roster', 'outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const going = (month.outgoing?.operations ?? []).filter(
      ({ kind, state }) => kind === 'team' && state !== 'stopped',
    )
    const known = new Set([
      ...going.map(({ team }) => team),
      ...(month.papers.platformTeams ?? []).map(({ team }) => team),
    ])
    for (const { engagement, worker, team } of members(month, index)) {
      if (team === null || !known.has(team.name))
        yield onEngagement(engagement, worker, 'team', { team: team?.name ?? null })
    }
  },
  message: {
    zh: '班组“{team}”平台还没有，工人不能先报',
    en: 'The platform does not have team {team} yet, so its worker cannot go first',
  },
  actual: { zh: '班组未上报', en: 'team not reported' },
  expected: { zh: '先报班组', en: 'the team first' },
  repair: {
    zh: '补全班组和班组长（班组长须在花名册上），再提交',
    en: 'Complete team and leader, who must be on the roster, and submit again',
  },
  blindSpot: {
    zh: '由别的单位在网页上登记的班组，导入平台班组名单后才知道',
    en: "A team registered by others at the portal is known only once the platform's list is imported",
  },
  examples: {
    fails: {
      change: beforeSync({ outgoing: exampleOutgoing({ kind: 'team', state: 'stopped' }) }),
      finds: [{ cell: '花名册!G4' }],
    },
    passes: { change: beforeSync({ outgoing: exampleOutgoing({ kind: 'team' }) }), finds: [] },
  },
}

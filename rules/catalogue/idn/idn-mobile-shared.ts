import { onWorker } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { Rule } from '../../rule.ts'

const ALLOWED = 2

export const idnMobileShared: Rule = {
  id: 'idn-mobile-shared',
  title: { zh: '多人共用手机号', en: 'Several people share one mobile number' },
  failsWhen: {
    zh: '一个号码被超过2名工人使用，或工人的号码与班组长相同',
    en: "one number used by more than 2 workers, or equal to the foreman's for a worker",
  },
  severity: ['warn'],
  scope: 'person',
  reads: ['worker.phone', 'engagement.isTeamLeader', 'engagement.workerId', 'team.leaderIdNumber'],
  needs: ['roster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const leaders = new Set(
      month.engagements.filter(engagement => engagement.isTeamLeader).map(engagement => engagement.workerId),
    )
    for (const { leaderIdNumber } of month.teams) {
      const leader = leaderIdNumber === null ? undefined : index.workerByIdNumber().get(leaderIdNumber)
      if (leader !== undefined) leaders.add(leader.id)
    }
    for (const sharing of groupBy(month.workers, worker => worker.phone).values()) {
      if (sharing.length < 2) continue
      const withLeader = sharing.some(worker => leaders.has(worker.id))
      if (sharing.length <= ALLOWED && !withLeader) continue
      for (const worker of sharing) {
        if (sharing.length <= ALLOWED && leaders.has(worker.id)) continue
        yield onWorker(worker, 'phone', { people: sharing.length })
      }
    }
  },
  message: {
    zh: '该手机号由{people}人共用（或与班组长相同），短信确认不能视为本人操作',
    en: "{people} people use this number (or it is the foreman's): a confirmation by SMS would not be the worker's own",
  },
  actual: { zh: '{people}人共用', en: '{people} people' },
  expected: { zh: '本人号码', en: "the worker's own number" },
  repair: { zh: '登记工人本人的手机号', en: "Record the worker's own number" },
  blindSpot: {
    zh: '两名工人（如夫妻）共用不提示',
    en: 'Two workers sharing one number, as couples do, are let through',
  },
  examples: {
    fails: {
      change: { workers: [{}, {}, {}, { phone: '13000000000' }] },
      finds: [{ cell: '花名册!F7' }],
    },
    passes: { change: { workers: [{}, {}, {}, {}, { phone: '13000000003' }] }, finds: [] },
  },
}

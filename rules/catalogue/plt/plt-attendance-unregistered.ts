import type { Rule } from '../../rule.ts'
import { beforeSync, exampleOutgoing } from './example-outgoing.ts'
import { onPunch, waitingPunches } from './waiting-punches.ts'

export const pltAttendanceUnregistered: Rule = {
  id: 'plt-attendance-unregistered',
  title: { zh: '考勤人员平台未登记', en: 'Attendance of someone whom the platform does not know' },
  failsWhen: {
    zh: '待报的考勤记录，其人员平台还没有接受登记',
    en: 'attendance queued for an id that the platform has not accepted',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['month.outgoing', 'papers.platformRoster', 'worker.name'],
  needs: ['outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data: the id is looked up',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const operations = month.outgoing?.operations ?? []
    const known = new Set([
      ...operations
        .filter(({ kind, state }) => kind === 'worker' && state === 'accepted')
        .map(({ idNumber }) => idNumber),
      ...(month.papers.platformRoster ?? []).map(({ idNumber }) => idNumber),
    ])
    for (const [idNumber, punches] of waitingPunches(month)) {
      if (known.has(idNumber)) continue
      for (const punch of punches) yield onPunch(idNumber, punch, index, { records: punches.length })
    }
  },
  message: {
    zh: '平台还没有此人，{records}条考勤不能上报',
    en: 'The platform does not know him: {records} attendance record(s) cannot be sent',
  },
  actual: { zh: '未登记', en: 'not registered' },
  expected: { zh: '先登记工人', en: 'the worker registered first' },
  repair: {
    zh: '先上报此人并等平台接受，考勤留在发件箱中',
    en: 'Report him and wait until he is accepted; the records stay in the outbox',
  },
  blindSpot: {
    zh: '只知道从本软件上报被接受的和导入名单中的人',
    en: 'Known are those whom the platform accepted from here, and those of an imported list',
  },
  examples: {
    fails: {
      change: beforeSync({
        outgoing: exampleOutgoing(
          { state: 'waiting' },
          { kind: 'attendance', at: '2026-03-02T00:00:00Z', team: null },
        ),
      }),
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: beforeSync({
        outgoing: exampleOutgoing(
          { state: 'accepted' },
          { kind: 'attendance', at: '2026-03-02T00:00:00Z', team: null },
        ),
      }),
      finds: [],
    },
  },
}

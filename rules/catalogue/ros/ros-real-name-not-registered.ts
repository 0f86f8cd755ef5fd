import { onWorker } from '../../failure.ts'
import { firstSeen } from '../../first-seen.ts'
import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'

const registered = (registeredOn: string) => ({
  platformRoster: [{ idNumber: exampleIdNumber('19820101', 0), registeredOn }],
})

export const rosRealNameNotRegistered: Rule = {
  id: 'ros-real-name-not-registered',
  title: { zh: '未登记实名制信息', en: 'Not registered by real name' },
  failsWhen: {
    zh: '有考勤、打卡或工资的人在平台上没有登记，或登记晚于首次出勤、打卡',
    en: 'a person with attendance, gate records or wages has no platform registration, or one later than his first day',
  },
  severity: ['block'],
  scope: 'person',
  reads: [
    'worker.idNumber',
    'attendance.days',
    'line.workerId',
    'papers.platformRoster',
    'engagement.entryDate',
  ],
  needs: ['roster', 'platformRoster'],
  parameters: [],
  source: 'R724 arts 28, 55(3); SEED names this trigger',
  confidence: 'found',
  penalty: 55,
  *check(month, { index }) {
    const known = new Map(month.papers.platformRoster?.map(each => [each.idNumber, each.registeredOn]))
    for (const person of index.people()) {
      const { worker, attended, lines, engagement } = person
      const seen = firstSeen(month, index, person)
      if (worker === null || !(attended || seen !== null || lines.length > 0)) continue
      const registeredOn = known.get(worker.idNumber) ?? null
      const first = engagement?.entryDate?.startsWith(month.period) ? seen : null
      if (registeredOn === null || (first !== null && registeredOn > first))
        yield onWorker(worker, 'idNumber', { registeredOn, first })
    }
  },
  message: {
    zh: '平台登记日期{registeredOn}，首次出勤{first}',
    en: 'Registered on the platform on {registeredOn}, first day of work {first}',
  },
  actual: { zh: '{registeredOn}', en: '{registeredOn}' },
  expected: { zh: '首次出勤前登记', en: 'registered before the first day' },
  repair: {
    zh: '先在平台登记实名信息，再安排进场',
    en: 'Register him on the platform before he enters the site',
  },
  blindSpot: {
    zh: '以从平台导出的名单为准；本月进场的人才比较先后',
    en: 'Goes by the list exported from the platform; the order is compared for those who entered this month only',
  },
  examples: {
    fails: {
      change: {
        keep: { workers: 1, attendance: 1, lines: 1 },
        engagements: [{ entryDate: '2026-03-01' }],
        papers: registered('2026-03-02'),
      },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: {
        keep: { workers: 1, attendance: 1, lines: 1 },
        engagements: [{ entryDate: '2026-03-01' }],
        papers: registered('2026-03-01'),
      },
      finds: [],
    },
  },
}

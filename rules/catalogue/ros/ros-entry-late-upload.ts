import { shiftDate } from '../../../contract/dates.ts'
import { onEngagement, unjudged } from '../../failure.ts'
import { firstSeen } from '../../first-seen.ts'
import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'

const registered = (registeredOn: string) => ({
  platformRoster: [{ idNumber: exampleIdNumber('19820101', 0), registeredOn }],
})

export const rosEntryLateUpload: Rule = {
  id: 'ros-entry-late-upload',
  title: { zh: '进场登记不及时', en: 'Registered late after entry' },
  failsWhen: {
    zh: '平台登记晚于进场日期或首次出勤、打卡1天以上',
    en: 'platform registration more than 1 day after entry, first day worked or first gate record',
  },
  severity: ['warn'],
  scope: 'person',
  reads: ['engagement.entryDate', 'worker.idNumber', 'papers.platformRoster'],
  needs: ['roster', 'platformRoster'],
  parameters: ['ros.registerWithinDays'],
  source: 'GZ30',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index, parameter }) {
    const within = parameter('ros.registerWithinDays')
    const known = new Map(month.papers.platformRoster?.map(each => [each.idNumber, each.registeredOn]))
    for (const person of index.people()) {
      const { worker, engagement, attended, worked } = person
      const registeredOn = known.get(worker?.idNumber ?? '')
      // Who is not registered at all is told by ros-real-name-not-registered.
      if (engagement === null || registeredOn === undefined) continue
      const first = firstSeen(month, index, person) ?? (attended ? (worked?.first ?? null) : null)
      const { entryDate } = engagement
      // Who was seen before the entry on record came when he was seen.
      const entry = entryDate !== null && (first === null || entryDate < first) ? entryDate : first
      if (within === null) yield unjudged('parameter')
      else if (entry === null) yield unjudged('entryDate')
      else if (registeredOn > shiftDate(entry, within))
        yield onEngagement(engagement, worker, 'entryDate', { entry, registeredOn, within })
    }
  },
  message: {
    zh: '{entry}进场，{registeredOn}才在平台登记',
    en: 'Entered on {entry}, registered on the platform on {registeredOn} only',
  },
  actual: { zh: '{registeredOn}', en: '{registeredOn}' },
  expected: { zh: '进场后{within}天内', en: 'within {within} day of entry' },
  repair: { zh: '以后在进场前登记', en: 'Register people before they enter from now on' },
  blindSpot: {
    zh: '以从平台导出的登记日期为准；天数为推定',
    en: 'Goes by the date exported from the platform; the number of days is inferred',
  },
  examples: {
    fails: {
      change: {
        engagements: [{ entryDate: '2026-03-02' }],
        attendance: [{ days: [null, 100], statedDays: 100 }],
        papers: registered('2026-03-04'),
      },
      finds: [{ cell: '花名册!J4' }],
    },
    passes: {
      change: {
        engagements: [{ entryDate: '2026-03-02' }],
        attendance: [{ days: [null, 100], statedDays: 100 }],
        papers: registered('2026-03-03'),
      },
      finds: [],
    },
  },
}

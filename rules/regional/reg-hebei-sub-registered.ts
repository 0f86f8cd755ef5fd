import { shiftDate } from '../../contract/dates.ts'
import { EXAMPLE_UNIT } from '../catalogue/example-papers.ts'
import { subcontractors } from '../catalogue/prj/subcontractors.ts'
import { onOrg, unjudged } from '../failure.ts'
import type { Rule } from '../rule.ts'

const WITHIN = 'sub.registerWithinDays'

export const regHebeiSubRegistered: Rule = {
  id: 'reg-hebei-sub-registered',
  title: { zh: '分包进场10日内未登记', en: 'A subcontractor not registered within 10 days' },
  failsWhen: {
    zh: '分包单位进场超过10日仍未登记，或登记晚于进场后10日',
    en: 'a subcontractor is not registered 10 days after it entered, or was registered later than that',
  },
  severity: ['warn'],
  scope: 'org',
  reads: ['papers.units', 'participant.role', 'participant.name', 'month.today'],
  needs: ['participants', 'units'],
  parameters: [WITHIN],
  source: 'Hebei',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const days = parameter(WITHIN)
    if (days === null) {
      yield unjudged('parameter')
      return
    }
    for (const { participant, unit } of subcontractors(month)) {
      const entered = unit?.enteredOn ?? null
      if (entered === null) {
        yield unjudged('unitEntry')
        continue
      }
      const due = shiftDate(entered, days)
      const registered = unit?.registeredOn ?? null
      if ((registered ?? month.today) > due) yield onOrg(participant, { entered, registered, due })
    }
  },
  message: {
    zh: '{entered}进场，登记日期{registered}，应不晚于{due}',
    en: 'Entered on {entered}, registered on {registered}; due by {due}',
  },
  actual: { zh: '{registered}', en: '{registered}' },
  expected: { zh: '不晚于{due}', en: 'by {due}' },
  repair: { zh: '在平台登记分包单位，并填写登记日期', en: 'Register the subcontractor and record the day' },
  blindSpot: {
    zh: '以登记的进场日期为准；取自河北的做法，不是广州规定',
    en: 'Goes by the entry dates on record; practice of Hebei, not a Guangzhou rule',
  },
  examples: {
    fails: {
      change: {
        papers: { units: [{ ...EXAMPLE_UNIT, enteredOn: '2026-03-01', registeredOn: '2026-03-12' }] },
      },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        papers: { units: [{ ...EXAMPLE_UNIT, enteredOn: '2026-03-01', registeredOn: '2026-03-11' }] },
      },
      finds: [],
    },
  },
}

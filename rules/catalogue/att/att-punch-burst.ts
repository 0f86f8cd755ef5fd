import { beijingDate } from '../../../contract/dates.ts'
import { onProject, unjudged } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { Rule } from '../../rule.ts'
import { examplePunch } from './example-punch.ts'

/** Five people one second apart, in the same order, on so many days. */
const burst = (days: number) =>
  Array.from({ length: days * 5 }, (_, at) =>
    examplePunch(at % 5, `2026-03-0${2 + Math.floor(at / 5)}T00:00:0${at % 5}Z`),
  )

export const attPunchBurst: Rule = {
  id: 'att-punch-burst',
  title: { zh: '集中代刷', en: 'One hand punches for many' },
  failsWhen: {
    zh: '同一设备上，同样5人按同样顺序在10秒内连续打卡，3天以上',
    en: 'on one device the same 5 people punch within 10 seconds in the same order on 3 days or more',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['punch.at', 'punch.workerId', 'punch.channel'],
  needs: ['punches'],
  parameters: ['att.burst.people', 'att.burst.seconds', 'att.burst.days'],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const people = parameter('att.burst.people')
    const seconds = parameter('att.burst.seconds')
    const least = parameter('att.burst.days')
    if (people === null || seconds === null || least === null) {
      yield unjudged('parameter')
      return
    }
    for (const [channel, punches] of groupBy(month.punches, ({ channel }) => channel ?? '')) {
      const ordered = punches.toSorted((a, b) => a.at.localeCompare(b.at))
      const days = new Map<string, Set<string>>()
      for (let at = 0; at + people <= ordered.length; at++) {
        const window = ordered.slice(at, at + people)
        const [first] = window
        const last = window.at(-1)
        if (first === undefined || last === undefined) continue
        if (Date.parse(last.at) - Date.parse(first.at) > seconds * 1000) continue
        const who = window.map(({ workerId }) => workerId)
        if (new Set(who).size < people) continue
        const key = who.join(' ')
        days.set(key, (days.get(key) ?? new Set()).add(beijingDate(new Date(first.at))))
      }
      const most = Math.max(0, ...[...days.values()].map(({ size }) => size))
      if (most >= least) yield onProject(month, { channel, people, seconds, days: most, least })
    }
  },
  message: {
    zh: '“{channel}”上有{people}人按同样顺序在{seconds}秒内打卡，共{days}天',
    en: 'On {channel}, {people} people punched within {seconds} seconds in the same order on {days} days',
  },
  actual: { zh: '{days}天', en: '{days} days' },
  expected: { zh: '< {least}天', en: '< {least} days' },
  repair: {
    zh: '查看抓拍照片，核实是否有人代刷，并更正考勤',
    en: 'Look at the pictures, find out whether one punched for others, and correct the attendance',
  },
  blindSpot: {
    zh: '佛山禁止代刷，广州未见规定；人数、秒数、天数均为推定，换了顺序就看不出来',
    en: 'Foshan forbids it; no Guangzhou rule was found. The numbers are inferred, and another order hides it',
  },
  examples: {
    fails: { change: { punches: burst(3) }, finds: [{ cell: null }] },
    passes: { change: { punches: burst(2) }, finds: [] },
  },
}

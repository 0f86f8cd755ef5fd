import { type IsoDate, periodBounds, shiftDate } from '../../../contract/dates.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import { unjudged } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_POST } from './example-posts.ts'
import { onHolder, postHolders } from './post-holders.ts'

const MONTH = 'mgr.leave.maxDaysMonth'
const YEAR = 'mgr.leave.maxDaysYear'

const leave = (from: string, to: string) => ({ idNumber: '990101198201010000', from, to, reason: null })

/** Days of leave between two dates, each once. */
function daysOf(leaves: readonly PaperRow<'leaves'>[], first: IsoDate, last: IsoDate): Set<IsoDate> {
  const days = new Set<IsoDate>()
  for (const { from, to } of leaves) {
    for (let on = from < first ? first : from; on <= to && on <= last; on = shiftDate(on, 1)) days.add(on)
  }
  return days
}

export const mgrLeaveExcess: Rule = {
  id: 'mgr-leave-excess',
  title: { zh: '请假超限', en: 'More leave than usual' },
  failsWhen: {
    zh: '在岗管理人员当月请假超过6天，或本年到当月超过20天',
    en: 'a manager in post with more than 6 days of leave in the month or 20 in the year so far',
  },
  severity: ['notice'],
  scope: 'person',
  reads: ['papers.keyPosts', 'papers.leaves'],
  needs: ['keyPosts', 'leaves'],
  parameters: [MONTH, YEAR],
  source: 'Heilongjiang',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const [ofMonth, ofYear] = [parameter(MONTH), parameter(YEAR)]
    const leaves = byIdNumber(month.papers.leaves)
    const { first, last } = periodBounds(month.period)
    for (const holder of postHolders(month, index)) {
      const { idNumber } = holder.post
      if (ofMonth === null || ofYear === null || idNumber === null) {
        yield unjudged(idNumber === null ? 'postHolder' : 'parameter')
        continue
      }
      const own = leaves.get(idNumber.toUpperCase()) ?? []
      const days = daysOf(own, first, last).size
      const year = daysOf(own, `${first.slice(0, 4)}-01-01`, last).size
      if (days > ofMonth || year > ofYear) yield onHolder(holder, { days, year, ofMonth, ofYear })
    }
  },
  message: {
    zh: '{post|fields}当月请假{days}天，本年累计{year}天',
    en: 'The {post|fields} had {days} days of leave in the month and {year} in the year so far',
  },
  actual: { zh: '{days}天／{year}天', en: '{days} / {year} days' },
  expected: { zh: '每月 ≤ {ofMonth}天，每年 ≤ {ofYear}天', en: '≤ {ofMonth} a month, ≤ {ofYear} a year' },
  repair: { zh: '控制请假，或办理人员变更', en: 'Keep leave within bounds, or replace him' },
  blindSpot: {
    zh: '黑龙江的做法，非广州规定；按日历天数，只计登记的请假',
    en: 'Practice of Heilongjiang, not a Guangzhou rule; counts calendar days of leave on record',
  },
  examples: {
    fails: {
      change: { papers: { keyPosts: [EXAMPLE_POST], leaves: [leave('2026-03-02', '2026-03-08')] } },
      finds: [{ cell: '花名册!A4' }],
    },
    passes: {
      change: { papers: { keyPosts: [EXAMPLE_POST], leaves: [leave('2026-03-02', '2026-03-07')] } },
      finds: [],
    },
  },
}

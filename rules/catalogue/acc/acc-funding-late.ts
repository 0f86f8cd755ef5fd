import {
  dayOfPeriod,
  daysInPeriod,
  type IsoDate,
  periodBounds,
  shiftPeriod,
} from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { monthsAfter } from '../../days-between.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_TERMS } from '../example-papers.ts'

export const MAX_CYCLE = 'acc.funding.maxCycle'

/**
 * Last day on which the labour cost of a month is in time: the agreed day of the next month; where none is agreed the end of one cycle
 * later, or one cycle after the funding before it where that is earlier.
 */
export function fundingDueOn(month: ProjectMonth, cycle: number): IsoDate {
  const { period, papers } = month
  const day = papers.worksContract?.[0]?.fundingDay ?? null
  if (day === null) {
    const last = periodBounds(shiftPeriod(period, cycle)).last
    const before = fundingArrivedOn({ ...month, period: shiftPeriod(period, -1) })
    const arrived = fundingArrivedOn(month)
    if (before === null || (arrived !== null && before >= arrived)) return last
    const [sooner = last] = [last, monthsAfter(before, cycle)].toSorted()
    return sooner
  }
  const next = shiftPeriod(period, 1)
  return dayOfPeriod(next, Math.min(day, daysInPeriod(next)))
}

/** First day on which labour cost of the month came in; an entry that names no month is of the one before it, or of its own. */
export function fundingArrivedOn({ accountEntries, period }: ProjectMonth): IsoDate | null {
  const months = new Set([period, shiftPeriod(period, 1)])
  const days = accountEntries.flatMap(({ direction, kind, wageMonth, on }) => {
    const ofMonth = wageMonth === null ? months.has(on.slice(0, 7)) : wageMonth === period
    return direction === 'in' && kind === 'funding' && ofMonth ? on : []
  })
  return days.sort()[0] ?? null
}

export const accFundingLate: Rule = {
  id: 'acc-funding-late',
  title: { zh: '建设单位未按月拨付人工费', en: 'Labour cost is not paid in monthly' },
  failsWhen: {
    zh: '到次月约定拨付日当月的人工费用仍未拨入，或此后才拨入；没有约定的，到次月末，或距上次拨付超过1个月',
    en: "the month's labour cost was not paid in by the agreed day of the next month; where none is agreed, by its end, or more than 1 month after the funding before it",
  },
  severity: ['alert'],
  scope: 'project',
  reads: [
    'accountEntry.on',
    'accountEntry.kind',
    'accountEntry.direction',
    'accountEntry.wageMonth',
    'papers.worksContract',
    'project.startDate',
    'month.today',
  ],
  needs: ['accountEntries'],
  parameters: [MAX_CYCLE],
  source: 'R724 arts 24, 29, 57(2)',
  confidence: 'found',
  penalty: 57,
  *check(month, { parameter }) {
    const { startDate } = month.project
    if (startDate !== null && startDate > periodBounds(month.period).last) return
    const cycle = parameter(MAX_CYCLE)
    if (cycle === null) {
      yield unjudged('parameter')
      return
    }
    const due = fundingDueOn(month, cycle)
    const arrived = fundingArrivedOn(month)
    if (month.today > due && (arrived === null || arrived > due)) yield onProject(month, { due, arrived })
  },
  message: {
    zh: '当月人工费用应在{due}前拨入，拨入日期{arrived}',
    en: "The month's labour cost was due by {due}; it came in on {arrived}",
  },
  actual: { zh: '{arrived}', en: '{arrived}' },
  expected: { zh: '≤ {due}', en: '≤ {due}' },
  repair: {
    zh: '向建设单位催拨人工费用，到账后登记专户流水',
    en: 'Call on the owner to pay, and record the arrival in the account',
  },
  blindSpot: {
    zh: '只看登记的专户流水；约定拨付日视为拨付上月费用；不看金额是否足额',
    en: 'Sees entries on record only; the agreed day is taken to be for the month before; whether the sum suffices is not seen here',
  },
  examples: {
    fails: {
      change: {
        today: '2026-04-30',
        accountEntries: [{ on: '2026-04-26' }],
        papers: { worksContract: [EXAMPLE_TERMS] },
      },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        today: '2026-04-30',
        accountEntries: [{ on: '2026-04-25' }],
        papers: { worksContract: [EXAMPLE_TERMS] },
      },
      finds: [],
    },
  },
}

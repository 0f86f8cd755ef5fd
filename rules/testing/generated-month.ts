import { dayOfPeriod, type Period, shiftDate } from '../../contract/dates.ts'
import { NO_PAPERS } from '../../contract/papers.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { Random } from '../../samples/random.ts'
import { cleanMonth } from '../catalogue/example-month.ts'
import { exampleId } from '../catalogue/example-people.ts'
import { exampleCover } from '../catalogue/ins/example-cover.ts'
import { generatedPunches } from './generated-punches.ts'
import { settled } from './settled-month.ts'

export interface MonthOrder {
  seed: number
  /** At least 30, so that one person's fault is not a ratio of the project too. */
  people: number
  /** Number of the first person; two projects with people of their own begin at different ones. */
  first?: number
  period?: Period
  /** Two gate records for every day worked, and what the platform holds of them. */
  punches?: boolean
}

/**
 * A whole month from a seed in which nothing is wrong: people and engagements, contracts and trainings, daily grids, wage lines and
 * sheets, confirmations, the wage account with its entries, bank results, earlier months and the papers that rules ask for.
 */
export function generatedMonth(order: MonthOrder): ProjectMonth {
  const { seed, people, first = 0, period = '2026-03', punches = true } = order
  const random = new Random(seed)
  const base = cleanMonth({
    people,
    first,
    period,
    pay: () => ({
      dayWage: random.between(180, 600) * 100,
      days: random.between(12, 23) * 100 + random.pick([0, 0, 50]),
    }),
  })
  const month = {
    ...base,
    // Of every other one the roster says nothing: the project's cover is his.
    engagements: base.engagements.map((engagement, index) =>
      index % 2 === 0 ? engagement : { ...engagement, injuryInsured: null },
    ),
    project: { ...base.project, code: `4401002026${String(first + 10_001).padStart(8, '0')}` },
    earlierPay: earlierPay(base, random),
    punches: punches ? generatedPunches(base, random) : [],
  }
  return settled({ ...month, papers: punches ? papersOf(month) : NO_PAPERS })
}

/** What each earned in the earlier months of the year in which work had begun: below what is taxed. */
function earlierPay({ period, lines }: ProjectMonth, random: Random): ProjectMonth['earlierPay'] {
  const months = Math.min(5, Number(period.slice(5)) - 1)
  if (months === 0) return []
  return lines.flatMap(({ idNumber }) => {
    if (idNumber === null) return []
    const grossPay = random.between(3_500, 4_500) * 100 * months
    const socialInsurance = 10_000 * months
    return [{ idNumber, months, grossPay, socialInsurance, netPay: grossPay - socialInsurance }]
  })
}

/** Books of which the month knows something. The platform has everyone, from his first day, and every day of his. */
function papersOf(month: ProjectMonth): ProjectMonth['papers'] {
  const idNumbers = new Map(month.workers.map(worker => [worker.id, worker.idNumber]))
  return {
    ...NO_PAPERS,
    platformRoster: month.engagements.map(({ workerId, entryDate }) => ({
      idNumber: idNumbers.get(workerId) ?? '',
      registeredOn: entryDate ?? dayOfPeriod(month.period, 1),
    })),
    platformAttendance: month.attendance.map(({ idNumber, days }) => ({
      period: month.period,
      idNumber: idNumber ?? '',
      days: days.flatMap((mark, index) => ((mark ?? 0) > 0 ? [index + 1] : [])),
    })),
    injuryCovers: [exampleCover({ from: shiftDate(dayOfPeriod(month.period, 1), -400) })],
    bans: [{ code: exampleId('banned', month.workers.length), list: '示例名单' }],
    deductionPapers: [],
  }
}

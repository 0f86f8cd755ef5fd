import { type Period, shiftPeriod } from '../../../contract/dates.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const KINDS = ['roster', 'attendance', 'payroll'] as const

/** Months from one to another, both counted. */
function months(from: Period, to: Period): Period[] {
  const all: Period[] = []
  for (let period = from; period <= to; period = shiftPeriod(period, 1)) all.push(period)
  return all
}

const archived = (...periods: Period[]): { archive: PaperRow<'archive'>[] } => ({
  archive: periods.flatMap(period => KINDS.map(kind => ({ period, team: null, kind, place: '柜1' }))),
})

export const retLedgerMissing: Rule = {
  id: 'ret-ledger-missing',
  title: { zh: '台账缺月', en: 'A month of the ledgers is missing' },
  failsWhen: {
    zh: '首名工人进场到结清之间，有月份没有归档花名册、考勤表或工资表',
    en: 'a month between entry of the first worker and settlement lacks roster, attendance or payroll in the archive',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.archive', 'papers.settlement', 'engagement.entryDate', 'month.period'],
  needs: ['roster', 'archive'],
  parameters: [],
  source: 'R724 arts 15, 28',
  confidence: 'found',
  penalty: [54, 50],
  *check(month, { stage }) {
    const [first] = month.engagements.flatMap(({ entryDate }) => entryDate ?? []).toSorted()
    if (first === undefined) {
      yield unjudged('entryDate')
      return
    }
    // The month at hand is archived last.
    const reached = stage === 'archive' ? month.period : shiftPeriod(month.period, -1)
    const settled = month.papers.settlement?.at(-1)?.settledOn?.slice(0, 7) ?? reached
    const [last = reached] = [settled, reached].toSorted()
    const held = new Set((month.papers.archive ?? []).map(({ period, kind }) => `${period} ${kind}`))
    const lacking = months(first.slice(0, 7), last).filter(period =>
      KINDS.some(kind => !held.has(`${period} ${kind}`)),
    )
    if (lacking.length > 0)
      yield onProject(month, {
        count: lacking.length,
        first: lacking[0] ?? null,
        last: lacking.at(-1) ?? null,
      })
  },
  message: {
    zh: '{first}至{last}之间有{count}个月的台账不齐',
    en: '{count} month(s) between {first} and {last} lack a ledger',
  },
  actual: { zh: '缺{count}个月', en: '{count} months missing' },
  expected: { zh: '每月花名册、考勤表、工资表', en: 'roster, attendance and payroll of every month' },
  repair: { zh: '补齐并登记归档', en: 'Complete them and record where they are kept' },
  blindSpot: {
    zh: '以归档目录为准，看不到里面的内容；没有工人的月份也要求台账',
    en: 'Goes by the index of the archive, not by what is in it; a month without workers is asked for as well',
  },
  examples: {
    fails: {
      change: {
        engagements: [{ entryDate: '2025-08-30' }],
        papers: archived('2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'),
      },
      finds: [{ cell: null }],
    },
    passes: {
      change: { papers: archived('2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02') },
      finds: [],
    },
  },
}

import { type IsoDate, shiftPeriod } from '../../../contract/dates.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const TERMS = [
  'retain.wageLedger',
  'retain.labourLedger',
  'retain.wageAccountPapers',
  'retain.paymentRecord',
  'retain.attendanceImages',
] as const

/** The same day so many months later; of the 29th to 31st the first of the month after where the month is shorter. */
function monthsLater(date: IsoDate, months: number): IsoDate {
  const period = shiftPeriod(date.slice(0, 7), months)
  const there = new Date(`${period}-01T00:00:00Z`)
  there.setUTCDate(Number(date.slice(8)))
  const isInMonth = there.toISOString().startsWith(period)
  return isInMonth ? there.toISOString().slice(0, 10) : `${shiftPeriod(period, 1)}-01`
}

const asked = (requestedOn: IsoDate) => {
  const request: PaperRow<'deletionRequests'> = {
    kind: 'labourLedger',
    period: '2021-01',
    requestedOn,
    by: null,
  }
  return {
    project: { status: 'completed' as const },
    papers: {
      settlement: [{ completedOn: '2023-02-01', settledOn: '2023-03-31' }],
      deletionRequests: [request],
    },
  }
}

export const retDestroyedEarly: Rule = {
  id: 'ret-destroyed-early',
  title: { zh: '资料未到期被删除', en: 'Records destroyed before their time' },
  failsWhen: {
    zh: '工程完工且工资结清之后未满最长保存期，即申请销毁资料',
    en: 'deletion is requested before the longest term of keeping, counted from the day on which works and wages were settled, is over',
  },
  severity: ['block'],
  scope: 'project',
  reads: ['papers.deletionRequests', 'papers.settlement', 'project.status'],
  needs: ['deletionRequests'],
  parameters: [...TERMS],
  source: 'R724 arts 15, 28, 50',
  confidence: 'found',
  penalty: [54, 50],
  *check(month, { parameter }) {
    const settledOn = month.papers.settlement?.at(-1)?.settledOn ?? null
    const isUnknown = month.papers.settlement === null && month.project.status === 'completed'
    for (const { kind, period, requestedOn } of month.papers.deletionRequests ?? []) {
      if (settledOn === null && isUnknown) {
        yield unjudged('settlement')
        continue
      }
      const terms = TERMS.flatMap(key => parameter(key, requestedOn) ?? [])
      if (terms.length === 0) {
        yield unjudged('parameter')
        continue
      }
      const until = settledOn === null ? null : monthsLater(settledOn, Math.max(...terms))
      if (until === null || requestedOn < until)
        yield onProject(month, { kind, period, requestedOn, until, months: Math.max(...terms) })
    }
  },
  message: {
    zh: '{requestedOn}申请销毁{kind|word}（{period}），应保存到{until}（完工且结清后{months}个月）',
    en: 'On {requestedOn} it was asked to destroy {kind|word} ({period}); to be kept until {until}, {months} months after settlement',
  },
  actual: { zh: '{requestedOn}', en: '{requestedOn}' },
  expected: { zh: '≥ {until}', en: '≥ {until}' },
  repair: {
    zh: '撤回申请，资料继续保存；未结清的，先结清工资',
    en: 'Withdraw the request and keep the records; settle the wages first where they are not',
  },
  blindSpot: {
    zh: '各类资料一律按最长的保存期；不经登记的销毁看不到',
    en: 'All kinds are kept for the longest term; what is destroyed without a request is not seen',
  },
  examples: {
    fails: { change: asked('2026-03-30'), finds: [{ cell: null }] },
    passes: { change: asked('2026-03-31'), finds: [] },
  },
}

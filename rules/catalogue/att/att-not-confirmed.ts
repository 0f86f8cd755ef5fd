import { groupBy } from '../../group-by.ts'
import type { Failure, Rule } from '../../rule.ts'

export const attNotConfirmed: Rule = {
  id: 'att-not-confirmed',
  title: { zh: '考勤表未经工人确认', en: 'The attendance sheet is not confirmed by the workers' },
  failsWhen: {
    zh: '提交时，班组考勤表中有人没有确认其天数（与工资行一并确认）',
    en: 'on submission, someone on a team’s sheet has not confirmed his days (confirmed together with the payroll line)',
  },
  severity: ['warn'],
  scope: 'sheet',
  reads: ['month.confirmations', 'attendance.workerId', 'line.workerId', 'attendance.teamName'],
  needs: ['attendance'],
  parameters: [],
  stage: 'submit',
  source: 'M53 art 16',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index }) {
    const confirmed = new Set(month.confirmations.map(({ lineId }) => lineId))
    for (const [team, rows] of groupBy(month.attendance, row => row.teamId ?? row.teamName ?? '')) {
      const open = rows.filter(row => {
        const person = index.personOf(row)
        return person?.attended && !person.lines.some(line => confirmed.has(line.id))
      })
      const [first] = open
      if (first === undefined) continue
      const failure: Failure = {
        subject: { kind: 'team', key: team, name: first.teamName ?? '' },
        at: { origin: first.origin, field: 'name' },
        params: { people: open.length, of: rows.length },
      }
      yield failure
    }
  },
  message: {
    zh: '考勤表{of}人中有{people}人没有确认',
    en: '{people} of the {of} people on the sheet have not confirmed',
  },
  actual: { zh: '{people}人未确认', en: '{people} not confirmed' },
  expected: { zh: '全部确认', en: 'all confirmed' },
  repair: {
    zh: '请工人核对天数并签字确认，再登记确认',
    en: 'Have the workers check and sign their days, then record it',
  },
  blindSpot: {
    zh: '工人确认工资行（含天数）即视为确认考勤；不看纸质考勤表上的签字',
    en: 'Who confirms his payroll line, days included, counts as having confirmed; signatures on paper are not seen',
  },
  examples: {
    fails: {
      change: { keep: { attendance: 1, lines: 1 }, confirmations: [] },
      finds: [{ cell: '考勤表!A4' }],
    },
    passes: { change: { keep: { attendance: 1, lines: 1 } }, finds: [] },
  },
}

import { onSheet, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payForemanHeavy: Rule = {
  id: 'pay-foreman-heavy',
  title: { zh: '班组长工资占比过高', en: "The foreman's share is too large" },
  failsWhen: {
    zh: '超过5人的班组中，班组长工资超过全组的40%',
    en: "leader's share > 40% of the team with more than 5 people",
  },
  severity: ['notice'],
  scope: 'sheet',
  reads: ['line.netPay', 'line.sheetId', 'engagement.isTeamLeader'],
  needs: ['payroll', 'roster'],
  parameters: ['pay.foreman.maxShare', 'pay.pattern.minPeople'],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const most = parameter('pay.foreman.maxShare')
    const least = parameter('pay.pattern.minPeople')
    if (most === null || least === null) {
      yield unjudged('parameter')
      return
    }
    for (const sheet of month.sheets) {
      const lines = index.linesBySheet().get(sheet.id) ?? []
      if (lines.length < least) continue
      let total = 0
      let leader = 0
      for (const line of lines) {
        const person = index.personOf(line)
        total += line.netPay ?? 0
        if (person?.engagement?.isTeamLeader) leader += line.netPay ?? 0
      }
      if (leader * 100 > total * most) {
        yield onSheet(sheet, 'netPay', { leader, total, share: Math.floor((leader * 100) / total), most })
      }
    }
  },
  message: {
    zh: '班组长实发{leader|yuan}元，占全组{total|yuan}元的{share}%',
    en: 'The foreman receives {leader|yuan}, {share}% of the {total|yuan} of the team',
  },
  actual: { zh: '{share}%', en: '{share}%' },
  expected: { zh: '≤ {most}%', en: '≤ {most}%' },
  repair: {
    zh: '核对是否把他人工资并入班组长',
    en: "Check whether others' wages were put under the foreman",
  },
  blindSpot: { zh: '花名册未标明班组长的看不到', en: 'Foremen not marked on the roster are not seen' },
  examples: {
    fails: { change: { lines: [{ netPay: 12_000_000 }] }, finds: [{ cell: '工资表!T3' }] },
    passes: { change: { lines: [{ netPay: 3_000_000 }] }, finds: [] },
  },
}

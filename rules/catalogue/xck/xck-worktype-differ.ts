import { compact } from '../../../contract/text.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const xckWorktypeDiffer: Rule = {
  id: 'xck-worktype-differ',
  title: { zh: '工种不一致', en: 'Trades differ' },
  failsWhen: { zh: '花名册与工资表的工种不同', en: 'work type differs between roster and payroll' },
  severity: ['notice'],
  scope: 'row',
  reads: ['line.trade', 'engagement.trade'],
  needs: ['payroll', 'roster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const line of month.lines) {
      const person = index.personOf(line)
      const roster = person?.engagement?.trade ?? null
      if (line.trade === null || roster === null || line.trade === roster) continue
      if (compact(line.trade) === compact(roster)) continue
      yield onRow(line, 'trade', { payroll: line.trade, roster })
    }
  },
  message: {
    zh: '工资表工种为“{payroll}”，花名册为“{roster}”',
    en: 'The payroll sheet says {payroll}, the roster {roster}',
  },
  actual: { zh: '{payroll}', en: '{payroll}' },
  expected: { zh: '{roster}', en: '{roster}' },
  repair: {
    zh: '统一工种；确已转岗的更新花名册',
    en: 'Make them agree; update the roster if the trade changed',
  },
  blindSpot: { zh: '同一工种的不同叫法也会提示', en: 'Two words for one trade are reported too' },
  examples: {
    fails: { change: { lines: [{ trade: '木工' }] }, finds: [{ cell: '工资表!D4' }] },
    passes: { change: { lines: [{ trade: ' 钢筋工' }] }, finds: [] },
  },
}

import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const xckPlatformDrift: Rule = {
  id: 'xck-platform-drift',
  title: { zh: '与平台已报数据不一致', en: 'The platform holds other figures' },
  failsWhen: {
    zh: '已提交月份的本地数字 ≠ 平台数字',
    en: 'local figures for a submitted month ≠ platform copy',
  },
  severity: ['alert'],
  scope: 'sheet',
  reads: ['month.platformCopy', 'line.grossPay', 'line.netPay'],
  needs: ['payroll', 'platformCopy'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const held = month.platformCopy
    if (held === null) return
    const local = {
      people: index.people().filter(person => person.lines.length > 0).length,
      grossPay: month.lines.reduce((sum, line) => sum + (line.grossPay ?? 0), 0),
      netPay: month.lines.reduce((sum, line) => sum + (line.netPay ?? 0), 0),
    }
    for (const field of ['people', 'grossPay', 'netPay'] as const) {
      if (held[field] === null || held[field] === local[field]) continue
      yield onProject(month, { field, local: local[field], held: held[field] })
    }
  },
  message: {
    zh: '{field|fields}：本地{local|total}，平台{held|total}',
    en: '{field|fields}: {local|total} here, {held|total} on the platform',
  },
  actual: { zh: '{local|total}', en: '{local|total}' },
  expected: { zh: '{held|total}', en: '{held|total}' },
  repair: {
    zh: '需要改动已提交的月份时，另做更正说明，不要直接改数',
    en: 'A submitted month is changed by a correction that names it, never in place',
  },
  blindSpot: {
    zh: '平台没有回读接口：只知道它接受过的数据，或从网页导出再导入的名单',
    en: 'The platform has no read-back call: known is what it accepted, or a list exported from its portal',
  },
  examples: {
    fails: {
      change: { platformCopy: { people: 59, grossPay: null, netPay: null } },
      finds: [{ cell: null }],
    },
    passes: { change: { platformCopy: { people: 60, grossPay: null, netPay: null } }, finds: [] },
  },
}

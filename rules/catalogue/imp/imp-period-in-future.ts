import { periodBounds } from '../../../contract/dates.ts'
import { sheetSubjectKey } from '../../import-problems.ts'
import type { Rule } from '../../rule.ts'

export const impPeriodInFuture: Rule = {
  id: 'imp-period-in-future',
  title: { zh: '月份晚于当前月', en: 'The month lies in the future' },
  failsWhen: { zh: '所属月份 > 当前月', en: 'wage month > current month' },
  severity: ['block'],
  scope: 'sheet',
  reads: ['month.period', 'month.today', 'month.sources'],
  needs: ['importedSheets'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    if (month.today >= periodBounds(month.period).first) return
    for (const source of month.sources) {
      const { kind, file, sheet, problems } = source
      const saidAtImport = problems.some(problem => problem.rule === 'imp-period-in-future')
      if (kind === 'roster' || saidAtImport) continue
      yield {
        subject: { kind: 'sheet', key: sheetSubjectKey(source), name: sheet },
        at: { address: null },
        params: { period: month.period, current: month.today.slice(0, 7), file },
        doubted: month.period,
      }
    }
  },
  message: null,
  actual: { zh: '{period}', en: '{period}' },
  expected: { zh: '≤ {current}', en: '≤ {current}' },
  repair: {
    zh: '核对所属月份；录错时撤销导入，选对月份后重新导入',
    en: 'Check the month; if it is wrong, undo the import and import again with the right month',
  },
  blindSpot: { zh: '以本机日期为准，本机日期不准时判断也不准', en: "Goes by this computer's date" },
  examples: {
    fails: { change: { today: '2026-02-28' }, finds: [{ cell: null }, { cell: null }] },
    passes: { change: { today: '2026-03-01' }, finds: [] },
  },
}

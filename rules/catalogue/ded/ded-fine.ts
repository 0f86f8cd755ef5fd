import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { deductionsOfKind } from './deduction-kinds.ts'

export const dedFine: Rule = {
  id: 'ded-fine',
  title: { zh: '以罚款扣工资', en: 'A fine taken from wages' },
  failsWhen: { zh: '扣除项目名为罚款、违纪、安全罚款等', en: 'item named 罚款/违纪/安全罚款' },
  severity: ['alert'],
  scope: 'row',
  reads: ['line.otherDeductions'],
  needs: ['payroll'],
  parameters: [],
  source: 'GDS art 50',
  confidence: 'found-2nd',
  penalty: 'GDS 50',
  *check(month) {
    for (const line of month.lines) {
      for (const { name, amount } of deductionsOfKind(line, 'fine')) {
        yield onRow(line, `otherDeductions/${name}`, { item: name, amount })
      }
    }
  },
  message: {
    zh: '“{item}”扣{amount|yuan}元：不得以罚款扣减工资',
    en: '“{item}” takes {amount|yuan}: wages must not be cut by fines',
  },
  actual: { zh: '{item} {amount|yuan}', en: '{item} {amount|yuan}' },
  expected: { zh: '不以罚款扣工资', en: 'no fines' },
  repair: {
    zh: '退还罚款；违章以教育和合同约定的方式处理',
    en: 'Give it back; deal with breaches by training and by the contract',
  },
  blindSpot: {
    zh: '只看项目名称；直接少计工资的看不出来',
    en: 'Goes by the name; a wage simply set lower shows nothing',
  },
  examples: {
    fails: {
      change: { lines: [{ otherDeductions: [{ name: '安全罚款', amount: 1 }] }] },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: {
      change: { lines: [{ otherDeductions: [{ name: '工具损坏赔偿', amount: 5_000 }] }] },
      finds: [],
    },
  },
}

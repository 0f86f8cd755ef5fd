import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const made = (masked: boolean, forPosting: boolean) => ({
  papers: {
    exports: [{ report: '工资公示表', period: '2026-03', madeOn: '2026-04-06', forPosting, masked }],
  },
})

export const prvExportUnmasked: Rule = {
  id: 'prv-export-unmasked',
  title: { zh: '导出含未脱敏证件号', en: 'A table for posting shows full numbers' },
  failsWhen: {
    zh: '用于公示的导出文件含完整证件号、电话或账号',
    en: 'public-notice export shows full id, phone or account',
  },
  severity: ['block'],
  scope: 'sheet',
  reads: ['papers.exports', 'month.period'],
  needs: ['exports'],
  parameters: [],
  source: '个人信息保护法',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    for (const { report, period, madeOn, forPosting, masked } of month.papers.exports ?? []) {
      if (period === month.period && forPosting && !masked) yield onProject(month, { report, madeOn })
    }
  },
  message: {
    zh: '{madeOn}导出的“{report}”用于公示，但没有脱敏',
    en: '{report} of {madeOn} is for posting and shows full numbers',
  },
  actual: { zh: '未脱敏', en: 'not masked' },
  expected: { zh: '证件号、电话、账号脱敏', en: 'numbers, phones and accounts masked' },
  repair: {
    zh: '收回已张贴的，重新导出脱敏版本',
    en: 'Take down what is posted and export a masked one',
  },
  blindSpot: {
    zh: '以导出登记为准；导出后在表格里补上的号码看不到',
    en: 'Goes by the record of exports; numbers added afterwards in a spreadsheet are not seen',
  },
  examples: {
    fails: { change: made(false, true), finds: [{ cell: null }] },
    passes: { change: made(false, false), finds: [] },
  },
}

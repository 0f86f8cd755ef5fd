import type { Rule } from '../../rule.ts'

export const payPrecision: Rule = {
  id: 'pay-precision',
  title: { zh: '金额小数超过两位', en: 'An amount has more than two decimals' },
  failsWhen: { zh: '金额的小数超过两位', en: 'more than 2 decimals' },
  severity: ['warn'],
  scope: 'row',
  reads: ['month.sources'],
  needs: ['importedSheets'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  // The third decimal exists only in the cell; the importer keeps the problem with the sheet.
  check: null,
  message: {
    zh: '金额的小数超过两位，已四舍五入到分',
    en: 'The amount has more than two decimals and was rounded to the fen',
  },
  actual: { zh: '超过两位小数', en: 'more than two decimals' },
  expected: { zh: '至多两位小数', en: 'two decimals at most' },
  repair: { zh: '在公式中用ROUND取两位小数', en: 'Round to two decimals in the formula' },
  blindSpot: {
    zh: '只看导入的文件；显示为两位但实际更多的，只有文件保存了原值才看得到',
    en: 'Sees imported files only, and only where the file keeps the unrounded value',
  },
  examples: {
    fails: {
      change: {
        problems: [
          {
            source: 2,
            problem: { rule: 'pay-precision', severity: 'warn', cell: 'T4', field: 'netPay', params: {} },
          },
        ],
      },
      finds: [{ cell: '工资表!T4' }],
    },
    passes: { change: { lines: [{ netPay: 590_055 }] }, finds: [] },
  },
}

import { importRule } from './import-rule.ts'

export const impDateTwoReadings = importRule({
  id: 'imp-date-two-readings',
  title: { zh: '日期存在两种读法', en: 'A date can be read in two ways' },
  failsWhen: {
    zh: '日期文字可读成不止一个日期，或工作簿使用1904日期系统',
    en: 'date text parses to more than one date, or 1904-based serials were found',
  },
  severity: ['warn'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' },
  repair: { zh: '改写为2026-03-05这样的日期', en: 'Write it as 2026-03-05' },
  example: { source: 0, cell: 'J4', field: 'entryDate', params: {} },
})

import { importRule } from './import-rule.ts'

export const impRowDuplicatePerson = importRule({
  id: 'imp-row-duplicate-person',
  title: { zh: '同一人出现多行', en: 'One person on several rows' },
  failsWhen: {
    zh: '同一张表中同一人不止一行，未自动合并',
    en: 'one person has more than one row on a sheet; they were not merged',
  },
  severity: ['block'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '一人一行', en: 'one row per person' },
  repair: { zh: '确认是重复录入还是两笔工资', en: 'Decide whether it is a repetition or two payments' },
  example: { source: 1, cell: 'A5', field: 'name', params: {} },
})

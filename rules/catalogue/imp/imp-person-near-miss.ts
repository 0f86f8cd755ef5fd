import { importRule } from './import-rule.ts'

export const impPersonNearMiss = importRule({
  id: 'imp-person-near-miss',
  title: { zh: '与花名册人员相近但不一致', en: 'Close to a person of the roster, but not the same' },
  failsWhen: {
    zh: '证件号或姓名与花名册中某人只差一点，未自动合并',
    en: 'ID number or name differs a little from someone on the roster; they were not merged',
  },
  severity: ['warn'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '与花名册一致', en: 'the same as on the roster' },
  repair: { zh: '对照证件更正写错的一方', en: 'Correct the wrong one from the document' },
  example: { source: 2, cell: 'B4', field: 'idNumber', params: {} },
})

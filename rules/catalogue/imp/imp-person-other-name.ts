import { importRule } from './import-rule.ts'

export const impPersonOtherName = importRule({
  id: 'imp-person-other-name',
  title: { zh: '证件号相同而姓名不同', en: 'Same ID number, another name' },
  failsWhen: {
    zh: '证件号与花名册中某人相同，姓名却不同',
    en: 'the ID number is that of someone on the roster, the name is not',
  },
  severity: ['warn', 'notice', 'block'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '与花名册一致', en: 'the same as on the roster' },
  repair: {
    zh: '对照证件更正写错的姓名或证件号，再重新导入',
    en: 'Correct the wrong name or number from the document and import again',
  },
  example: { source: 2, cell: 'A4', field: 'name', params: { why: 'other-name' } },
})

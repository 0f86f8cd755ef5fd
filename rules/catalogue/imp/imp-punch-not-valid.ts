import { importRule } from './import-rule.ts'

export const impPunchNotValid = importRule({
  id: 'imp-punch-not-valid',
  title: { zh: '无效打卡', en: 'A punch that is not valid' },
  failsWhen: {
    zh: '打卡表写明这次打卡无效，或没有识别成功、没有放行',
    en: 'the list itself says that a punch is not valid, or that nobody was recognised or let through',
  },
  severity: ['notice'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '有效的打卡', en: 'a valid punch' },
  repair: {
    zh: '如确为有效打卡，请在打卡表中更正后重新导入',
    en: 'If it was valid after all, correct the list and import it again',
  },
  example: { source: 1, cell: 'H5', field: 'punches', params: {} },
})

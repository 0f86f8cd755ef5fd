import { importRule } from './import-rule.ts'

export const impPunchPersonUnknown = importRule({
  id: 'imp-punch-person-unknown',
  title: { zh: '打卡对不上人', en: 'A punch of nobody known' },
  failsWhen: {
    zh: '打卡表里的工号或姓名在花名册中找不到，或不止一个人符合',
    en: 'the job number or name of a punch is not on the roster, or fits several people',
  },
  severity: ['warn'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '花名册中的一个人', en: 'one person of the roster' },
  repair: {
    zh: '在花名册中填写“工号”一列，或先导入花名册，再重新导入打卡表',
    en: 'Give job numbers on the roster, or import the roster first, then import the punches again',
  },
  example: { source: 1, cell: 'B5', field: 'jobNumber', params: { by: 'jobNumber' } },
})

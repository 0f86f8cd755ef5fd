import { nameKey } from '../../../contract/text.ts'
import type { Rule } from '../../rule.ts'
import { cardRows } from './card-rows.ts'

export const crdHolderMismatch: Rule = {
  id: 'crd-holder-mismatch',
  title: { zh: '户名与姓名不一致', en: "The account is in another's name" },
  failsWhen: { zh: '户名（规范后）≠ 工人姓名', en: 'account holder ≠ worker name after normalising' },
  severity: ['block'],
  scope: 'row',
  reads: [
    'engagement.wageCard',
    'line.wageCard',
    'engagement.accountHolder',
    'line.accountHolder',
    'line.name',
    'worker.name',
  ],
  needs: [],
  parameters: [],
  source: 'R724 art 31',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    for (const { holder, name, fail } of cardRows(month, index)) {
      if (holder === null || name === null || holder === name || nameKey(holder) === nameKey(name)) continue
      yield fail('accountHolder', {})
    }
  },
  message: {
    zh: '工资卡户名与工人姓名不是同一人',
    en: "The account holder's name is not the worker's",
  },
  actual: { zh: '他人户名', en: "another's name" },
  expected: { zh: '工人本人姓名', en: "the worker's own name" },
  repair: { zh: '改用工人本人名下的工资卡', en: "Use a card in the worker's own name" },
  blindSpot: {
    zh: '没有户名列的不检查；户名与姓名相同但不是本人的不能发现',
    en: 'Says nothing where no holder is stated; a namesake is not seen',
  },
  examples: {
    fails: { change: { lines: [{ accountHolder: '周国强' }] }, finds: [{ cell: '工资表!W4' }] },
    passes: {
      change: { lines: [{ accountHolder: '阿依春.买买提', name: '阿依春·买买提' }] },
      finds: [],
    },
  },
}

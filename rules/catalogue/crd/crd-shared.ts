import { maskAccount } from '../../../contract/masking.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const crdShared: Rule = {
  id: 'crd-shared',
  title: { zh: '多人同一工资卡', en: 'One card for several people' },
  failsWhen: {
    zh: '同一账号（全项目、所有月份）收取两个以上证件号的工资',
    en: 'one account receives wages of two or more ids (project-wide, all months)',
  },
  severity: ['block'],
  scope: 'person',
  reads: ['line.wageCard', 'line.idNumber', 'month.earlierCardUses'],
  needs: ['payroll'],
  parameters: [],
  source: 'R724 art 31; M53 art 18',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    for (const line of month.lines) {
      if (line.wageCard === null) continue
      const people = index.cards().get(line.wageCard)?.payees.size ?? 0
      if (people > 1) yield onRow(line, 'wageCard', { card: maskAccount(line.wageCard), people })
    }
  },
  message: {
    zh: '账号{card}在本项目中收取过{people}人的工资',
    en: 'Account {card} has received the wages of {people} people on this project',
  },
  actual: { zh: '{people}人', en: '{people} people' },
  expected: { zh: '1人1卡', en: 'one person, one card' },
  repair: {
    zh: '登记每名工人本人的工资卡；夫妻、老乡也不得合用',
    en: "Record each worker's own card; couples and fellow villagers must not share one",
  },
  blindSpot: {
    zh: '看不到其他项目、其他单位的使用情况；证件号更正过的会被当作两人',
    en: 'Does not see other projects; a person whose ID number was corrected counts as two',
  },
  examples: {
    fails: {
      change: { lines: [{}, { wageCard: '6200000000000000018' }] },
      finds: [{ cell: '工资表!U4' }, { cell: '工资表!U5' }],
    },
    passes: { change: { lines: [{}, { wageCard: '6200000000009999996' }] }, finds: [] },
  },
}

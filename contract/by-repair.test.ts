import { expect, it } from 'vitest'
import { byRepair } from './by-repair.ts'

const finding = (id: string, rule: string, label: string, message: string, cell: string) => ({
  id,
  rule,
  title: `title of ${rule}`,
  repair: `mend ${rule}`,
  subject: { kind: 'line' as const, key: id, label },
  message,
  at: { file: '花名册.xlsx', sheet: '花名册', cell },
})

it('says a repair once, above whom it concerns; records that say the same are one line, namesakes are two', () => {
  const groups = byRepair([
    finding('1', 'unregistered', '张*', '2 records', 'C4'),
    finding('2', 'fields', '李*', 'lacks an address', 'C9'),
    finding('3', 'unregistered', '张*', '2 records', 'C4'),
    finding('4', 'unregistered', '张*', '2 records', 'C7'),
    finding('5', 'unregistered', '王*', '1 record', 'C8'),
  ])
  expect(groups.map(({ rule, repair, findings }) => [rule, repair, findings.map(({ id }) => id)])).toEqual([
    ['unregistered', 'mend unregistered', ['1', '4', '5']],
    ['fields', 'mend fields', ['2']],
  ])
})

import { expect, it } from 'vitest'
import { checkMonth, RULES } from '../index.ts'
import { examplePunch } from './att/example-punch.ts'
import { changedMonth } from './example-month.ts'
import { exampleId } from './example-people.ts'

/** What is said of the first person, at this gate at 08:00, 12:00 and 17:30 of 3 March, who is at another one at an instant (UTC). */
function elsewhere(at: string, person = 0) {
  const month = changedMonth({
    punches: ['00:00', '04:00', '09:30'].map(time => examplePunch(0, `2026-03-03T${time}:00Z`)),
    otherPunches: [{ workerId: exampleId('worker', person), project: '示例桥梁项目', at }],
  })
  const rules = RULES.filter(rule => rule.id === 'att-punch-conflict')
  return checkMonth(month, { rules, stage: 'archive' }).findings
}

it('nobody goes from one gate to another faster than the way takes, in either direction', () => {
  expect(elsewhere('2026-03-03T04:29:59Z')).toMatchObject([
    { at: { cell: 'I4' }, params: { day: 3, here: '12:00', there: '示例桥梁项目 12:29' } },
  ])
  expect(elsewhere('2026-03-03T03:30:01Z')).toHaveLength(1)
  expect(elsewhere('2026-03-03T04:30:00Z')).toEqual([])
  expect(elsewhere('2026-03-03T03:30:00Z')).toEqual([])
})

it('someone else at the other gate is no conflict', () => {
  expect(elsewhere('2026-03-03T04:00:00Z', 1)).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { changedMonth, cleanMonth } from './catalogue/example-month.ts'
import { checkMonth, isStanding, RULES, ruleById } from './index.ts'

describe.each(RULES.filter(rule => rule.seenable).map(rule => [rule.id, rule] as const))(
  '%s may be passed on a document that was seen',
  (_, rule) => {
    const doubts = (period: string) =>
      checkMonth(changedMonth({ ...rule.examples.fails.change, period }), { rules: [rule] }).findings.map(
        ({ doubt, severity, seenable }) => ({ doubt, severity, seenable }),
      )

    test('its blocks name the doubt that a person can answer, and nothing milder does', () => {
      for (const { seenable, severity } of doubts('2026-03')) expect(seenable).toBe(severity === 'block')
    })

    test('the doubt is the same next month, so that the word holds', () => {
      expect(doubts('2026-04')).toEqual(doubts('2026-03'))
    })
  },
)

test('a doubt is of one rule, one person and one value', () => {
  const odd = '6200000000000000011'
  const other = '6200000000000000012'
  const found = (wageCards: string[]) =>
    checkMonth(changedMonth({ lines: wageCards.map(wageCard => ({ wageCard })) }), {
      rules: RULES.filter(rule => rule.id === 'crd-luhn'),
    }).findings.map(finding => finding.doubt)
  const [first, second] = found([odd, odd])
  expect(first).not.toBe(second)
  expect(found([other])).not.toEqual([first])
  expect(found([odd])).toEqual([first])
})

test('a doubt about somebody who is not on the roster is of his number, else of his name, whichever row it stands on', () => {
  const doubt = (row: { id: string; idNumber: string | null; name: string }) => {
    const lines = [{ ...row, workerId: null, grossPay: 5_100_000, netPay: 5_100_000 }]
    const rules = RULES.filter(({ id }) => id === 'pay-single-month-high')
    return checkMonth(changedMonth({ lines, keep: { workers: 0 } }), { rules }).findings[0]?.doubt ?? ''
  }
  const [one, two] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
  const [number, other] = ['990101198201019991', '990101198201019992']
  const known = doubt({ id: one, idNumber: number, name: '甲' })
  expect(known).toMatch(/^[0-9a-f]{64}$/)
  expect(doubt({ id: two, idNumber: number, name: '甲某' })).toBe(known)
  expect(doubt({ id: two, idNumber: other, name: '甲' })).not.toBe(known)
  const named = doubt({ id: one, idNumber: null, name: '甲' })
  expect(doubt({ id: two, idNumber: null, name: ' 甲' })).toBe(named)
  expect(doubt({ id: two, idNumber: null, name: '乙' })).not.toBe(named)
})

test('a line of a sheet leads to the worker of the roster', () => {
  const month = cleanMonth()
  const [line] = month.lines
  const [finding] = checkMonth(changedMonth({ lines: [{ wageCard: '6200000000000000011' }] }), {
    rules: RULES.filter(rule => rule.id === 'crd-luhn'),
  }).findings
  expect(finding).toMatchObject({ subject: { kind: 'line' }, person: line?.workerId })
})

test.each([
  ['ros-emergency-contact', true],
  ['crd-luhn', false],
  ['imp-row-blank-key', false],
])('whether %s rests on registers alone: %s', (id, standing) => {
  const rule = ruleById(id)
  expect(rule && isStanding(rule)).toBe(standing)
})

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

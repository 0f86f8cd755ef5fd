import { expect, test } from 'vitest'
import type { MonthChange } from '../example.ts'
import { checkMonth, RULES } from '../index.ts'
import { changedMonth, cleanMonth } from './example-month.ts'

const count = (id: string, change: MonthChange, people = 60) =>
  checkMonth(changedMonth(change, cleanMonth({ people })), { rules: RULES.filter(rule => rule.id === id) })

test('patterns of pay are looked for in teams of 6 and more', () => {
  // Dealt out to three teams: 16 people make a first team of 6, 15 make three of 5.
  const alike = { lines: Array.from({ length: 16 }, () => ({ netPay: 600_100 })) }
  expect(count('pay-identical-amounts', alike, 16).findings).toHaveLength(1)
  expect(count('pay-identical-amounts', alike, 15).findings).toEqual([])
  const heavy = { lines: [{ netPay: 12_000_000 }] }
  expect(count('pay-foreman-heavy', heavy, 16).findings).toHaveLength(1)
  expect(count('pay-foreman-heavy', heavy, 15).findings).toEqual([])
})

test('round amounts count only when every one is round', () => {
  const round = Array.from({ length: 18 }, (_, index) => ({ netPay: 500_000 + index * 100_000 }))
  expect(count('pay-identical-amounts', { lines: round }, 18).findings).toHaveLength(3)
  expect(
    count('pay-identical-amounts', { lines: [{ netPay: 500_001 }, ...round.slice(1)] }, 18).findings,
  ).toHaveLength(2)
})

test('a full month is exactly the working days of the law', () => {
  const one = (attendanceDays: number) => ({ keep: { lines: 1 }, lines: [{ netPay: 1, attendanceDays }] })
  expect(count('mwg-project-average', one(2_067)).findings).toHaveLength(1)
  expect(count('mwg-project-average', one(2_066)).findings).toEqual([])
})

test('who is on the sheet for nothing is not paid', () => {
  const [finding] = count('xck-headcount-gap', { lines: [{ netPay: 0 }] }).findings
  expect(finding).toMatchObject({ severity: 'warn', params: { paid: 59, attending: 60, gap: 1 } })
})

test('six of sixty is still ten percent, seven is more', () => {
  const without = (people: number) =>
    count('xck-headcount-gap', { keep: { lines: 60 - people } }).findings[0]?.severity
  expect(without(6)).toBe('warn')
  expect(without(7)).toBe('alert')
})

test('piece pay is outside the rule of rate and days, a missing rate is told', () => {
  const piece = { lines: [{ piecePay: 1, wageRate: null }] }
  expect(count('pay-rate-times-days', piece)).toEqual({ findings: [], notChecked: [] })
  expect(count('pay-rate-times-days', { lines: [{ wageRate: null }] }).notChecked).toMatchObject([
    { needs: 'wageRate', rows: 1 },
  ])
})

test('a third record of one person is told as well', () => {
  const double = { name: '赵建建', phone: '13000000000' }
  expect(count('idn-name-two-ids', { workers: [{}, double, double] }).findings).toHaveLength(2)
})

test('overtime hours at the plain rate may be part of the wage', () => {
  const line = { wageRate: 32_000, attendanceDays: 2_000, overtimeHours: 800, overtimePay: null }
  const passes = (basePay: number) =>
    count('pay-rate-times-days', { lines: [{ ...line, basePay }] }).findings.length === 0
  expect([640_000, 672_000, 656_000].map(passes)).toEqual([true, true, false])
})

test('tax as if for services is known by its sum on both sides of the step', () => {
  const taxed = (grossPay: number, incomeTax: number) =>
    count('tax-income-kind', { lines: [{ grossPay, incomeTax }] }).findings.length
  // Up to 4,000 a fifth of what exceeds 800; above, a fifth of four fifths.
  expect([taxed(400_000, 64_000), taxed(400_000, 63_999)]).toEqual([1, 0])
  expect([taxed(400_001, 64_000), taxed(500_000, 80_000), taxed(500_000, 84_000)]).toEqual([1, 1, 0])
  const agreement = { contracts: [{ kind: 'employmentAgreement' as const }] }
  const reverse = (incomeTax: number) =>
    count('tax-income-kind', { ...agreement, lines: [{ grossPay: 500_000, incomeTax }] }).findings.length
  expect([reverse(80_000), reverse(3_000), reverse(0)]).toEqual([0, 1, 0])
})

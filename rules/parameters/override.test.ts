import { describe, expect, test } from 'vitest'
import { isAdjustableFrom, type Override, withOverrides } from './override.ts'
import { type ParameterRow, type ParameterSet, parameterAt } from './parameter-set.ts'
import { readParameterValue } from './read-value.ts'

const row = (effectiveFrom: string, value: number, confidence: ParameterRow['confidence']): ParameterRow => ({
  key: 'pay.lateAfter',
  effectiveFrom,
  value,
  unit: 'days',
  source: 'Guizhou',
  confidence,
})
const base: ParameterSet = {
  version: '1',
  rows: [
    row('2020-01-01', 1, 'practice'),
    row('2027-01-01', 9, 'found'),
    { ...row('2020-01-01', 5, 'practice'), key: 'pay.other' },
  ],
}
const from = (effectiveFrom: string, value: number): Override => ({
  key: 'pay.lateAfter',
  effectiveFrom,
  value,
})
const valueOn = (set: ParameterSet, day: string) => parameterAt(set, 'pay.lateAfter', day)?.value

describe('a threshold set by hand', () => {
  const set = withOverrides(base, [from('2026-06-01', 3)])

  test('holds from its day, until law stands above it', () => {
    expect(['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'].map(day => valueOn(set, day))).toEqual([
      1, 3, 3, 9,
    ])
    expect(parameterAt(set, 'pay.other', '2026-06-01')?.value).toBe(5)
  })

  test('is never shown as anybody’s rule', () => {
    expect(parameterAt(set, 'pay.lateAfter', '2026-06-01')).toMatchObject({
      source: 'own setting',
      confidence: 'practice',
    })
  })

  test('of the project stands above the company’s, also above a later one', () => {
    const company = [from('2026-06-01', 3), from('2026-08-01', 4)]
    const both = withOverrides(base, [...company, from('2026-07-01', 2)])
    expect(['2026-06-30', '2026-07-01', '2026-08-01'].map(day => valueOn(both, day))).toEqual([3, 2, 2])
  })

  test('does not touch law', () => {
    expect(withOverrides(base, [from('2027-02-01', 3)])).toBe(base)
    expect(isAdjustableFrom(base, 'pay.lateAfter', '2026-12-31')).toBe(true)
    expect(isAdjustableFrom(base, 'pay.lateAfter', '2027-01-01')).toBe(false)
    expect(isAdjustableFrom(base, 'pay.lateAfter', '2019-12-31')).toBe(false)
  })
})

test('the version tells sets of settings apart, and equal ones are one version', () => {
  const version = (...overrides: Override[]) => withOverrides(base, overrides).version
  expect(version()).toBe('1')
  expect(version(from('2026-06-01', 3))).toMatch(/^1\+[0-9a-f]{8}$/)
  expect(version(from('2026-06-01', 3))).toBe(version(from('2026-06-01', 3)))
  expect(version(from('2026-06-01', 3))).not.toBe(version(from('2026-06-01', 4)))
  expect(version(from('2026-06-01', 3))).not.toBe(version(from('2026-06-02', 3)))
})

test.each([
  ['fen', '2,600.50', 260_050],
  ['fen', '2600.505', null],
  ['fen', '-1', null],
  ['hundredths', '21.75', 2_175],
  ['ratio', '85%', 85],
  ['ratio', '0.85', null],
  ['yearMonth', '1965-01', 196_501],
  ['yearMonth', '1965-13', null],
  ['days', '15', 15],
  ['days', '一', null],
] as const)('a value of %s typed as %s is read as %s', (unit, text, value) => {
  expect(readParameterValue(unit, text)).toBe(value)
})

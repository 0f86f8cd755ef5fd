import { describe, expect, test } from 'vitest'
import { BUILT_IN_PARAMETERS, PARAMETERS_VERSION } from './built-in.ts'
import { ParameterSet, parameterAt, parameterText } from './parameter-set.ts'

const monthMinimum = (date: string) =>
  parameterAt(BUILT_IN_PARAMETERS, 'wage.minimum.guangzhou.month', date)?.value ?? null

describe('built-in parameters', () => {
  test('fit the schema that a replacing file must fit', () => {
    expect(ParameterSet.parse(structuredClone(BUILT_IN_PARAMETERS))).toEqual(BUILT_IN_PARAMETERS)
    expect(BUILT_IN_PARAMETERS.version).toBe(PARAMETERS_VERSION)
  })

  test.each([
    ['2013-04-30', null],
    ['2013-05-01', 155_000],
    ['2015-05-01', 189_500],
    ['2018-06-30', 189_500],
    ['2018-07-01', 210_000],
    ['2021-11-30', 210_000],
    ['2021-12-01', 230_000],
    ['2025-02-28', 230_000],
    ['2025-03-01', 250_000],
    ['2030-01-01', 250_000],
  ])('minimum wage of Guangzhou on %s', (date, fen) => {
    expect(monthMinimum(date)).toBe(fen)
  })

  test('working days change on 2025-01-01, pay days do not', () => {
    const at = (key: string, date: string) => parameterAt(BUILT_IN_PARAMETERS, key, date)?.value
    expect(at('wage.conversion.workingDaysPerMonth', '2024-12-31')).toBe(2_083)
    expect(at('wage.conversion.workingDaysPerMonth', '2025-01-01')).toBe(2_067)
    expect(at('wage.conversion.payDaysPerMonth', '2026-01-01')).toBe(2_175)
    expect(at('wage.conversion.statutoryHolidays', '2025-01-01')).toBe(13)
  })

  test('a file with two values for one day, or a value in yuan, is refused', () => {
    const [row] = BUILT_IN_PARAMETERS.rows
    expect(ParameterSet.safeParse({ version: 'x', rows: [row, row] }).success).toBe(false)
    expect(ParameterSet.safeParse({ version: 'x', rows: [{ ...row, value: 2500.5 }] }).success).toBe(false)
    expect(
      ParameterSet.safeParse({ version: 'x', rows: [{ ...row, effectiveFrom: '2025-02-30' }] }).success,
    ).toBe(false)
  })

  test('are shown as people write them', () => {
    expect(parameterText({ value: 250_000, unit: 'fen' })).toBe('2,500.00')
    expect(parameterText({ value: 2_175, unit: 'hundredths' })).toBe('21.75')
    expect(parameterText({ value: 10, unit: 'ratio' })).toBe('10%')
    expect(parameterText({ value: 196_501, unit: 'yearMonth' })).toBe('1965-01')
  })
})

import { describe, expect, test } from 'vitest'
import { monthsAfter } from '../days-between.ts'
import { BUILT_IN_PARAMETERS } from './built-in.ts'
import { parameterAt } from './parameter-set.ts'
import { type RetirementGroup, retirementAge } from './retirement.ts'

const age = (group: RetirementGroup, birth: string, on = '2026-03-01') =>
  retirementAge(key => parameterAt(BUILT_IN_PARAMETERS, key, on)?.value ?? null, group, birth)

describe('statutory retirement age from 2025-01-01', () => {
  test.each<[RetirementGroup, string, number, number]>([
    ['men', '1964-12-31', 60, 0],
    ['men', '1965-01-01', 60, 1],
    ['men', '1965-04-30', 60, 1],
    ['men', '1965-05-01', 60, 2],
    ['men', '1976-08-31', 62, 11],
    ['men', '1976-09-01', 63, 0],
    ['men', '1990-01-01', 63, 0],
    ['womenBase50', '1974-12-31', 50, 0],
    ['womenBase50', '1975-01-01', 50, 1],
    ['womenBase50', '1975-03-01', 50, 2],
    ['womenBase50', '1984-10-31', 54, 11],
    ['womenBase50', '1984-11-01', 55, 0],
    ['womenBase55', '1970-01-01', 55, 1],
    ['womenBase55', '1981-08-31', 57, 11],
    ['womenBase55', '1981-09-01', 58, 0],
  ])('%s born %s: %i years %i months', (group, birth, years, months) => {
    expect(age(group, birth)).toBe(years * 12 + months)
  })

  test('days before 2025 are judged by 60 / 50 / 55, even of those affected later', () => {
    expect(age('men', '1970-06-01', '2024-12-31')).toBe(720)
    expect(age('womenBase50', '1980-06-01', '2024-12-31')).toBe(600)
    expect(age('womenBase55', '1975-06-01', '2024-12-31')).toBe(660)
  })

  test('the day on which it is reached', () => {
    expect(monthsAfter('1965-01-15', 721)).toBe('2025-02-15')
    expect(monthsAfter('1965-01-31', 721)).toBe('2025-02-28')
    expect(monthsAfter('1976-02-29', 12 * 63)).toBe('2039-02-28')
  })
})

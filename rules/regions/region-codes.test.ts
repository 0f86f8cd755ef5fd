import { expect, test } from 'vitest'
import table from './gb-t-2260.data.json' with { type: 'json' }
import { isProvince, isRegion } from './region-codes.ts'

test.each([
  ['110101', 'a district that has always been there'],
  ['110103', 'Chongwen, merged in 2010'],
  ['352825', 'a county of a prefecture renamed in 1983'],
  ['412723', 'Shangshui, of the prefecture before 2000'],
  ['510229', 'Yongchuan, of Sichuan before Chongqing was its own'],
  ['441900', 'Dongguan, a city without counties'],
  ['440401', 'the summary of the districts of a city'],
  ['370284', 'Jiaonan, merged in 2012'],
  ['330113', 'Linping, made in 2021'],
  ['653228', 'Hekang, made in 2024'],
])('%s is a region: %s', code => {
  expect(isRegion(code)).toBe(true)
})

test.each([
  ['440199', 'no county of Guangzhou'],
  ['130171', 'a development zone of the statisticians'],
  ['990101', 'the region of fictional people'],
  ['44010', 'five digits'],
])('%s is none: %s', code => {
  expect(isRegion(code)).toBe(false)
})

test('every province of the standard is known, and no other', () => {
  expect(['11', '46', '50', '65', '71', '83'].every(isProvince)).toBe(true)
  expect(['00', '16', '47', '78', '99'].some(isProvince)).toBe(false)
})

test('the table is sorted and holds no code twice', () => {
  const codes = Object.entries(table.cities).flatMap(([city, thirds]) =>
    thirds.split(' ').map(third => city + third),
  )
  expect(codes.every(code => /^\d{6}$/.test(code))).toBe(true)
  expect(codes).toEqual([...new Set(codes)].toSorted())
})

import { expect, it } from 'vitest'
import { parseCsv } from './parse-csv.ts'

it('reads quotes, line breaks inside cells and a byte order mark', () => {
  expect(parseCsv('\uFEFF姓名,"金额, 元"\r\n"张""三","1\n2"\r\n', 10)).toEqual([
    ['姓名', '金额, 元'],
    ['张"三', '1\n2'],
  ])
})

it('stops at the limit and keeps a last line without a break', () => {
  expect(parseCsv('a\nb\nc', 2)).toEqual([['a'], ['b']])
  expect(parseCsv('a,', 9)).toEqual([['a', '']])
  expect(parseCsv('', 9)).toEqual([])
})

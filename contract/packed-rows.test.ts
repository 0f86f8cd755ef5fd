import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packInParts, packRows, rowsIn, unpackRows } from './packed-rows.ts'

const text = fc.string({ unit: 'binary', maxLength: 6 })
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.option(fc.integer())))
const field = fc.constantFrom('name', 'idNumber', 'netPay', 'days', '班组', 'a,b', 'a\nb')
const problem = fc.record({
  rule: fc.constantFrom('imp-row-blank-key' as const, 'imp-number-as-text-id' as const),
  severity: fc.constantFrom('warn' as const, 'block' as const),
  cell: fc.option(text),
  field: fc.option(field),
  params: fc.dictionary(field, fc.oneof(text, fc.integer())),
})
const row = fc.record({
  row: fc.integer(),
  values: fc.dictionary(field, value),
  cells: fc.dictionary(field, text),
  raw: fc.dictionary(field, text),
  problems: fc.array(problem, { maxLength: 2 }),
})

it('rows come back as they were packed, whatever they state', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), rows => {
      expect(unpackRows<Record<string, unknown>>(packRows(rows))).toEqual(rows)
    }),
  )
})

it('a member without a value is a member that is not there', () => {
  const rest = { row: 1, cells: {}, raw: {}, problems: [] }
  const [back] = unpackRows<Record<string, unknown>>(
    packRows([{ ...rest, values: { name: '甲', team: undefined, days: null } }]),
  )
  expect(Object.entries(back?.values ?? {})).toEqual([
    ['name', '甲'],
    ['days', null],
  ])
})

it('parts hold every row in order and say how many', () => {
  const rows = Array.from({ length: 1234 }, (_, index) => ({
    row: index + 2,
    values: index % 3 === 0 ? { name: `工人${index}` } : { netPay: index },
    cells: {},
    raw: {},
    problems: [],
  }))
  const parts = [...packInParts([...rows])]
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
  expect([...rowsIn<Record<string, unknown>>({ parts })]).toEqual(rows)
})

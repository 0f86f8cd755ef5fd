import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleTable } from './fixtures/sample-report.ts'
import { sumRows, tableLines } from './table-lines.ts'

const fen = fc.integer({ min: -9_000_000, max: 900_000_000 })
const row = fc.record({
  team: fc.constantFrom('一班', '二班', '三班'),
  pay: fc.option(fen),
  days: fc.option(fc.integer({ min: 0, max: 3100 })),
})
const rows = fc.array(row, { maxLength: 80 }).map(list => list.toSorted((a, b) => (a.team < b.team ? -1 : 1)))

test('property: the total is the sum of the rows in fen, and of the subtotals', () => {
  fc.assert(
    fc.property(rows, list => {
      const lines = tableLines(sampleTable(list, { subtotalBy: 'team' }))
      const total = lines.find(line => line.kind === 'total')
      const expected = list.reduce((sum, { pay }) => sum + (pay ?? 0), 0)
      expect(total?.values.pay ?? 0).toBe(expected)
      const subtotals = lines.filter(line => line.kind === 'subtotal')
      expect(subtotals.reduce((sum, line) => sum + Number(line.values.pay ?? 0), 0)).toBe(expected)
      expect(subtotals.reduce((sum, line) => sum + line.count, 0)).toBe(list.length)
      expect(subtotals.length).toBe(new Set(list.map(({ team }) => team)).size)
    }),
  )
})

test('a column that no row fills has no sum: absent is not 0', () => {
  const table = sampleTable([{ pay: null, days: 100 }])
  expect(sumRows(table, table.rows)).toEqual({ pay: null, days: 100 })
})

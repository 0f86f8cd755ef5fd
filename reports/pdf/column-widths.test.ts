import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitColumns, PADDING } from './column-widths.ts'

const need = fc
  .record({
    least: fc.integer({ min: 500, max: 6000 }),
    more: fc.integer({ min: 0, max: 9000 }),
    grows: fc.boolean(),
  })
  .map(({ least, more, grows }) => ({ least, good: least + more, grows }))

test('property: widths fill the room and no column is narrower than its least', () => {
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 40 }), needs => {
      const fit = fitColumns(needs, 790)
      if (fit === null) return
      expect(fit.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(790, 6)
      for (const [index, width] of fit.widths.entries()) {
        expect(width + 1e-6).toBeGreaterThanOrEqual(
          ((needs[index]?.least ?? 0) * fit.size) / 1000 + 2 * PADDING,
        )
      }
      expect(fit.size).toBeGreaterThanOrEqual(6)
    }),
  )
})

test('what cannot be read on this paper is refused', () => {
  expect(
    fitColumns(
      Array.from({ length: 40 }, () => ({ least: 6000, good: 6000, grows: false })),
      790,
    ),
  ).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate } from './paginate.ts'

const heights = fc.array(fc.integer({ min: 10, max: 60 }), { maxLength: 200 })
const rooms = fc.record({
  first: fc.integer({ min: 0, max: 400 }),
  next: fc.integer({ min: 260, max: 450 }),
  subtotal: fc.integer({ min: 0, max: 20 }),
  tail: fc.integer({ min: 0, max: 170 }),
})

test('property: every row is on one page, every page holds its rows, the tail stands below the last row', () => {
  fc.assert(
    fc.property(heights, rooms, (rows, room) => {
      const pages = paginate(rows, room)
      expect(pages.reduce((sum, count) => sum + count, 0)).toBe(rows.length)
      let from = 0
      for (const [index, count] of pages.entries()) {
        const used = rows.slice(from, from + count).reduce((sum, height) => sum + height, 0)
        from += count
        const isLast = index === pages.length - 1
        const space = (index === 0 ? room.first : room.next) - (pages.length > 1 ? room.subtotal : 0)
        expect(used + (isLast ? room.tail : 0)).toBeLessThanOrEqual(Math.max(space, isLast ? room.tail : 0))
        if (index > 0 && rows.length > 0 && !(isLast && count === 0)) expect(count).toBeGreaterThan(0)
      }
    }),
  )
})

test('a signature block takes the last rows with it rather than stand alone', () => {
  expect(paginate([100, 100, 100, 100], { first: 450, next: 450, subtotal: 0, tail: 100 })).toEqual([1, 3])
})

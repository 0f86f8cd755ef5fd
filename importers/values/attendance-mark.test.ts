import { describe, expect, it } from 'vitest'
import { type MarkValue, markOf, readMark } from './attendance-mark.ts'

const NO_LEGEND = new Map<string, MarkValue>()

describe('readMark', () => {
  it.each([
    ['√', 100],
    ['✓ ', 100],
    ['●', 100],
    ['1', 100],
    [1, 100],
    ['0.5', 50],
    ['半', 50],
    ['√/×', 50],
    ['8', 100],
    ['8h', 100],
    ['4小时', 50],
    ['×', 0],
    ['休', 0],
    ['事假', 0],
    ['雨', 0],
    ['-', 0],
  ])('values %s at %i', (mark, days) => {
    expect(readMark(mark, NO_LEGEND, false)).toMatchObject({ days, overtime: 0 })
  })

  it('takes hours beyond eight for overtime', () => {
    expect(readMark('10h', NO_LEGEND, false)).toEqual({ days: 100, overtime: 200, hours: 1_000 })
    expect(readMark(10, NO_LEGEND, true)).toEqual({ days: 100, overtime: 200, hours: 1_000 })
  })

  it.each(['○', '△', '★', 'A', '99'])('does not know %s without a legend', mark => {
    expect(readMark(mark, NO_LEGEND, false)).toBe('unknown')
  })

  it('believes the legend of the sheet', () => {
    const half = markOf(50)
    expect(readMark('○', new Map([['○', half]]), false)).toEqual(half)
  })

  it.each([
    ['√', null],
    [1, null],
    ['7.5小时', 750],
    [7.5, 750],
    [0, 0],
    ['休', 0],
  ])('of %s says %s hours', (mark, hours) => {
    expect(readMark(mark, NO_LEGEND, false)).toMatchObject({ hours })
  })

  it('does not count a blank day', () => {
    expect(readMark(undefined, NO_LEGEND, false)).toBeNull()
    expect(readMark(' ', NO_LEGEND, false)).toBeNull()
  })
})

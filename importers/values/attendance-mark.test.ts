import { describe, expect, it } from 'vitest'
import { readMark } from './attendance-mark.ts'

const NO_LEGEND = new Map<string, { days: number; overtime: number }>()

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
    expect(readMark(mark, NO_LEGEND, false)).toEqual({ days, overtime: 0 })
  })

  it('takes hours beyond eight for overtime', () => {
    expect(readMark('10h', NO_LEGEND, false)).toEqual({ days: 100, overtime: 200 })
    expect(readMark(10, NO_LEGEND, true)).toEqual({ days: 100, overtime: 200 })
  })

  it.each(['○', '△', '★', 'A', '99'])('does not know %s without a legend', mark => {
    expect(readMark(mark, NO_LEGEND, false)).toBe('unknown')
  })

  it('believes the legend of the sheet', () => {
    expect(readMark('○', new Map([['○', { days: 50, overtime: 0 }]]), false)).toEqual({
      days: 50,
      overtime: 0,
    })
  })

  it('does not count a blank day', () => {
    expect(readMark(undefined, NO_LEGEND, false)).toBeNull()
    expect(readMark(' ', NO_LEGEND, false)).toBeNull()
  })
})

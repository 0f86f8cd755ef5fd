import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortRows } from './compare.ts'
import { passesFilter } from './filter.ts'
import { answersTo } from './search.ts'
import { boundsOf, movedBy } from './selection.ts'
import { toHtmlTable, toTsv } from './tsv.ts'

describe('answersTo', () => {
  const person = { name: '买买提·艾力', initials: 'mmtal', idNumber: '990101********123X' }
  it.each(['买买提', '艾力', '买买提.艾力', 'mmt', 'MMTAL', '123x', '23X', ' 买买提 '])(
    'finds by %s',
    typed => {
      expect(answersTo(person, typed)).toBe(true)
    },
  )
  it.each(['王', 'al', '9901', '1234'])('does not find by %s', typed => {
    expect(answersTo(person, typed)).toBe(false)
  })
  it('finds by the last digits of an unmasked number and never fails on a missing one', () => {
    expect(answersTo({ ...person, idNumber: '99010119900101001X' }, '001x')).toBe(true)
    expect(answersTo({ ...person, idNumber: null }, '1')).toBe(false)
  })
})

describe('passesFilter', () => {
  it.each([
    ['木工班', '木工', true],
    ['木工班', '钢筋', false],
    ['5,200.00', '>5000', true],
    ['5,200.00', '＜5,000', false],
    ['5,200.00', '=5200', true],
    ['', '>0', false],
    ['', '=', true],
    ['0.00', '=', false],
    ['anything', '  ', true],
  ])('%s against %s', (text, filter, passes) => {
    expect(passesFilter(text, filter)).toBe(passes)
  })
})

describe('sortRows', () => {
  it('sorts names by pinyin and inner numbers by size', () => {
    expect(sortRows(['张三', '李四', '王五', '李10', '李9'], x => x, false)).toEqual([
      '李9',
      '李10',
      '李四',
      '王五',
      '张三',
    ])
  })
  it('keeps blanks last both ways and loses no row', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), fc.boolean(), (values, descending) => {
        const sorted = sortRows(values, x => x, descending)
        const filled = values.filter(x => x !== null).toSorted((a, b) => (descending ? b - a : a - b))
        expect(sorted).toEqual([...filled, ...values.filter(x => x === null)])
      }),
    )
  })
})

describe('toTsv', () => {
  it('quotes what would break the table and disarms what would run as a formula', () => {
    expect(
      toTsv([
        ['a\tb', '=SUM(A1)', '-12.50'],
        ['他说"好"', '', '1,234.00'],
      ]),
    ).toBe('"a\tb"\t\'=SUM(A1)\t-12.50\r\n"他说""好"""\t\t1,234.00')
  })
  it('marks long numbers and formulas as text, so that no digit is lost in Excel', () => {
    const html = toHtmlTable([['990101199001010012', '0012', '12.50', '<b>']])
    expect(html).toContain(`<td style="mso-number-format:'\\@'">990101199001010012</td>`)
    expect(html).toContain(`<td style="mso-number-format:'\\@'">0012</td>`)
    expect(html).toContain('<td>12.50</td>')
    expect(html).toContain('&lt;b&gt;')
  })
})

describe('selection', () => {
  const size = { rows: 10, columns: 4, page: 5 }
  it('never leaves the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.boolean(), fc.nat(9), fc.nat(3), (key, ctrl, row, column) => {
        const place = movedBy(key, ctrl, { row, column }, size)
        expect(place?.row).toBeGreaterThanOrEqual(0)
        expect(place?.row).toBeLessThan(10)
        expect(place?.column).toBeGreaterThanOrEqual(0)
        expect(place?.column).toBeLessThan(4)
      }),
    )
  })
  it('goes to the corner with Ctrl and leaves other keys alone', () => {
    expect(movedBy('End', true, { row: 0, column: 0 }, size)).toEqual({ row: 9, column: 3 })
    expect(movedBy('x', false, { row: 0, column: 0 }, size)).toBeNull()
  })
  it('covers the rectangle whichever way it was drawn', () => {
    expect(boundsOf({ anchor: { row: 5, column: 3 }, head: { row: 2, column: 1 } })).toEqual({
      top: 2,
      bottom: 5,
      left: 1,
      right: 3,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { Refusal } from '../../contract/refusal.ts'
import { readDelimitedText } from './delimited-text.ts'
import { DEFAULT_LIMITS } from './limits.ts'

const cells = (...lines: string[]) =>
  readDelimitedText(`${lines.join('\r\n')}\r\n`, '表', DEFAULT_LIMITS).sheets[0]?.rows.map(row => row.cells)

function refusedAt(...lines: string[]): unknown {
  try {
    cells(...lines)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.code, error.details.line]
  }
}

describe('commas inside amounts that nothing quotes', () => {
  it('are taken for what they are where a line comes out by its heading in one way', () => {
    expect(
      cells(
        '姓名,出勤,日工资,应发,扣款,实发,备注',
        '张三,26.0,300,7,800.00,200.00,7,600.00,',
        '李四,1,300,300.00,0.00,300.00,',
        '合计,,,1,234,567.00,200.00,1,234,367.00,',
      )?.slice(1),
    ).toEqual([
      ['张三', '26.0', '300', '7,800.00', '200.00', '7,600.00', undefined],
      ['李四', '1', '300', '300.00', '0.00', '300.00', undefined],
      ['合计', undefined, undefined, '1,234,567.00', '200.00', '1,234,367.00', undefined],
    ])
  })

  it('are refused with the line where two ways are left, or none', () => {
    const heading = '姓名,出勤,日工资,实发'
    expect(refusedAt(heading, '李四,1,300,300.00', '张三,26,300,7,800.00')).toEqual([
      'file-columns-unclear',
      3,
    ])
    // The end of an amount that begins in the field before, in a line whose last blanks were left out.
    expect(refusedAt('姓名,实发,签字', '张三,600.00,', '李四,6,000.00')).toEqual(['file-columns-unclear', 3])
    // A comma in a name of a team shifts the amounts behind it.
    expect(refusedAt('姓名,班组,日工资,实发', '张三,木工,300,6000', '李四,木工,一组,300,6000')).toEqual([
      'file-columns-unclear',
      3,
    ])
  })

  it('are no matter where a comma ends every line, or a remark has one', () => {
    expect(cells('姓名,件数,单价', '张三,2,300,', '李四,3,400,')?.slice(1)).toEqual([
      ['张三', '2', '300'],
      ['李四', '3', '400'],
    ])
    expect(cells('姓名,实发,备注', '张三,600,已结清', '李四,600,补发,已结清')?.at(-1)).toEqual([
      '李四',
      '600',
      '补发',
      '已结清',
    ])
  })

  it('leave a text alone whose lines never come out by a line of words', () => {
    expect(
      refusedAt('文件类型,代发,工资', '1,6200000000000000001,张三,2,300', '2,6200000000000000002,李四,3,400'),
    ).toBe(null)
  })
})

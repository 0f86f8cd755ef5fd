import { describe, expect, it } from 'vitest'
import { readDelimitedText } from './delimited-text.ts'
import { DEFAULT_LIMITS } from './limits.ts'

const rowsOf = (text: string) =>
  readDelimitedText(text, 'S', DEFAULT_LIMITS).sheets[0]?.rows.map(({ number, cells }) => [number, ...cells])

describe('quotation marks', () => {
  it('protect separators, line ends and themselves', () => {
    expect(rowsOf('姓名,地址,金额\n"张三","一村,二组\n楼上","6,000.00"\n"李""四""",三村,1\n')).toEqual([
      [1, '姓名', '地址', '金额'],
      [2, '张三', '一村,二组\n楼上', '6,000.00'],
      [3, '李"四"', '三村', '1'],
    ])
  })

  it('that nothing closes swallow no people', () => {
    expect(rowsOf('姓名,身份证号,金额\n"张三,1,6000\n李四,2,7000\n王五,3,8000\n')).toEqual([
      [1, '姓名', '身份证号', '金额'],
      [2, '"张三', '1', '6000'],
      [3, '李四', '2', '7000'],
      [4, '王五', '3', '8000'],
    ])
  })

  it('that only the next stray one closes swallow none either', () => {
    expect(rowsOf('姓名,备注,金额\n张三,"急,6000\n李四,"缓",7000\n王五,,8000\n')).toEqual([
      [1, '姓名', '备注', '金额'],
      [2, '张三', '"急', '6000'],
      [3, '李四', '缓', '7000'],
      [4, '王五', undefined, '8000'],
    ])
  })

  it('inside a field stand for themselves', () => {
    expect(rowsOf('姓名,备注,金额\n张三,5"管,1\n李四,"5"管,2\n')?.[2]).toEqual([3, '李四', '"5"管', '2'])
  })
})

describe('absurd texts', () => {
  it('are refused for their columns and lines, blank ones too', () => {
    const limits = { ...DEFAULT_LIMITS, columns: 10, rows: 20 }
    const wide = `姓名${',x'.repeat(10)}\n`
    expect(() => readDelimitedText(wide, 'S', limits)).toThrow('file-too-large')
    expect(() => readDelimitedText(`姓名,金额\n${'\n'.repeat(30)}`, 'S', limits)).toThrow('file-too-large')
  })

  it('are refused for a cell longer than any text', () => {
    expect(() => readDelimitedText(`姓名,金额\n${'张'.repeat(1_100_000)},1\n`, 'S', DEFAULT_LIMITS)).toThrow(
      'file-suspicious',
    )
  })
})

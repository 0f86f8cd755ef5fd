import { describe, expect, it } from 'vitest'
import { findMonth } from './period.ts'

describe('findMonth', () => {
  it.each([
    ['2026年10月', 2026, 10],
    ['2026 年 一 月 工 资 表', 2026, 1],
    ['二〇二六年十月', 2026, 10],
    ['二〇二六年十二月份', 2026, 12],
    ['2026-10-01 ~ 2026-10-31', 2026, 10],
    ['2026.09', 2026, 9],
    ['202610', 2026, 10],
    ['2026年度3月工资表', 2026, 3],
    ['03-2026年10月工资', 2026, 10],
    ['Payroll October 2026', 2026, 10],
    ['Oct. 2026', 2026, 10],
    ['11月份', null, 11],
    ['10月工资表-更正.xlsx', null, 10],
  ])('finds the month of %s', (text, year, month) => {
    expect(findMonth(text)).toEqual({ year, month })
  })

  it.each(['工资表', '第13月', '王二', '2026年'])('finds none in %s', text => {
    expect(findMonth(text)).toBeNull()
  })
})

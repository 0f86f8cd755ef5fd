import { describe, expect, it } from 'vitest'
import type { CellContent } from '../../importers/formats/grid.ts'
import { readMark } from '../../importers/values/attendance-mark.ts'
import { readDate } from '../../importers/values/date.ts'
import { findRange } from '../../importers/values/day-dates.ts'
import { readCard, readIdNumber, readPhone } from '../../importers/values/identity.ts'
import { doneOfDue, inYuan, readHundredths, readMoney, readRate } from '../../importers/values/money.ts'
import { readName } from '../../importers/values/name.ts'
import { findMonth } from '../../importers/values/period.ts'
import type { Reader } from '../../importers/values/reader.ts'
import { collector } from '../../importers/values/reading.test-context.ts'
import { cardOf, idOf } from './write.ts'

/** What a cell gives, and under which rules; a value of null is none. */
type Expected = [cell: CellContent, value: string | number | null, ...rules: string[]]

function reads<Value extends string | number>(name: string, read: Reader<Value>, table: Expected[]): void {
  describe(name, () => {
    it.each(table)('%j is %s %s', (cell, value, ...rules) => {
      const found = collector()
      expect(read(cell, found.context) ?? null).toBe(value)
      expect(found.rules()).toEqual(rules)
    })
  })
}

const BAD = 'imp-value-unreadable'
const CLEANED = 'imp-fullwidth-normalised'
const LOST = 'imp-number-as-text-id'

reads('money', readMoney, [
  ['￥6,600.50元', 660_050],
  ["'6600.5", 660_050],
  ['6600元整', 660_000],
  ['（200.00）', -20_000, CLEANED],
  ['\u2212200', -20_000],
  ['200-', -20_000],
  ['6600.', 660_000],
  ['1.2万', 1_200_000],
  ['0.66万元', 660_000],
  ['6千', 600_000],
  ['陆仟元整', 600_000],
  ['人民币壹万贰仟叁佰肆拾伍元陆角柒分', 1_234_567],
  ['六千五百元', 650_000],
  ['六千五', null, BAD],
  ['伍叁元', null, BAD],
  ['1万2千', null, BAD],
  ['$6600', null, BAD],
  ['6.600,00', null, BAD],
  ['6600（含补贴）', null, BAD],
  ['6600+200', null, BAD],
  ['300元/天', null, BAD],
  ['1.0E+04', null, BAD],
  ['#####', null, BAD],
  [true, null, BAD],
  [1e21, null, BAD],
  [7478.879999999999, 747_888],
  [{ kind: 'date', serial: 6600 }, 660_000, BAD],
  [{ kind: 'formula', value: 6600, external: false }, 660_000],
  [{ kind: 'formula', value: null, external: false }, null, 'imp-formula-stale'],
  [{ kind: 'error', code: '#N/A' }, null, 'imp-formula-stale'],
])

reads('a wage rate', readRate, [
  ['300元/天', 30_000],
  ['300/天', 30_000],
  ['每天300元', 30_000],
  ['6,600元/月', 660_000],
  ['25元每小时', 2_500],
  ['面议', null, BAD],
])

reads('money of a column in 万元', (cell, context) => readMoney(inYuan(cell, 4), context), [
  [0.66, 660_000],
  ['0.123456', 123_456],
  ['1,234.5', 1_234_500_000],
  ['-0.01', -10_000],
  ['6600元', 660_000],
])

reads('money of a column in 分', (cell, context) => readMoney(inYuan(cell, -2), context), [
  [660_052, 660_052],
  ['5', 5],
  ['-1,234', -1_234],
  [0, 0],
  ['66元', 6_600],
])

reads('days and hours', readHundredths, [
  ['22.5个工', 2250],
  ['22天半', 2250],
  ['二十二天', 2200],
  ['184:30', 18_450],
  ['8小时30分', 850],
  ['22天4小时', null, BAD],
  ['22/31', null, BAD],
  ['满勤', null, BAD],
])

it('takes the second of due and done only where the heading names both', () => {
  expect(doneOfDue('23/19.5')).toBe('19.5')
  expect(doneOfDue('2026/10/1')).toBe('2026/10/1')
})

reads('dates', readDate, [
  ['二O二六年三月五日', '2026-03-05'],
  ['贰零贰陆年叁月伍日', '2026-03-05'],
  ['二○二六年十二月二十三日', '2026-12-23'],
  ['2026-3-5星期四', '2026-03-05'],
  ['2026年3月5日 周四', '2026-03-05'],
  ['2026。3。5', '2026-03-05'],
  ['2026 3 5', '2026-03-05'],
  ["'2026-3-5", '2026-03-05'],
  ['2026-03-05T08:30:00.000Z', '2026-03-05'],
  // Midnight in Beijing, as programs write it.
  ['2026-03-04T16:00:00.000Z', '2026-03-05'],
  ['2026-03-04T18:30:00.000Z', null, 'imp-date-two-readings'],
  ['2026-03-05T00:00:00+08:00', '2026-03-05'],
  ['20260305', '2026-03-05'],
  [46_086, '2026-03-05'],
  ['长期', null],
  ['至今', null],
  ['26.3.5', null, 'imp-date-two-readings'],
  ['3/5/2026', null, 'imp-date-two-readings'],
  ['13/5/2026', '2026-05-13'],
  ['3月5日', null, BAD],
  ['2026年3月', null, BAD],
  ['2026-02-30', null, BAD],
  ['2026.3.5-2026.9.5', null, BAD],
  [202_603, null, BAD],
])

reads('phones', readPhone, [
  ['+86 13000000001', '13000000001', CLEANED],
  ['13000000001（妻）', '13000000001', CLEANED],
  ['电话：13000000001', '13000000001', CLEANED],
  ['13000000001/13000000002', '13000000001', BAD],
  ['020-12345678', '020-12345678'],
  ['1.3E+10', null, LOST],
])

reads('cards', readCard, [
  [`${cardOf(1)} 建设银行`, cardOf(1), CLEANED],
  [`建行${cardOf(1)}`, cardOf(1), CLEANED],
  [`卡号：${cardOf(1)}`, cardOf(1), CLEANED],
  [`${cardOf(1).replace(/(\d{4})/g, '$1 ')}（妻子的卡）`, cardOf(1), CLEANED],
  [`${cardOf(1)}/${cardOf(2)}`, null, BAD],
  [`${cardOf(1)}\n${cardOf(2)}`, null, BAD],
  [`${cardOf(1)} ${cardOf(2)}`, null, BAD],
  ['未办卡', null, BAD],
  ['现金', null, BAD],
  ['建行6.2E+18', null, LOST],
])

reads('identity numbers', readIdNumber, [
  [`身份证：${idOf(1)}`, idOf(1), CLEANED],
  [`${idOf(2)}（已过期）`, idOf(2), CLEANED],
  [`‘${idOf(2)}`, idOf(2), CLEANED],
  [`${idOf(2)}/${idOf(3)}`, null, BAD],
])

reads('names', readName, [
  ['吴六（木工班）', '吴六', CLEANED],
  ['郑七13000000007', '郑七', CLEANED],
  ['钢筋班-冯九', '冯九', CLEANED],
  ['陈十\n(班组长)', '陈十'],
  ['张三（大）', '张三（大）'],
  ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
  ['张　三', '张三', CLEANED],
])

describe('months', () => {
  it.each<[string, string | null]>([
    ['2026 年 1 0 月', '2026-10'],
    ['二〇二六年十月', '2026-10'],
    ['2026年元月', '2026-1'],
    ['2026-10月', '2026-10'],
    ['2026年10月1日-10月31日', '2026-10'],
    ['2026年10月工资（11月发放）', '2026-10'],
    ['11月发放10月工资', 'null-10'],
    // Two months are none.
    ['2026年9、10月', null],
    ['1-12月', null],
    ['2025年12月至2026年1月', null],
    ['2026-10-21 至 2026-11-20', null],
  ])('%s', (text, month) => {
    const found = findMonth(text)
    expect(found === null ? null : `${found.year}-${found.month}`).toBe(month)
  })
})

it.each(['2026年10月21日起至11月20日止', '20261021-20261120', '2026.10.21—11.20', '2026/10/21 ~ 2026/11/20'])(
  'the range %s',
  text => expect(findRange(text)).toEqual({ from: '2026-10-21', to: '2026-11-20' }),
)

describe('marks', () => {
  it.each<[string, number | 'unknown']>([
    ['√/√', 100],
    ['迟到5分钟', 100],
    ['早退', 100],
    ['✕', 0],
    ['工伤', 0],
    ['事假', 0],
    // A missing punch is no absence, two beyond the day are no two days, and V is a letter.
    ['缺卡', 'unknown'],
    ['上班缺卡', 'unknown'],
    ['休息并打卡', 'unknown'],
    ['+2', 'unknown'],
    ['√+2', 'unknown'],
    ['V', 'unknown'],
  ])('%s', (text, worth) => {
    const mark = readMark(text, new Map(), false)
    expect(mark === null || mark === 'unknown' ? mark : mark.days).toBe(worth)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yuanText } from '../../contract/money.ts'
import { readDays, readHours, readHundredths, readInteger, readMoney } from './money.ts'
import { collector } from './reading.test-context.ts'

describe('readMoney', () => {
  it.each([
    ['7800', 780000],
    ['1,234.50', 123450],
    ['￥ 300 元', 30000],
    ['¥1,234,567.8', 123456780],
    ['６６００．５', 660050],
    ['.01', 1],
    ['(200.00)', -20000],
    ['（200）', -20000],
    ['200-', -20000],
    ['6,600.00元', 660000],
    ['人民币100元整', 10000],
    ['0.285', 29],
    ['1 234.50', 123450],
    ['12 345 678\u00a0元', 1234567800],
    ['6000\n元', 600000],
    [7478.879999999999, 747888],
    [1.005, 101],
    [-0.005, -1],
  ])('reads %s as %i fen', (written, fen) => {
    expect(readMoney(written, collector().context)).toBe(fen)
  })

  it.each([0.285, 6068.965517241379, '0.285', '1,234.5670元', '１．００５', -0.005])(
    'reports the third decimal of %s',
    written => {
      const { context, rules } = collector()
      readMoney(written, context)
      expect(rules()).toContain('pay-precision')
    },
  )

  it.each([7478.879999999999, 0.1 + 0.2, 1234.5, 3, '1234.500', '￥6,600.00', 99_999_999.99])(
    'finds none in %s: what arithmetic leaves behind is no decimal',
    written => {
      const { context, rules } = collector()
      readMoney(written, context)
      expect(rules()).toEqual([])
    },
  )

  it('reports no third decimal of days', () => {
    const { context, rules } = collector()
    readHundredths(21.333, context)
    expect(rules()).toEqual([])
  })

  it.each(['', ' ', '-', '/', '—', '无'])('takes %j for nothing said', written => {
    const { context, problems } = collector()
    expect(readMoney(written, context)).toBeUndefined()
    expect(problems).toEqual([])
  })

  it.each(['1234,50', '1,23', '三百', '12.3.4', '100/200', '6000 0', '20 5', '100\n200', '60 00.00'])(
    'reports %j instead of guessing',
    written => {
      const { context, rules } = collector()
      expect(readMoney(written, context)).toBeUndefined()
      expect(rules()).toEqual(['imp-value-unreadable'])
    },
  )

  it.each(['1 234.50', '6000\u200b', '\u202d6000\u202c', '６０００'])('says that %j was mended', written => {
    const { context, rules } = collector()
    expect(readMoney(written, context)).toBeDefined()
    expect(rules()).toEqual(['imp-fullwidth-normalised'])
  })

  it.each(['￥ 6000 元', ' 6000 ', '6000\u00a0', '人民币 6000'])(
    'says nothing of the blanks of %j',
    written => {
      const { context, problems } = collector()
      expect(readMoney(written, context)).toBe(600000)
      expect(problems).toEqual([])
    },
  )

  it('reports an error value and a formula that was never calculated, and never reads them as 0', () => {
    const { context, rules } = collector()
    expect(readMoney({ kind: 'error', code: '#REF!' }, context)).toBeUndefined()
    expect(readMoney({ kind: 'formula', value: null, external: false }, context)).toBeUndefined()
    expect(rules()).toEqual(['imp-formula-stale', 'imp-formula-stale'])
  })

  it('reads back every amount however it is ornamented', () => {
    const ornaments = fc.constantFrom<(text: string) => string>(
      text => text,
      text => `￥${text}`,
      text => `${text}元`,
      text => ` ${text}　`,
      text => text.replace(/[\d.]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      text => text.replace(/\B(?=(\d{3})+\.)/g, ','),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), ornaments, (fen, ornament) => {
        expect(readMoney(ornament(yuanText(fen)), collector().context)).toBe(fen)
      }),
    )
  })

  it('reads a number cell like its decimal text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fen => {
        expect(readMoney(fen / 100, collector().context)).toBe(fen)
      }),
    )
  })
})

describe('readHundredths', () => {
  it.each([
    ['22.5', 2250],
    ['22天', 2200],
    ['8小时', 800],
    ['184:30', 18450],
    [21.5, 2150],
  ])('reads %s as %i', (written, value) => {
    expect(readHundredths(written, collector().context)).toBe(value)
  })
})

describe('another unit than the heading says', () => {
  it.each([
    [readDays, '8小时'],
    [readDays, '184h'],
    [readDays, '9:30'],
    [readHours, '1天'],
    [readHours, '2个工'],
  ])('is reported, not counted', (read, written) => {
    const { context, problems } = collector()
    expect(read(written, context)).toBeUndefined()
    expect(problems).toEqual([{ rule: 'imp-value-unreadable', params: { reason: 'other-unit' } }])
  })

  it.each([
    [readDays, '22天半', 2250],
    [readDays, '21.5', 2150],
    [readHours, '184:30', 18450],
    [readHours, '8小时', 800],
  ])('is none in the unit itself', (read, written, value) => {
    expect(read(written, collector().context)).toBe(value)
  })
})

describe('more digits than any month has', () => {
  it('are reported, not counted', () => {
    const { context, rules } = collector()
    expect(readHundredths('99999999999999999999天半', context)).toBeUndefined()
    expect(rules()).toEqual(['imp-value-unreadable'])
  })
})

describe('readInteger', () => {
  it('reads an age with its unit', () => {
    expect(readInteger('45周岁', collector().context)).toBe(45)
  })
})

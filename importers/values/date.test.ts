import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate, serialDate } from './date.ts'
import { collector } from './reading.test-context.ts'

describe('readDate', () => {
  it.each([
    '2020-03-05',
    '2020-3-5',
    '2020.3.5',
    '2020/03/05',
    '2020年3月5日',
    '2020年03月05号',
    '20200305',
    '２０２０－０３－０５',
    '二〇二〇年三月五日',
    '2020-03-05 08:30:00',
    '2020/3/5 上午',
    ' 2020 . 3 . 5 ',
    '43895',
    43895,
    43895.75,
    20200305,
  ])('reads %s', written => {
    const { context, problems } = collector()
    expect(readDate(written, context)).toBe('2020-03-05')
    expect(problems).toEqual([])
  })

  it.each([
    ['2020.03.32', 'impossible'],
    ['2019-02-29', 'impossible'],
    ['2020/3', 'no-day'],
    ['3月5日', 'no-year'],
    ['不详', 'unreadable'],
    ['进场', 'unreadable'],
  ])('reports %s as %s', (written, reason) => {
    const { context, problems } = collector()
    expect(readDate(written, context)).toBeUndefined()
    expect(problems).toEqual([{ rule: 'imp-value-unreadable', params: { expected: 'date', reason } }])
  })

  it.each(['20.3.5', '1/11/2021', '21/11/1'])('does not guess %s', written => {
    const { context, rules } = collector()
    expect(readDate(written, context)).toBeUndefined()
    expect(rules()).toEqual(['imp-date-two-readings'])
  })

  it('reads day before month only where it cannot be otherwise', () => {
    expect(readDate('25/11/2021', collector().context)).toBe('2021-11-25')
    expect(readDate('11/25/2021', collector().context)).toBe('2021-11-25')
  })

  it.each(['', '/', '长期', '—'])('takes %j for no date', written => {
    const { context, problems } = collector()
    expect(readDate(written, context)).toBeUndefined()
    expect(problems).toEqual([])
  })

  it('honours the 1904 epoch', () => {
    const cell = { kind: 'date', serial: 43895 - 1462 } as const
    expect(readDate(cell, collector(true).context)).toBe('2020-03-05')
  })

  it('reads any day back from every written form', () => {
    const day = fc.date({ min: new Date('1955-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, date => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = iso.split('-').map(Number)
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569
        for (const written of [
          iso,
          `${year}.${month}.${dayOfMonth}`,
          `${year}年${month}月${dayOfMonth}日`,
          iso.replaceAll('-', ''),
          serial,
        ]) {
          expect(readDate(written, collector().context)).toBe(iso)
        }
      }),
    )
  })
})

describe('serialDate', () => {
  it('knows the day that Excel believes in', () => {
    expect(serialDate(1, false)).toBe('1900-01-01')
    expect(serialDate(59, false)).toBe('1900-02-28')
    expect(serialDate(61, false)).toBe('1900-03-01')
  })
})

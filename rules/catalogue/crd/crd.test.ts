import { describe, expect, test } from 'vitest'
import type { MonthChange } from '../../example.ts'
import { checkMonth, RULES } from '../../index.ts'
import { exampleBatch } from '../bnk/example-batch.ts'
import { changedMonth } from '../example-month.ts'
import { cardOrigin, NAMED_BANKS, namedBank } from './card-issuers.ts'
import table from './card-prefixes.data.json' with { type: 'json' }

const found = (id: string, change: MonthChange) =>
  checkMonth(changedMonth(change), { rules: RULES.filter(rule => rule.id === id) }).findings

describe('the table of issuers', () => {
  test('has each prefix of a length once, in digits, and every bank that is compared', () => {
    const lists = [...Object.values(table.issuers), table.seen].flatMap(kinds => Object.entries(kinds))
    const keys = lists.flatMap(([kind, prefixes]) =>
      prefixes.split(' ').map(prefix => `${kind.replace(/^\D+/, '')}/${prefix}`),
    )
    expect(keys.filter(key => !/^1[2-9]\/\d{3,10}$/.test(key))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
    expect(Object.keys(table.issuers)).toEqual(expect.arrayContaining(NAMED_BANKS.map(({ bank }) => bank)))
  })

  test.each([
    ['6222021001036221014', '中国工商银行', false],
    ['6228480392725997118', '中国农业银行', false],
    ['6217001210063580945', '中国建设银行', false],
    ['6214850210332645', '招商银行', false],
    ['5187100000000000', '招商银行', true],
    ['9559900000000000000', '中国农业银行', false],
    ['6270660000000000', null, false],
    ['62706600000000000', undefined, undefined],
    ['8800000000000000010', undefined, undefined],
  ])('knows %s', (card, bank, credit) => {
    expect([cardOrigin(card)?.bank, cardOrigin(card)?.credit]).toEqual([bank, credit])
  })

  test.each([
    ['中国银行广州分行', '中国银行'],
    ['中国工商银行', '中国工商银行'],
    ['工行天河支行', '中国工商银行'],
    ['邮储', '中国邮政储蓄银行'],
    ['天河支行', undefined],
  ])('understands %s', (text, bank) => {
    expect(namedBank(text)?.bank).toBe(bank)
  })
})

describe('bank and card', () => {
  const wageCard = '6217000000000000017'
  const count = (bankName: string | null, card = wageCard) =>
    found('crd-bank-name-mismatch', { lines: [{ wageCard: card, bankName }] }).length

  test('are compared only where both are known', () => {
    expect([count('中国建设银行'), count('工行'), count('某某农商银行')]).toEqual([0, 1, 1])
    expect([count(null), count('天河支行'), count('工行', '8800000000000000010')]).toEqual([0, 0, 0])
  })

  test('of an example fit any bank', () => {
    expect(count('中国银行', '6200000000000000018')).toBe(0)
  })

  test('a card on roster and payroll is unknown once', () => {
    const card = { wageCard: '8800000000000000010' }
    const cells = found('crd-bin-unknown', { engagements: [card], lines: [card] }).map(({ at }) => at?.cell)
    expect(cells).toEqual(['M4'])
  })

  test('an account of a unit of the project is corporate', () => {
    const holder = (accountHolder: string) => found('crd-bin-credit', { lines: [{ accountHolder }] }).length
    expect([holder('广州示例劳务有限公司'), holder('赵建建')]).toEqual([1, 0])
  })
})

describe('a card changed before pay', () => {
  const cardChanges = [
    { idNumber: '990101198201010000', changedOn: '2026-04-10', fromBank: null, toBank: null, formNo: null },
  ]
  const count = (sentOn: string, team: string | null, formNo: string | null = null) =>
    found('crd-changed-before-pay', {
      papers: {
        cardChanges: cardChanges.map(change => ({ ...change, formNo })),
        batches: [exampleBatch({ sentOn, team })],
      },
    }).length

  test('is measured from the batch of the team, else of the whole month', () => {
    expect([count('2026-04-17', '钢筋一班'), count('2026-04-18', '钢筋一班')]).toEqual([1, 0])
    expect([count('2026-04-17', null), count('2026-04-09', null)]).toEqual([1, 0])
  })

  test('with a signed form is in order', () => {
    expect(count('2026-04-17', null, 'BG-1')).toBe(0)
  })
})

test('everyone is moved to one bank only if it is one bank, and within the term', () => {
  const move = (changedOn: string, toBank: string) => ({
    changedOn,
    fromBank: '示例银行',
    toBank,
    formNo: null,
  })
  const ids = changedMonth({ keep: { workers: 2 } }).workers.map(({ idNumber }) => idNumber)
  const count = (...moves: ReturnType<typeof move>[]) =>
    found('crd-forced-bank', {
      keep: { workers: 2 },
      wageAccounts: [{ openedOn: '2026-03-01' }],
      papers: { cardChanges: moves.map((each, index) => ({ ...each, idNumber: ids[index] ?? '' })) },
    }).length
  expect(count(move('2026-03-05', '甲银行'), move('2026-04-01', '甲银行'))).toBe(1)
  expect(count(move('2026-03-05', '甲银行'), move('2026-04-02', '甲银行'))).toBe(0)
  expect(count(move('2026-03-05', '甲银行'), move('2026-03-05', '乙银行'))).toBe(0)
})

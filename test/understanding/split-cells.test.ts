import { describe, expect, it } from 'vitest'
import { as, cardOf, idOf, type Line, nameOf, readingsOf, said } from './write.ts'

const one = async (rows: Line[], merges: string[] = []) =>
  as('payroll', (await readingsOf([['2026年10月工资表'], ...rows], merges))[0])
const who = (serial: number): Line => [nameOf(serial), idOf(serial)]
const merged = ['A2:A3', 'B2:B3']

describe('one amount over several columns', () => {
  it('元 角 分: blanks are none, the total row is read the same way', async () => {
    const sheet = await one(
      [
        ['姓名', '身份证号', '实发工资', null, null],
        [null, null, '元', '角', '分'],
        [...who(1), 6000, 5, 3],
        [...who(2), '5500', '0', '0'],
        [...who(3), 4800],
        ['合计', null, 16300, 5, 3],
      ],
      [...merged, 'C2:E2'],
    )
    expect(sheet.rows.map(({ values }) => values.netPay)).toEqual([600_053, 550_000, 480_000])
    expect(sheet.totals).toMatchObject([{ netPay: 1_630_053 }])
    expect(said(sheet)).toEqual(['imp-subtotal-in-data A7'])
  })

  it('the same without merged cells, as programs write it', async () => {
    const sheet = await one([
      ['姓名', '身份证号', '实发金额', '', '', '签字'],
      ['', '', '元', '角', '分', ''],
      [...who(1), 6000, 5, 3],
    ])
    expect(sheet.rows.map(({ values }) => values.netPay)).toEqual([600_053])
  })

  it('a box for each digit; what is no digit is reported and makes no amount', async () => {
    const sheet = await one(
      [
        ['姓名', '身份证号', '实领金额', null, null, null, null, null, null],
        [null, null, '万', '千', '百', '十', '元', '角', '分'],
        [...who(1), 1, 2, 3, 4, 5, 6, 7],
        [...who(2), null, '￥', 9, 8, 0, 0, 0],
        [...who(3), null, null, 12, 0, 0, 0, 0],
        [...who(4), null, 6, 15, 0, 0, 0, 0],
        [...who(5), null, '-', 9, 0, 0, 0, 0],
      ],
      [...merged, 'C2:I2'],
    )
    expect(sheet.rows.map(({ values }) => values.netPay)).toEqual([
      1_234_567,
      98_000,
      120_000,
      undefined,
      undefined,
    ])
    expect(said(sheet)).toEqual(['imp-value-unreadable C7', 'imp-value-unreadable C8'])
  })

  it('银行卡 and 现金 below 实发工资 are its two parts; no amount is taken for an account', async () => {
    const sheet = await one(
      [
        ['姓名', '身份证号', '应发工资', '实发工资', null],
        [null, null, null, '银行卡', '现金'],
        [...who(1), 8000, 5000, 3000],
      ],
      [...merged, 'C2:C3', 'D2:E2'],
    )
    expect(sheet.rows[0]?.values).toMatchObject({ grossPay: 800_000, netPay: 800_000 })
    expect(sheet.rows[0]?.values.wageCard).toBeUndefined()
  })
})

describe('two numbers in one column', () => {
  const expectBoth = (sheet: Awaited<ReturnType<typeof one>>) => {
    expect(
      sheet.rows.map(({ values }) => [values.name, values.idNumber, values.wageCard, values.netPay]),
    ).toEqual([1, 2].map(serial => [nameOf(serial), idOf(serial), cardOf(serial), 660_000]))
    expect(said(sheet).filter(text => !text.includes('subtotal'))).toEqual([])
  }

  it('身份证号 above 银行卡号, the name merged over both or not', async () => {
    const rows = [1, 2].flatMap((serial): Line[] => [
      [...who(serial), 6600],
      [null, cardOf(serial)],
    ])
    const heading: Line = ['姓名', '身份证号\n银行卡号', '实发工资']
    expectBoth(await one([heading, ...rows], ['A3:A4', 'A5:A6', 'C3:C4', 'C5:C6']))
    const plain = await one([heading, ...rows, ['合计', null, 13200]])
    expectBoth(plain)
    expect(plain.rows[0]?.cells.wageCard).toBe('B4')
  })

  it('under a heading of two lines, and the card first', async () => {
    const [first, ...rest] = [1, 2].flatMap((serial): Line[] => [
      [nameOf(serial), cardOf(serial), 6600],
      [null, idOf(serial)],
    ])
    expectBoth(
      await one(
        [['姓名', '银行卡号', '实发工资'], [null, '身份证号'], first ?? [], ...rest],
        ['A2:A3', 'C2:C3'],
      ),
    )
  })

  it('both in one cell; the account in the cell of its bank', async () => {
    const rows = [1, 2].map((serial): Line => [nameOf(serial), `${idOf(serial)}\n${cardOf(serial)}`, 6600])
    expectBoth(await one([['姓名', '身份证号/银行卡号', '实发工资'], ...rows]))
    const banks = [1, 2].map((serial): Line => [...who(serial), 6600, `工行某支行 ${cardOf(serial)}`])
    const sheet = await one([['姓名', '身份证号', '实发工资', '开户行及账号'], ...banks])
    expectBoth(sheet)
    expect(sheet.rows[0]?.values.bankName).toBe('工行某支行')
  })
})

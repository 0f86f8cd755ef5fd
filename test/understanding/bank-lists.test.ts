import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { SheetReading } from '../../contract/inspection.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { cardOf, idOf, type Line, nameOf, readingsOf, said } from './write.ts'

const ofText = async (text: string, name: string) =>
  (await inspectFile(new Uint8Array(iconv.encode(text, 'gb18030')), name)).sheets

const results = (sheet: SheetReading | undefined) => {
  if (sheet?.kind !== 'bank-result') throw new Error(`not a bank's result: ${sheet?.kind}`)
  return sheet.rows.map(({ values }) => [values.name, values.wageCard, values.amount, values.status])
}
const net = (sheet: SheetReading | undefined) => {
  if (sheet?.kind === 'bank-result')
    return sheet.rows.map(({ values }) => [values.name, values.wageCard, values.amount])
  if (sheet?.kind !== 'payroll') throw new Error(`not a payroll: ${sheet?.kind}`)
  return sheet.rows.map(({ values }) => [values.name, values.wageCard, values.netPay])
}
const paid = (serial: number, yuan: number, status: string) => [
  nameOf(serial),
  cardOf(serial),
  yuan * 100,
  status,
]
const line = (serial: number, yuan: number): Line => [serial, cardOf(serial), nameOf(serial), yuan]

describe('results of a bank', () => {
  it('in blocks under 成功明细 and 失败明细: the word over a block is the status of its payments', async () => {
    const sheets = await readingsOf([
      ['代发工资结果'],
      ['成功明细'],
      ['序号', '账号', '户名', '金额'],
      line(1, 6000),
      line(2, 5900),
      ['合计', null, null, 11900],
      ['失败明细（共1笔）'],
      ['序号', '账号', '户名', '金额', '失败原因'],
      [...line(3, 5000), '户名不符'],
    ])
    expect(sheets.map(results)).toEqual([
      [paid(1, 6000, 'paid'), paid(2, 5900, 'paid')],
      [paid(3, 5000, 'failed')],
    ])
    expect(sheets.flatMap(said)).toEqual([])
  })

  it('a list of what came back is one of failures; what holds both is none of either', async () => {
    const heading = ['序号', '账号', '户名', '金额', '退回原因']
    const [back] = await readingsOf([['2026年10月代发工资退回清单'], heading, [...line(1, 6000), '户名不符']])
    expect(results(back)).toEqual([paid(1, 6000, 'failed')])
    const [both] = await readingsOf([
      ['代发成功失败明细'],
      ['序号', '账号', '户名', '金额', '状态'],
      [...line(1, 6000), '成功'],
      [...line(2, 5900), null],
    ])
    expect(results(both)).toEqual([paid(1, 6000, 'paid'), paid(2, 5900, 'unknown')])
  })

  it('the amount that was asked for, whatever arrived of it', async () => {
    const [sheet] = await readingsOf([
      ['序号', '账号', '户名', '申请金额', '成功金额', '失败金额', '处理结果'],
      [...line(1, 6000), 0, 6000, '失败'],
    ])
    expect(results(sheet)).toEqual([paid(1, 6000, 'failed')])
  })

  it('the blocks of a text may share one heading', async () => {
    const row = (serial: number) => `${serial}|${cardOf(serial)}|${nameOf(serial)}|${serial}00.00|`
    const text = ['序号|账号|户名|金额|', '失败明细', row(3), '成功明细', row(1), row(2)].join('\r\n')
    expect((await ofText(text, '结果.txt')).map(results)).toEqual([
      [paid(3, 300, 'failed')],
      [paid(1, 100, 'paid'), paid(2, 200, 'paid')],
    ])
  })

  it('with a code and the bank’s words beside it; a code alone says nothing and is asked for', async () => {
    const heading = ['付款账号', '收款账号', '收款户名', '交易金额', '返回码']
    const [worded] = await readingsOf([
      [...heading, '返回信息'],
      ['4400', cardOf(1), nameOf(1), 6000, '0000', '交易成功'],
      ['4400', cardOf(2), nameOf(2), 5900, 'E14', '账户不存在'],
      ['4400', cardOf(3), nameOf(3), 5800, 'E15', '请联系网点'],
    ])
    expect(results(worded)).toEqual([
      paid(1, 6000, 'paid'),
      paid(2, 5900, 'failed'),
      paid(3, 5800, 'unknown'),
    ])
    const [coded] = await readingsOf([heading, ['4400', cardOf(1), nameOf(1), 6000, '0000']])
    expect(results(coded)).toEqual([paid(1, 6000, 'unknown')])
    expect(said(coded)).toEqual(['imp-required-column-missing A1'])
  })

  it('answers 是 and 否 below 是否成功, amounts with 金额 before them; what was ordered is the payment', async () => {
    const [sheet] = await readingsOf([
      ['序号', '账号', '户名', '代发金额', '入账金额', '是否成功'],
      [1, cardOf(1), nameOf(1), '金额6,000.00', '6,000.00', '是'],
      [2, cardOf(2), nameOf(2), '5900', '0', '否'],
    ])
    expect(results(sheet)).toEqual([paid(1, 6000, 'paid'), paid(2, 5900, 'failed')])
    expect(said(sheet)).toEqual([])
  })
})

describe('lists for a bank without a heading', () => {
  const amounts = ['5001.50', '5,200.00', '4800.00']
  const cells = amounts.map((amount, index) => [String(index + 1), cardOf(index), nameOf(index), amount])
  const expected = [500_150, 520_000, 480_000].map((fen, index) => [nameOf(index), cardOf(index), fen])
  const NAME = '2026年10月代发.txt'

  it.each([
    ['separated by bars', cells.map(row => `${row.join('|')}|`)],
    ['quoted, with commas', cells.map(row => row.map(text => `"${text}"`).join(','))],
    ['aligned by blanks', cells.map(([no, card, name, amount]) => `${no}   ${card}  ${name}    ${amount}`)],
    ['one blank between', cells.map(row => row.join(' '))],
    ['with a result behind', cells.map(row => `${row.join('|')}|工资|成功|`)],
  ])('%s: named by what stands in the columns, and told', async (_, lines) => {
    const [sheet] = await ofText(lines.join('\r\n'), NAME)
    expect(net(sheet)).toEqual(expected)
    expect(sheet?.problems).toContainEqual(
      expect.objectContaining({
        rule: 'imp-header-ambiguous',
        params: expect.objectContaining({ reason: 'no-heading' }),
      }),
    )
  })

  it('a text separated by commas stays one, however many blanks its cells hold', async () => {
    const lines = ['户 名,收 款 账 号,金 额,处 理 结 果', `${nameOf(1)},${cardOf(1)},6 000.00,交易 成功`]
    expect((await ofText([...lines, lines[1]].join('\n'), NAME)).map(results)).toEqual([
      [paid(1, 6000, 'paid'), paid(1, 6000, 'paid')],
    ])
  })

  it('amounts that may be in 分, or two columns of numbers, are not chosen from', async () => {
    for (const rest of [(index: number) => `60000${index}`, (index: number) => `5000.${index}0|4000.00`]) {
      const lines = [1, 2, 3].map(index => `${index}|${cardOf(index)}|${nameOf(index)}|${rest(index)}`)
      const [sheet] = await ofText(lines.join('\n'), NAME)
      expect(sheet?.rows.some(({ values }) => 'netPay' in values || 'amount' in values)).toBe(false)
      expect(sheet?.problems.some(({ severity }) => severity === 'block')).toBe(true)
    }
  })
})

describe('whose word a state is', () => {
  it('of a payroll it is the office’s: the sheet stays a payroll', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月工资表'],
      ['姓名', '身份证号', '出勤天数', '应发工资', '实发工资', '发放情况'],
      [nameOf(1), idOf(1), 20, 6000, 6000, '已发放'],
    ])
    expect(sheet?.kind).toBe('payroll')
  })

  it('a list of failures says by its reasons alone that nothing arrived', async () => {
    const [sheet] = await readingsOf([
      ['代发失败明细清单'],
      ['序号', '户名', '账号', '金额', '失败原因'],
      [1, nameOf(1), cardOf(1), 6000, '账号户名不符'],
      [2, nameOf(2), cardOf(2), 5900, '请联系网点'],
    ])
    expect(results(sheet)).toEqual([paid(1, 6000, 'failed'), paid(2, 5900, 'unknown')])
  })

  it('money handed out before the wages is no pay of the month', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月生活费发放表'],
      ['序号', '姓名', '身份证号', '金额', '签字'],
      [1, nameOf(1), idOf(1), 1000, null],
    ])
    expect(sheet?.kind).toBe('unknown')
  })
})

import { strFromU8, unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { Batch } from './batch.ts'
import { payeeName } from './batch-rows.ts'
import { BANK_LAYOUTS, type BankLayout, findLayout } from './layouts.ts'
import { writeBatch } from './write-batch.ts'

const BATCH: Batch = {
  projectName: '虚构花园一期',
  period: '2026-10',
  date: '2026-11-20',
  drill: false,
  payer: { account: '44000000000000001', holder: '虚构劳务有限公司', bankName: '中国建设银行虚构支行' },
  lines: [
    {
      name: '张 三',
      account: '6200000000000000001',
      amount: 123_456,
      bankName: '中国建设银行广州虚构支行',
      idDocType: 'residentId',
      idNumber: '990101199001010015',
      phone: '13000000001',
    },
    {
      name: '𠮷䶮·买买提',
      account: '6200000000000000002',
      amount: 1,
      bankName: '中国工商银行',
      idDocType: 'residentId',
      idNumber: null,
      phone: null,
    },
    {
      name: 'John  Smith',
      account: '6200 0000 0000 0000 003',
      amount: 700_029,
      bankName: null,
      idDocType: 'passport',
      idNumber: 'X0000001',
      phone: null,
    },
  ],
}

function layout(id: string): BankLayout {
  const found = findLayout(id)
  if (found === null) throw new Error(id)
  return found
}

async function cells(id: string, batch = BATCH): Promise<unknown[][]> {
  const book = XLSX.read(await writeBatch(layout(id), batch))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  return XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
}

const textOf = async (id: string, batch = BATCH) =>
  iconv.decode(Buffer.from(await writeBatch(layout(id), batch)), 'gb18030')

describe('every layout', () => {
  it.each(BANK_LAYOUTS.map(each => [each.id, each] as const))(
    '%s has one account, name and amount',
    (_, each) => {
      for (const role of ['account', 'name', 'amount'])
        expect(each.columns.filter(column => column.role === role)).toHaveLength(1)
      for (const words of [each.bank, each.note]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u)
        expect(words.en).not.toMatch(/\p{Script=Han}/u)
      }
    },
  )

  it('is known by an id of its own', () => {
    expect(new Set(BANK_LAYOUTS.map(each => each.id)).size).toBe(BANK_LAYOUTS.length)
    expect(findLayout('CCB')?.id).toBe('ccb')
    expect(findLayout('nobank')).toBeNull()
  })
})

describe('workbooks', () => {
  it('ccb: amounts in yuan, accounts as text, one row of headings', async () => {
    const rows = await cells('ccb')
    expect(rows[0]).toHaveLength(9)
    expect(rows[1]).toEqual([
      1,
      '6200000000000000001',
      '张三',
      1234.56,
      '0',
      '中国建设银行广州虚构支行',
      undefined,
      '2026年10月工资',
    ])
    expect(rows[2]?.slice(0, 5)).toEqual([2, '6200000000000000002', '𠮷䶮·买买提', 0.01, '1'])
    expect(rows[3]?.slice(0, 4)).toEqual([3, '6200000000000000003', 'John Smith', 7000.29])
    expect(rows).toHaveLength(4)
  })

  it('ccb: optional cells are absent, not empty', async () => {
    const parts = unzipSync(await writeBatch(layout('ccb'), BATCH))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('r="B4"')
    expect(sheet).not.toMatch(/r="(E4|F4|[GI][2-4])"/)
    expect(sheet).not.toMatch(/<is>\s*<t\s*\/>|<t><\/t>/)
  })

  it.each([
    ['abc', 2, 3],
    ['boc', 1, 2],
    ['bocom', 0, 2],
    ['cmb', 6, 2],
    ['generic', 2, 3],
  ])('%s: the first payment stands where the bank looks for it', async (id, above, column) => {
    const rows = await cells(id)
    expect(rows[above]?.[column]).toBe(1234.56)
    expect(rows[above]).toContain('6200000000000000001')
    expect(rows).toHaveLength(above + 3)
  })

  it('generic: states head-count and total above the list', async () => {
    const [[title] = []] = await cells('generic')
    expect(title).toContain('共3笔')
    expect(title).toContain('合计8234.86元')
  })

  it('a drill is named on the sheet', async () => {
    const book = XLSX.read(await writeBatch(layout('ccb'), { ...BATCH, drill: true }))
    expect(book.SheetNames).toEqual(['演练-代发'])
  })
})

describe('icbc-bxt', () => {
  it('writes fen, the total line, nineteen fields and the closing line', async () => {
    const lines = (await textOf('icbc-bxt')).split('\r\n')
    expect(lines[2]).toBe('RMB|20261120|1|823486|3|')
    const details = lines.filter(line => /^RMB\|\d{8}\|2\|/.test(line)).map(line => line.split('|'))
    expect(details.map(fields => fields.length)).toEqual([20, 20, 20])
    expect(details.map(fields => fields[13])).toEqual(['123456', '1', '700029'])
    expect(details.map(fields => fields[10])).toEqual(['0000', '', ''])
    expect(lines.slice(-2)).toEqual(['*', ''])
  })

  it('keeps rare names through GB18030', async () => {
    const text = await textOf('icbc-bxt')
    expect(text).toContain('|𠮷䶮·买买提|')
    expect(text).toContain('|John Smith|')
  })

  it('bears 演练 on a comment line of a drill', async () => {
    expect((await textOf('icbc-bxt', { ...BATCH, drill: true })).startsWith('#演练\r\n')).toBe(true)
    expect(await textOf('icbc-bxt')).not.toContain('演练')
  })

  it('a bank name with a separator or a line break breaks no line', async () => {
    const lines = BATCH.lines.map(line => ({ ...line, name: '李|四', bankName: '建设银行|\r\n支行' }))
    const details = (await textOf('icbc-bxt', { ...BATCH, lines }))
      .split('\r\n')
      .filter(line => line.includes('|2|'))
    expect(details.map(line => line.split('|').length)).toEqual([20, 20, 20])
  })
})

describe('payeeName', () => {
  it.each([
    ['王　小 明', '王小明'],
    [' 买买提 · 吐尔逊 ', '买买提·吐尔逊'],
    ['Nguyen Van A', 'Nguyen Van A'],
    ['李|四,', '李四'],
    ['\u200B赵六', '赵六'],
  ])('%j → %s', (written, expected) => expect(payeeName(written)).toBe(expected))
})

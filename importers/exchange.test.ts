import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { EXCHANGE_FORMAT, Exchange } from '../contract/exchange.ts'
import { Inspection } from '../contract/inspection.ts'
import { Refusal } from '../contract/refusal.ts'
import { inspectFile } from './inspect.ts'
import { parseFile } from './parse.ts'

const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))
const file = (sheets: unknown[], more = {}) => ({ format: EXCHANGE_FORMAT, ...more, sheets })
const read = (content: unknown, options = {}) => inspectFile(bytesOf(content), '交换.json', options)

async function refusal(work: Promise<unknown>): Promise<{ code: string; path: unknown; text: string }> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: error.code, path: error.details.path, text: JSON.stringify(error.details) }
  }
  throw new Error('it was not refused')
}

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter(each => each.trim() !== '')
const amount = fc.integer({ min: -(10 ** 9), max: 10 ** 9 })
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10))
const items = fc.array(fc.record({ name: text, amount }), { minLength: 1, maxLength: 3 })
const person = { name: text, idNumber: text, team: text, employer: text, wageCard: text }
const optional = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] })
const rowsOf = {
  roster: optional({
    ...person,
    sex: fc.constantFrom('male', 'female'),
    isTeamLeader: fc.boolean(),
    statedAge: fc.integer({ min: 0, max: 99 }),
    birthDate: date,
    wageRate: amount,
    rateUnit: fc.constantFrom('day', 'hour', 'month', 'piece'),
  }),
  attendance: optional({
    name: text,
    idNumber: text,
    days: fc.array(fc.option(fc.constantFrom(0, 50, 100)), { maxLength: 28 }),
    attendanceDays: amount,
  }),
  payroll: optional({
    ...person,
    netPay: amount,
    grossPay: amount,
    otherDue: items,
    otherDeductions: items,
    backPayMonth: fc.constantFrom('2026-01', '2025-12'),
    payMethod: fc.constantFrom('bankTransfer', 'cash'),
    paidOn: date,
  }),
  'bank-result': fc.record({
    name: text,
    wageCard: text,
    amount,
    status: fc.constantFrom('paid', 'failed', 'pending', 'unknown'),
  }),
}
const sheets = fc
  .array(
    fc
      .constantFrom('roster', 'attendance', 'payroll', 'bank-result')
      .chain(kind =>
        fc.record({ kind: fc.constant(kind), rows: fc.array<object>(rowsOf[kind], { maxLength: 4 }) }),
      ),
    { minLength: 1, maxLength: 4 },
  )
  .map(list => list.map((sheet, index) => ({ name: `表${index}`, ...sheet })))

describe('an exchange file', () => {
  it('gives back every value that was written, row by row, through the reading worker as without it', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async written => {
        const { sheets: readings, file: facts } = await read(file(written, { period: '2026-02' }))
        expect(facts.format).toBe('json')
        expect(readings.map(({ name, kind }) => ({ name, kind }))).toEqual(
          written.map(({ name, kind }) => ({ name, kind })),
        )
        expect(readings.map(sheet => sheet.rows.map(row => row.values))).toEqual(
          written.map(sheet => sheet.rows),
        )
        for (const sheet of readings)
          expect(sheet.rows.map(row => row.row)).toEqual(sheet.rows.map((_, index) => index + 1))
        Inspection.parse({ file: facts, sheets: readings, problems: [] })
      }),
    )
    const one = bytesOf(file([{ name: 'a', kind: 'payroll', rows: [{ name: '甲', netPay: 1 }] }]))
    expect(await parseFile(one, 'a.json')).toEqual(await inspectFile(one, 'a.json'))
  })

  it('letters its columns by the union of the members, days and items each their own', async () => {
    const { sheets: readings } = await read(
      file([
        { name: '考勤', kind: 'attendance', rows: [{ name: '甲', days: [100, null] }, { idNumber: 'X1' }] },
        { name: '工资', kind: 'payroll', rows: [{ name: '甲', otherDue: [{ name: '高温', amount: 3 }] }] },
      ]),
    )
    const columns = readings.map(sheet => sheet.columns.map(({ letter, field }) => `${letter} ${field}`))
    expect(columns).toEqual([
      ['A name', 'B day/1', 'C day/2', 'D idNumber'],
      ['A name', 'B otherDue/高温'],
    ])
  })

  it('says at its cell what a row lacks, and that the month is missing', async () => {
    const { sheets: readings } = await read(
      file([{ name: '工资', kind: 'payroll', rows: [{ name: '甲', idNumber: 'X1' }, { netPay: 5 }] }]),
    )
    expect(readings[0]?.rows.map(row => row.problems.map(each => `${each.rule} ${each.cell}`))).toEqual([
      [],
      ['imp-row-blank-key A2', 'imp-row-blank-key B2'],
    ])
    expect(readings[0]?.problems.map(each => each.rule)).toEqual(['imp-period-missing'])
    const given = await read(file([{ name: '工资', kind: 'payroll', rows: [] }]), { period: '2026-10' })
    expect(given.sheets[0]?.period).toBe('2026-10')
  })

  it('gives team and unit of the sheet to rows that name none', async () => {
    const sheet = {
      name: 's',
      kind: 'roster',
      team: '木工班',
      unit: '甲劳务',
      rows: [{ name: '甲' }, { name: '乙', team: '泥工班' }],
    }
    const [reading] = (await read(file([sheet], { project: { code: 'P-1' } }))).sheets
    expect(reading?.rows.map(row => row.values)).toEqual([
      { name: '甲', team: '木工班', employer: '甲劳务' },
      { name: '乙', team: '泥工班', employer: '甲劳务' },
    ])
    expect(reading?.projectCode).toBe('P-1')
  })

  it('never counts an unknown word of a bank as paid', async () => {
    const rows = [
      { name: '甲', statusText: '已送达' },
      { name: '乙' },
      { name: '丙', statusText: '处理成功' },
    ]
    const { sheets: readings } = await read(file([{ name: 's', kind: 'bank-result', rows }]))
    expect(readings[0]?.rows.map(row => 'status' in row.values && row.values.status)).toEqual([
      'unknown',
      'unknown',
      'paid',
    ])
  })

  it('leaves a sheet out that a person calls something else', async () => {
    const { sheets: readings } = await read(file([{ name: 's', kind: 'roster', rows: [{ name: '甲' }] }]), {
      kinds: { s: 'payroll' },
    })
    expect(readings[0]).toMatchObject({ kind: 'unknown', rows: [] })
  })
})

describe('a wrong exchange file is refused', () => {
  const SECRET = '990101199001010015'
  const row = (values: object, kind = 'payroll') =>
    file([{ name: 's', kind, rows: [{ name: '甲' }, values] }])
  it.each([
    ['yuan with decimals', row({ netPay: 7123.45 }), 'sheets.0.rows.1.netPay'],
    ['an unknown member', row({ salary: 1 }), 'sheets.0.rows.1.salary'],
    ['a number as a member', row({ [SECRET]: 1 }), 'sheets.0.rows.1.?'],
    ['a number for an ID', row({ idNumber: Number(SECRET) }), 'sheets.0.rows.1.idNumber'],
    ['a blank text', row({ idNumber: ' ' }), 'sheets.0.rows.1.idNumber'],
    ['a wrong date', row({ paidOn: '2026-02-30' }), 'sheets.0.rows.1.paidOn'],
    ['a wrong choice', row({ payMethod: SECRET }), 'sheets.0.rows.1.payMethod'],
    [
      'a strange item member',
      row({ otherDue: [{ name: 'x', amount: 1, note: SECRET }] }),
      'sheets.0.rows.1.otherDue.0.note',
    ],
    ['an unknown kind', row({}, 'ledger'), 'sheets.0.kind'],
    ['no sheets', file([]), 'sheets'],
    [
      'one name twice',
      file([
        { name: 's', kind: 'roster', rows: [] },
        { name: 's', kind: 'roster', rows: [] },
      ]),
      'sheets.1.name',
    ],
    [
      'a 31st of February',
      file([{ name: 's', kind: 'attendance', rows: [{ days: Array.from({ length: 29 }, () => 100) }] }], {
        period: '2026-02',
      }),
      'sheets.0.rows.0.days',
    ],
  ])('%s', async (_, content, path) => {
    const refused = await refusal(read(content))
    expect(refused).toMatchObject({ code: 'exchange-invalid', path })
    expect(refused.text).not.toContain(SECRET)
  })

  it.each([
    ['another version', JSON.stringify({ format: 'xinzhang-exchange/9', sheets: [] }), 'file-format-unknown'],
    ['other JSON', '{"a": 1}', 'file-format-unknown'],
    ['half a file', '{"format": "xinzhang-exchange/1", "sheets": [{"na', 'file-damaged'],
  ])('%s', async (_, content, code) => {
    expect(await refusal(inspectFile(new TextEncoder().encode(content), 'x.json'))).toMatchObject({ code })
  })

  it('a byte order mark and blanks before the brace do not hide it', async () => {
    const content = `\uFEFF\n  ${JSON.stringify(file([{ name: 's', kind: 'roster', rows: [{ name: '甲' }] }]))}`
    expect((await inspectFile(new TextEncoder().encode(content), 'x.csv')).file.format).toBe('json')
  })

  it('has a JSON Schema that names its members and forbids others', () => {
    const schema = JSON.stringify(z.toJSONSchema(Exchange, { unrepresentable: 'any', io: 'input' }))
    for (const word of [
      'xinzhang-exchange/1',
      'netPay',
      'wageCard',
      'bank-result',
      '"additionalProperties":false',
    ])
      expect(schema).toContain(word)
  })
})

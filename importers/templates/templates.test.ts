import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { daysInPeriod } from '../../contract/dates.ts'
import { checkDigit } from '../../contract/id-number.ts'
import type { SheetReading } from '../../contract/inspection.ts'
import { TemplateKind } from '../../contract/template-kind.ts'
import { inspectFile } from '../inspect.ts'
import { templateColumns } from './template-columns.ts'
import { NOTHING_KNOWN, type TemplateFill, writeTemplate } from './write-template.ts'

const FIRST_ROW = 4
const PERIOD = '2026-02'

/** Types values into a template as a person would: into its own cells, in a program of another maker. */
function typeInto(template: Uint8Array, kind: TemplateKind, people: Record<string, unknown>[]): Uint8Array {
  const book = XLSX.read(template, { cellStyles: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('a template has a sheet')
  const columns = templateColumns(kind, PERIOD)
  const rows = people.map(person => columns.map(({ field }) => person[field] ?? null))
  XLSX.utils.sheet_add_aoa(sheet, rows, { origin: { r: FIRST_ROW - 1, c: 0 } })
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }))
}

async function readBack(
  kind: TemplateKind,
  people: Record<string, unknown>[],
  fill: TemplateFill,
): Promise<SheetReading> {
  const bytes = typeInto(await writeTemplate(kind, fill, 'zh-CN'), kind, people)
  const { sheets, problems } = await inspectFile(bytes, '填好的表.xlsx')
  const [sheet, ...others] = sheets
  if (sheet === undefined) throw new Error('a sheet was expected')
  expect(others).toEqual([])
  expect([...problems, ...sheet.problems, ...sheet.rows.flatMap(row => row.problems)]).toEqual([])
  expect(sheet).toMatchObject({ kind, skipped: [] })
  return sheet
}

const FILL: TemplateFill = {
  ...NOTHING_KNOWN,
  project: { name: '一号安置房', code: 'GZ-DEMO-2026-001' },
  period: PERIOD,
  teams: ['木工班', '钢筋,班'],
}

const idNumber = fc
  .record({
    day: fc.integer({ min: 10, max: 28 }),
    year: fc.integer({ min: 1966, max: 2004 }),
    order: fc.integer({ min: 100, max: 998 }).filter(order => order % 10 > 0),
  })
  .map(({ day, year, order }) => {
    const body = `990101${year}05${day}${order}`
    return `${body}${checkDigit(body) ?? ''}`
  })
const person = fc.record({
  name: fc.constantFrom('王建国', '阿依古丽·买买提', '欧阳春', '李四'),
  idNumber,
  team: fc.constantFrom(...FILL.teams),
  trade: fc.constantFrom('木工', '普工', '自定义工种'),
})
const people = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 12 })
const yuan = fc.integer({ min: 0, max: 99_999_99 })
const phone = fc.integer({ min: 0, max: 99_999 }).map(number => `130000${String(number).padStart(5, '0')}`)
const card = fc.integer({ min: 55_556, max: 499_998 }).map(number => `6200000123450${number * 2 + 1}`)
const date = fc.constantFrom('2026-01-31', '2025-12-01', '2026-02-28')

describe('templates', () => {
  it.each(TemplateKind.options)('%s: empty, it is recognised and holds nobody', async kind => {
    for (const fill of [NOTHING_KNOWN, FILL]) {
      const { sheets } = await inspectFile(await writeTemplate(kind, fill, 'en'), '模板.xlsx')
      expect(sheets).toHaveLength(1)
      expect(sheets[0]).toMatchObject({ kind, rows: [], project: fill.project?.name ?? null })
      const fields = sheets[0]?.columns.map(column => column.field)
      expect(fields).toEqual(templateColumns(kind, fill.period).map(({ field }) => field))
    }
  })

  it('a roster keeps every value that was typed', async () => {
    const worker = fc.record({
      person,
      sex: fc.constantFrom('男', '女'),
      phone,
      card,
      rate: yuan,
      entry: date,
      leader: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(people(worker), async workers => {
        const rows = workers.map(worker => ({
          ...worker.person,
          sex: worker.sex,
          phone: worker.phone,
          wageCard: worker.card,
          rateUnit: '按日',
          wageRate: worker.rate / 100,
          entryDate: worker.entry,
          isTeamLeader: worker.leader ? '是' : '否',
        }))
        const sheet = await readBack('roster', rows, FILL)
        expect(sheet.rows.map(row => row.values)).toEqual(
          workers.map(worker => ({
            ...worker.person,
            sex: worker.sex === '男' ? 'male' : 'female',
            phone: worker.phone,
            wageCard: worker.card,
            rateUnit: 'day',
            wageRate: worker.rate,
            entryDate: worker.entry,
            isTeamLeader: worker.leader,
          })),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('a payroll keeps every amount to the fen', async () => {
    const amounts = [
      'basePay',
      'piecePay',
      'overtimePay',
      'allowance',
      'bonus',
      'backPay',
      'grossPay',
      'incomeTax',
      'socialInsurance',
      'housingFund',
      'advance',
      'deductionTotal',
      'netPay',
    ] as const
    const line = fc.record({
      person,
      card,
      amounts: fc.array(yuan, { minLength: amounts.length, maxLength: amounts.length }),
    })
    await fc.assert(
      fc.asyncProperty(people(line), async lines => {
        const typed = lines.map(({ person: who, card: wageCard, amounts: fen }, index) => ({
          seq: index + 1,
          ...who,
          wageCard,
          payMethod: '银行代发',
          ...Object.fromEntries(amounts.map((field, place) => [field, (fen[place] ?? 0) / 100])),
        }))
        const sheet = await readBack('payroll', typed, FILL)
        expect(sheet.period).toBe(PERIOD)
        expect(sheet.rows.map(row => row.values)).toEqual(
          lines.map(({ person: who, card: wageCard, amounts: fen }) => ({
            ...who,
            wageCard,
            payMethod: 'bankTransfer',
            ...Object.fromEntries(amounts.map((field, place) => [field, fen[place]])),
          })),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('an attendance sheet has the real days of its month and keeps each mark', async () => {
    const marks = { '√': 100, 半: 50, '×': 0 } as const
    const mark = fc.constantFrom<('√' | '半' | '×')[]>('√', '半', '×')
    const days = daysInPeriod(PERIOD)
    expect(days).toBe(28)
    const line = fc.record({ person, marks: fc.array(mark, { minLength: days, maxLength: days }) })
    await fc.assert(
      fc.asyncProperty(people(line), async lines => {
        const typed = lines.map(({ person: who, marks: signs }) => ({
          ...who,
          ...Object.fromEntries(signs.map((sign, index) => [`day/${index + 1}`, sign])),
        }))
        const sheet = await readBack('attendance', typed, FILL)
        expect(sheet.rows.map(row => row.values)).toEqual(
          lines.map(({ person: who, marks: signs }) => ({
            ...who,
            days: [...signs.map(sign => marks[sign]), null, null, null],
          })),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('a bank result keeps account, amount and verdict', async () => {
    const typed = [
      {
        name: '王建国',
        wageCard: '6200000123450000019',
        amount: 8123.45,
        statusText: '成功',
        paidOn: '2026-03-05',
      },
      { name: '李四', wageCard: '6200000123450000027', amount: 0.01, statusText: '失败', reason: '户名不符' },
    ]
    const sheet = await readBack('bank-result', typed, FILL)
    expect(sheet.rows.map(row => row.values)).toEqual([
      {
        name: '王建国',
        wageCard: '6200000123450000019',
        amount: 812_345,
        statusText: '成功',
        status: 'paid',
        paidOn: '2026-03-05',
      },
      {
        name: '李四',
        wageCard: '6200000123450000027',
        amount: 1,
        statusText: '失败',
        status: 'failed',
        reason: '户名不符',
      },
    ])
  })

  it('names what is known: people listed beforehand are read as they stand', async () => {
    const rows = [{ seq: 1, name: '王建国', idNumber: '990101199005050050', team: '木工班' }]
    const { sheets } = await inspectFile(await writeTemplate('payroll', { ...FILL, rows }, 'zh-CN'), 'x.xlsx')
    expect(sheets[0]?.rows.map(row => row.values)).toEqual([
      { name: '王建国', idNumber: '990101199005050050', team: '木工班' },
    ])
    expect(sheets[0]).toMatchObject({
      project: '一号安置房',
      projectCode: 'GZ-DEMO-2026-001',
      period: PERIOD,
    })
  })

  it('has drop-downs, and text format where digits are no number', async () => {
    const bytes = await writeTemplate('roster', FILL, 'zh-CN')
    const sheet = XLSX.read(bytes, { cellNF: true, sheetStubs: true }).Sheets.花名册
    const codes = ['F', 'N', 'AI'].flatMap(letter => [4, 150, 303].map(row => sheet?.[`${letter}${row}`]?.z))
    expect(new Set(codes)).toEqual(new Set(['@']))
    const text = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(text).toMatch(/type="list"[^>]*sqref="C4:C\d+"[^>]*><formula1>"男,女"/)
    expect(text).toMatch(/<formula1>'_xlnm_lists'!\$A\$1:\$A\$2/)
    expect(text).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/)
  })
})

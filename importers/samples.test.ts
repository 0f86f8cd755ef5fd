import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { isResidentIdNumber } from '../contract/id-number.ts'
import type { Inspection, SheetReading } from '../contract/inspection.ts'
import { FAULTS } from '../samples/faults.ts'
import { makeSamples } from '../samples/make.ts'
import { sampleMonth } from '../samples/month.ts'
import { samplePeople } from '../samples/people.ts'
import { inspectFile } from './inspect.ts'

const people = samplePeople()
const months = sampleMonth(people)

async function inspectSample(name: string): Promise<Inspection> {
  return inspectFile(await readFile(new URL(`../samples/${name}`, import.meta.url)), name)
}

const paid = (sheets: SheetReading[]) => sheets.flatMap(sheet => (sheet.kind === 'payroll' ? sheet.rows : []))
const net = (rows: { values: { netPay?: number | undefined } }[]) =>
  rows.reduce((sum, row) => sum + (row.values.netPay ?? 0), 0)
const expectedNet = months.reduce((sum, month) => sum + month.netPay, 0)

describe('the sample files', () => {
  it('are what samples/make.ts makes', async () => {
    for (const [name, bytes] of await makeSamples()) {
      if (name.endsWith('.csv') || name.endsWith('.json')) {
        expect(await readFile(new URL(`../samples/${name}`, import.meta.url))).toEqual(Buffer.from(bytes))
      } else {
        const made = await inspectFile(bytes, name)
        expect({ ...made, file: null }).toEqual({ ...(await inspectSample(name)), file: null })
      }
    }
  })

  it('花名册: sixty people with every column understood', async () => {
    const [roster] = (await inspectSample('花名册.xlsx')).sheets
    expect(roster).toMatchObject({
      kind: 'roster',
      project: '一号安置房',
      projectCode: 'GZ-DEMO-2026-001',
      problems: [],
    })
    expect(roster?.columns.filter(column => column.field === null)).toEqual([])
    expect(roster?.rows.map(row => row.values.idNumber)).toEqual(people.map(worker => worker.idNumber))
    expect(people.every(worker => isResidentIdNumber(worker.idNumber))).toBe(true)
  })

  it('考勤表: three blocks on one sheet, days that add up to the stated totals', async () => {
    const [sheet] = (await inspectSample('10月考勤表.xls')).sheets
    if (sheet?.kind !== 'attendance') throw new Error('attendance was expected')
    expect(sheet.rows.map(row => [row.values.name, row.values.team])).toEqual(
      people.map(({ name, team }) => [name, team]),
    )
    for (const row of sheet.rows) {
      expect(row.problems).toEqual([])
      expect(row.values.days?.reduce((sum: number, day) => sum + (day ?? 0), 0)).toBe(
        row.values.attendanceDays,
      )
    }
    expect(sheet.totals.map(({ team, people: count }) => [team, count])).toEqual([
      ['木工班', 22],
      ['钢筋班', 20],
      ['泥水班', 18],
    ])
  })

  it('更正: a clean payroll that ties with its totals and with the bank result', async () => {
    const { sheets } = await inspectSample('10月工资表-更正.xlsx')
    expect(sheets.map(sheet => sheet.kind)).toEqual(['payroll', 'payroll', 'payroll', 'unknown'])
    expect(paid(sheets).flatMap(row => row.problems)).toEqual([])
    expect(net(paid(sheets))).toBe(expectedNet)
    for (const sheet of sheets.slice(0, 3)) expect(sheet.totals[0]?.netPay).toBe(net(paid([sheet])))
    const [result] = (await inspectSample('10月代发回盘.csv')).sheets
    if (result?.kind !== 'bank-result') throw new Error('a bank result was expected')
    const succeeded = result.rows.filter(row => row.values.status === 'paid')
    expect(succeeded.reduce((sum, row) => sum + (row.values.amount ?? 0), 0)).toBe(expectedNet)
    expect(result.rows.filter(row => row.values.status === 'failed').map(row => row.values.reason)).toEqual([
      '账户状态异常,请核实后重发'.replace(',', '，'),
    ])
  })

  it('工资表: holds every planted mistake', async () => {
    const { sheets } = await inspectSample('10月工资表.xlsx')
    const rows = paid(sheets)
    const rowOf = (number: number) => rows.find(row => row.values.phone === people[number - 1]?.phone)
    const worker = (number: number) => people[number - 1]
    const [netWrong, low] = [rowOf(FAULTS.netWrong)?.values, rowOf(FAULTS.belowMinimum)?.values]
    expect((netWrong?.grossPay ?? 0) - (netWrong?.deductionTotal ?? 0)).not.toBe(netWrong?.netPay)
    expect(low?.wageRate).toBeLessThan(11494)
    expect(isResidentIdNumber(rowOf(FAULTS.wrongCheckDigit)?.values.idNumber ?? '')).toBe(false)
    const mended = rowOf(FAULTS.fullWidthId)
    expect(mended?.values.idNumber).toBe(worker(FAULTS.fullWidthId)?.idNumber)
    expect(mended?.problems.map(found => found.rule)).toEqual(['imp-fullwidth-normalised'])
    const [one, other] = FAULTS.sharedCard
    expect(rowOf(other)?.values.wageCard).toBe(rowOf(one)?.values.wageCard)
    expect(rowOf(FAULTS.leftOut)).toBeUndefined()
    const attended = months[FAULTS.daysTooMany - 1]?.days ?? 0
    expect((rowOf(FAULTS.daysTooMany)?.values.attendanceDays ?? 0) - attended).toBeGreaterThan(300)
    expect(rowOf(FAULTS.wrongInterpunct)?.values.name).toContain('•')
    const wrong = sheets.find(sheet => sheet.name === FAULTS.wrongTotal)
    expect(wrong?.totals[0]?.netPay).not.toBe(net(paid(wrong ? [wrong] : [])))
  })
})

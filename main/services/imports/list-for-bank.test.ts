import { afterEach, beforeEach, expect, it } from 'vitest'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { fileOf, importFile, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'
import { type Cell, cardOf, idOf, type Line, nameOf, workbook } from '../../../test/understanding/write.ts'

/** Lists for a bank (代发名单): account, name and amount, and nothing else. */
let office: Office
beforeEach(async () => {
  office = await openOffice()
  await importFile(office, made('花名册.xlsx', ['姓名', '身份证号', '银行卡号', '班组'], people))
})
afterEach(() => office[Symbol.dispose]())

const people: Line[] = [1, 2, 3].map(serial => [nameOf(serial), idOf(serial), cardOf(serial), '木工班'])
const made = (name: string, heading: Cell[], rows: Line[]) => ({
  name,
  bytes: workbook({ Sheet1: [heading, ...rows] }),
})
const list = (...pay: number[]) =>
  made(
    '2026年10月代发名单.xlsx',
    ['序号', '账号', '户名', '金额'],
    pay.map((amount, index) => [index + 1, cardOf(index + 1), nameOf(index + 1), amount]),
  )
const payroll = () =>
  made(
    '2026年10月工资表.xlsx',
    ['姓名', '身份证号', '银行卡号', '班组', '应发工资', '实发工资'],
    people.map(([name = null, id = null, card = null, team = null]) => [name, id, card, team, 6000, 6000]),
  )

const lines = () => {
  const month = readProjectMonth(office.ledger.db, office.project.id, PERIOD, '2026-11-20')
  const teams = new Map(month?.sheets.map(sheet => [sheet.id, sheet.teamName]))
  const idOfWorker = new Map(month?.workers.map(worker => [worker.id, worker.idNumber]))
  return month?.lines.map(line => [
    idOfWorker.get(line.workerId ?? ''),
    line.idNumber,
    teams.get(line.sheetId),
    line.netPay,
  ])
}

it('people are found by account and name, and the missing number is told without stopping anything', async () => {
  const view = await importFile(office, list(6000, 5900))
  expect(view.sheets[0]?.problems.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['imp-required-column-missing', 'notice'],
  ])
  expect(lines()).toEqual([
    [idOf(1), idOf(1), 'Sheet1', 600_000],
    [idOf(2), idOf(2), 'Sheet1', 590_000],
  ])
})

it('a list of what the payroll has already said is no second payment, and moves nobody to another team', async () => {
  await importFile(office, payroll())
  const view = await preview(office, fileOf(list(6000, 6000, 5500)))
  expect(view.sheets[0]?.counts).toMatchObject({ create: 0, same: 2, update: 1, remove: 0 })
  await importFile(office, list(6000, 6000, 5500))
  expect(lines()).toEqual([
    [idOf(1), idOf(1), '木工班', 600_000],
    [idOf(2), idOf(2), '木工班', 600_000],
    [idOf(3), idOf(3), '木工班', 550_000],
  ])
})

it('a list in the file of its payroll is left out where it says the same payments, and not where it says others', async () => {
  const twoSheets = (paid: number) => {
    const sheets = {
      工资表: [
        ['姓名', '身份证号', '银行卡号', '班组', '应发工资', '实发工资'],
        ...people.map(row => [...row, 6000, 6000]),
      ],
      代发: [['账号', '户名', '金额'], ...people.map(([name = null, , card = null]) => [card, name, paid])],
    }
    return fileOf({ name: '2026年10月工资.xlsx', bytes: workbook(sheets) })
  }
  const leftOut = async (paid: number) =>
    (await preview(office, twoSheets(paid))).sheets.map(sheet => sheet.leftOut)
  expect(await leftOut(6000)).toEqual([null, 'list-of-payroll'])
  expect(await leftOut(5000)).toEqual([null, null])
})

it('the payroll that comes after the list says more of the same lines', async () => {
  await importFile(office, list(6000, 6000, 6000))
  const view = await importFile(office, payroll())
  expect(view.sheets[0]?.counts).toMatchObject({ create: 0, update: 3 })
  expect(lines()?.map(([worker, , team]) => [worker, team])).toEqual(
    [1, 2, 3].map(serial => [idOf(serial), '木工班']),
  )
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportView } from '../../../contract/api/imports.ts'
import type { ImportRule } from '../../../contract/inspection.ts'
import { rowsOfSheet } from '../../../db/repositories/import-rows.ts'
import { sheetsOfImport } from '../../../db/repositories/imports.ts'
import { cardOf, idNumberOf } from '../../../samples/numbers.ts'
import { commit, fileOf, importFile, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const id = (sequence: number) => idNumberOf('990101', '1985-03-04', sequence)

/** One character of a number changed, its check digit left as it was. */
const oneOff = (number: string) => `${number.slice(0, 9)}${(Number(number[9]) + 1) % 10}${number.slice(10)}`

let files = 0
const csv = (heading: string, ...rows: (string | number)[][]) =>
  fileOf({
    name: `${++files}.csv`,
    bytes: Buffer.from(`\uFEFF${[heading, ...rows.map(row => row.join(','))].join('\r\n')}\r\n`),
  })

const ROSTER = '姓名,身份证号,班组,工种,进场日期,联系电话'
const roster = (...people: [name: string, idNumber: string][]) =>
  csv(
    ROSTER,
    ...people.map(([name, idNumber]) => [name, idNumber, '木工班', '木工', '2026-09-01', '13000001001']),
  )

const PAYROLL = '序号,姓名,身份证号,班组,出勤天数,应发工资,扣款合计,实发工资,工资卡号'
type Pay = [name: string, idNumber: string, net: number, card?: string]
const payroll = (...rows: Pay[]) =>
  csv(
    PAYROLL,
    ...rows.map(([name, idNumber, net, card = ''], index) => [
      index + 1,
      name,
      idNumber,
      '木工班',
      22,
      net,
      0,
      net,
      `${card}\t`,
    ]),
  )

const ATTENDANCE = `序号,姓名,身份证号,班组,${Array.from({ length: 31 }, (_, day) => day + 1).join(',')},出勤天数`
const attendance = (...rows: [name: string, idNumber: string, days: number][]) =>
  csv(
    ATTENDANCE,
    ...rows.map(([name, idNumber, days], index) => [
      index + 1,
      name,
      idNumber,
      '木工班',
      ...Array.from({ length: 31 }, (_, day) => (day < days ? '√' : '')),
      days,
    ]),
  )

const BANK = '序号,收款账号,收款户名,金额(元),交易状态,失败原因,交易日期,交易流水号'
type Answer = [card: string, name: string, amount: number, status: string, serial: string]
const bank = (...rows: Answer[]) =>
  csv(
    BANK,
    ...rows.map(([card, name, amount, status, serial], index) => [
      index + 1,
      `${card}\t`,
      name,
      amount.toFixed(2),
      status,
      status === '交易成功' ? '' : '账户状态异常',
      '2026-11-13',
      serial,
    ]),
  )

/** What a preview decided, row by row, removals first. */
const decisionsOf = (view: ImportView) =>
  sheetsOfImport(office.ledger.db, view.id).flatMap(sheet =>
    [...rowsOfSheet(office.ledger.db, sheet.id)].map(row => ({
      name: row.values.name,
      decision: row.decision,
      rules: row.problems
        .map(problem => problem.rule)
        .filter((rule): rule is ImportRule => rule.startsWith('imp-')),
    })),
  )
const decide = async (file: File) => decisionsOf(await preview(office, file, { period: PERIOD }))
const take = async (file: File) => {
  const view = await preview(office, file, { period: PERIOD })
  await commit(office, view.id)
  return decisionsOf(view)
}
const month = () => ({ projectId: office.project.id, period: PERIOD })
const attendanceNow = async () =>
  (await office.client.months.attendance(month())).map(line => [
    line.name,
    line.totalDays,
    line.workerId !== null,
  ])

describe('who a row is about', () => {
  it('is told by the ID number, never by the name', async () => {
    await take(roster(['张伟', id(101)]))
    expect(await decide(roster(['张伟', id(101)], ['张伟', id(777)]))).toMatchObject([
      { decision: 'same', rules: [] },
      { decision: 'create', rules: [] },
    ])
  })

  it('a number one digit off, or in its 15-digit form, is a new person shown beside the near one', async () => {
    await take(roster(['张伟', id(101)]))
    const short = `${id(101).slice(0, 6)}${id(101).slice(8, 17)}`
    for (const near of [oneOff(id(101)), short])
      expect(await decide(roster(['张伟', near]))).toMatchObject([
        { decision: 'create', rules: expect.arrayContaining(['imp-person-near-miss']) },
      ])
    await take(roster(['张伟', oneOff(id(101))]))
    expect(await office.client.workers.list({ projectId: office.project.id })).toHaveLength(2)
  })

  it('a near number under another name is nobody we know', async () => {
    await take(roster(['张伟', id(101)]))
    const [row] = await decide(roster(['李强', oneOff(id(101))]))
    expect(row?.decision).toBe('create')
    expect(row?.rules).not.toContain('imp-person-near-miss')
  })

  it('a person twice in one roster is taken once, and the second row says why not', async () => {
    expect(await decide(roster(['张伟', id(101)], ['张伟', id(101)]))).toMatchObject([
      { decision: 'create' },
      { decision: 'reject', rules: ['imp-row-duplicate-person'] },
    ])
  })
})

describe('an attendance sheet', () => {
  it('without numbers knows a person by a name that only one bears', async () => {
    await take(roster(['张伟', id(101)], ['李强', id(103)], ['李强', id(105)]))
    await take(attendance(['张伟', '', 20], ['李强', '', 21]))
    expect(await attendanceNow()).toEqual([
      ['张伟', 2000, true],
      ['李强', 2100, false],
    ])
  })

  it.each([['known'], ['unknown']])('read twice is the same, its people %s to the roster', async known => {
    if (known === 'known') await take(roster(['张伟', id(101)], ['李强', id(103)]))
    const sheet = () => attendance(['张伟', '', 20], ['李强', id(103), 21], ['王芳', '', 22])
    await take(sheet())
    const before = await attendanceNow()
    expect((await take(sheet())).map(row => row.decision)).toEqual(['same', 'same', 'same'])
    expect(await attendanceNow()).toEqual(before)
  })

  it('of namesakes without numbers keeps a line for each, however often it is read', async () => {
    const sheet = (second: number) => attendance(['张伟', '', 20], ['张伟', '', second])
    await take(sheet(15))
    await take(sheet(15))
    expect((await attendanceNow()).map(([, days]) => days)).toEqual([2000, 1500])
    expect((await take(sheet(16))).map(row => row.decision)).toEqual(['same', 'update'])
    expect((await attendanceNow()).map(([, days]) => days)).toEqual([2000, 1600])
  })
})

describe('a payroll read again', () => {
  it('shows new, changed, same and gone lines in piles of their own', async () => {
    await take(payroll(['张伟', id(101), 5000], ['李强', id(103), 5000], ['王芳', id(105), 5000]))
    const again = payroll(['张伟', id(101), 5000], ['李强', id(103), 6000], ['陈静', id(107), 5000])
    expect(await take(again)).toMatchObject([
      { name: '王芳', decision: 'remove' },
      { name: '张伟', decision: 'same' },
      { name: '李强', decision: 'update' },
      { name: '陈静', decision: 'create' },
    ])
    const { rows } = await office.client.months.payroll({ ...month(), unmask: false, language: 'en' })
    expect(rows.map(row => [row.name, row.netPay])).toEqual([
      ['张伟', 500_000],
      ['李强', 600_000],
      ['陈静', 500_000],
    ])
  })

  it('leaves the teams alone that it does not cover', async () => {
    await take(payroll(['张伟', id(101), 5000]))
    const other = csv(PAYROLL, [1, '李强', id(103), '钢筋班', 22, 5000, 0, 5000, ''])
    expect(await take(other)).toMatchObject([{ decision: 'create' }])
    const { rows } = await office.client.months.payroll({ ...month(), unmask: false, language: 'en' })
    expect(rows).toHaveLength(2)
  })

  it('the same bytes once more say so, for the same month', async () => {
    const bytes = new Uint8Array(await payroll(['张伟', id(101), 5000]).arrayBuffer())
    await importFile(office, { name: '工资表.csv', bytes }, { period: PERIOD })
    const again = await preview(office, fileOf({ name: '另一个名字.csv', bytes }), { period: PERIOD })
    expect(again.problems.map(problem => problem.rule)).toContain('imp-duplicate-file')
    expect(decisionsOf(again).map(row => row.decision)).toEqual(['same'])
    const before = await preview(office, fileOf({ name: '工资表.csv', bytes }), { period: '2026-01' })
    expect(before.problems.map(problem => problem.rule)).not.toContain('imp-duplicate-file')
  })
})

describe("a bank's answer", () => {
  const [ours, theirs] = [cardOf(1001), cardOf(1002)]
  const results = async () => {
    const { rows, unanswered } = await office.client.months.payResults(month())
    return {
      rows: rows.map(row => [row.name, row.status, row.lineId !== null]),
      unanswered: unanswered.people,
    }
  }

  it('is matched by account, name and amount together', async () => {
    await take(payroll(['张伟', id(101), 5000, ours], ['李强', id(103), 5000, theirs]))
    const decided = await take(
      bank(
        [ours, '张伟', 5000, '交易成功', 'S1'],
        [theirs, '张伟', 5000, '交易成功', 'S2'],
        [theirs, '李强', 5000.01, '交易成功', 'S3'],
      ),
    )
    expect(decided.map(row => row.rules)).toEqual([[], ['imp-result-unmatched'], ['imp-result-unmatched']])
    expect(await results()).toEqual({
      rows: [
        ['张伟', 'paid', true],
        ['张伟', 'paid', false],
        ['李强', 'paid', false],
      ],
      unanswered: 1,
    })
  })

  it('that failed and then paid stands twice, and is the same when it is read again', async () => {
    await take(payroll(['张伟', id(101), 5000, ours]))
    const list = (): Answer[] => [
      [ours, '张伟', 5000, '交易失败', 'S1'],
      [ours, '张伟', 5000, '交易成功', 'S9'],
    ]
    await take(bank(...list()))
    expect((await results()).rows).toEqual([
      ['张伟', 'failed', true],
      ['张伟', 'paid', true],
    ])
    expect((await take(bank(...list()))).map(row => row.decision)).toEqual(['same', 'same'])
    expect((await results()).rows).toHaveLength(2)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportRedecision, ImportView } from '../../../contract/api/imports.ts'
import { auditEntry } from '../../../db/schema/audit.ts'
import { cardOf, idNumberOf } from '../../../samples/numbers.ts'
import { commit, fileOf, type Office, openOffice, PERIOD, preview, refusal } from '../../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

/** A number of digits only: one that ends in X was never a number to Excel. */
const id = (sequence: number): string => {
  const number = idNumberOf('990101', '1985-03-04', sequence)
  return number.endsWith('X') ? id(sequence + 2) : number
}
const oneOff = (number: string) => `${number.slice(0, 9)}${(Number(number[9]) + 1) % 10}${number.slice(10)}`
const rounded = (number: string) => `${number.slice(0, 15)}${'0'.repeat(number.length - 15)}`
const exponent = (number: string) => `${number[0]}.${number.slice(1, 6)}E+${number.length - 1}`

let files = 0
const csv = (heading: string, ...rows: (string | number)[][]) =>
  fileOf({
    name: `${++files}.csv`,
    bytes: Buffer.from(`\uFEFF${[heading, ...rows.map(row => row.join(','))].join('\r\n')}\r\n`),
  })
const roster = (...people: [name: string, idNumber: string, card?: string][]) =>
  csv(
    '姓名,身份证号,班组,工种,进场日期,工资卡号',
    ...people.map(([name, number, card = '']) => [name, number, '木工班', '木工', '2026-09-01', card]),
  )
const payroll = (...rows: [name: string, idNumber: string, net: number, card?: string][]) =>
  csv(
    '序号,姓名,身份证号,班组,出勤天数,应发工资,扣款合计,实发工资,工资卡号',
    ...rows.map(([name, number, net, card = ''], at) => [
      at + 1,
      name,
      number,
      '木工班',
      22,
      net,
      0,
      net,
      card,
    ]),
  )

const take = async (file: File) => {
  const view = await preview(office, file, { period: PERIOD })
  await commit(office, view.id)
}
const look = (file: File) => preview(office, file, { period: PERIOD })
const decide = (change: Partial<ImportRedecision> & { id: string }) =>
  office.client.imports.decide({ ...change, language: 'zh-CN' })
const rowsOf = async ({ id: importId }: ImportView) =>
  (await office.client.imports.rows({ id: importId, sheetIndex: 0, language: 'zh-CN' })).rows
const linesNow = async () =>
  (
    await office.client.months.payroll({
      projectId: office.project.id,
      period: PERIOD,
      unmask: true,
      language: 'en',
    })
  ).rows
const peopleNow = async () =>
  (await office.client.workers.list({ projectId: office.project.id, unmask: true })).map(({ worker }) => [
    worker.name,
    worker.idNumber,
  ])
const rules = (row: { problems: { rule: string }[] } | undefined) =>
  row?.problems.map(problem => problem.rule)

describe('digits that Excel lost', () => {
  it.each([
    ['rounded', rounded],
    ['shown with an exponent', exponent],
  ])('%s: the one worker who fits is offered, and taken only when a person accepts', async (_how, lose) => {
    await take(roster(['张伟', id(101), cardOf(1)], ['李强', id(121), cardOf(2)]))
    const shown = await look(payroll(['张伟', lose(id(101)), 5000, lose(cardOf(1))]))
    const [offered] = await rowsOf(shown)
    expect(shown.sheets[0]?.questions.offers).toBe(1)
    expect(offered?.beside).toMatchObject({
      why: 'lost-digits',
      known: { name: '张伟', team: '木工班' },
      offers: [
        { field: 'idNumber', cell: 'C2', accepted: false },
        { field: 'wageCard', cell: 'I2', accepted: false },
      ],
    })
    expect(JSON.stringify(offered?.beside)).not.toContain(id(101))
    expect(rules(offered)).toContain('imp-number-as-text-id')
    expect(offered?.values.idNumber).toBeUndefined()

    const accepted = await decide({ id: shown.id, acceptOffers: true })
    expect(accepted.sheets[0]?.questions.offers).toBe(0)
    const [row] = await rowsOf(accepted)
    expect(rules(row)).not.toContain('imp-number-as-text-id')
    expect(rules(row)).toContain('imp-number-repaired')
    await commit(office, shown.id)
    expect(await linesNow()).toMatchObject([{ idNumber: id(101), wageCard: cardOf(1) }])
    const noted = office.ledger.db.select().from(auditEntry).all()
    expect(noted.findLast(entry => entry.action === 'import.commit')?.details).toMatchObject({
      numbersRepaired: 2,
    })
  })

  it('not accepted stay lost, and an acceptance taken back leaves no trace', async () => {
    await take(roster(['张伟', id(101)]))
    const shown = await look(payroll(['张伟', rounded(id(101)), 5000]))
    const before = await rowsOf(shown)
    await decide({ id: shown.id, rows: [{ sheetIndex: 0, row: 2, accept: ['idNumber'] }] })
    expect(await rowsOf(shown)).not.toEqual(before)
    await decide({ id: shown.id, acceptOffers: false })
    expect(await rowsOf(shown)).toEqual(before)
    await commit(office, shown.id)
    expect(await linesNow()).toMatchObject([{ idNumber: null, workerId: null }])
  })

  it.each([
    ['two namesakes fit', '张伟', [id(101), id(121)], exponent(id(101))],
    ['nobody of that name fits', '李强', [id(101)], rounded(id(101))],
    ['the digits that are left are another person', '张伟', [id(101)], `990102${rounded(id(101)).slice(6)}`],
    ['too few digits are left', '张伟', [id(101)], '9.9E+17'],
  ])('are not offered when %s', async (_why, name, numbers, written) => {
    await take(roster(...numbers.map((number): [string, string] => ['张伟', number])))
    const shown = await look(payroll([name, written, 5000]))
    expect((await rowsOf(shown))[0]?.beside).toBeNull()
  })
})

describe('a near miss', () => {
  it.each([
    ['one-digit', oneOff(id(101))],
    ['missing-digit', `${id(101).slice(0, 7)}${id(101).slice(8)}`],
    ['extra-digit', `${id(101).slice(0, 7)}7${id(101).slice(7)}`],
    ['old-form', `${id(101).slice(0, 6)}${id(101).slice(8, 17)}`],
  ])('%s is shown beside the person and joined only when a person says so', async (why, written) => {
    await take(roster(['张伟', id(101)]))
    const shown = await look(payroll(['张伟', written, 5000]))
    const [row] = await rowsOf(shown)
    expect(row).toMatchObject({ decision: 'create', beside: { why, person: null } })
    expect(rules(row)).toContain('imp-person-near-miss')
    expect(shown.sheets[0]?.questions.open).toBe(1)
    const answered = await decide({ id: shown.id, rows: [{ sheetIndex: 0, row: 2, person: 'same' }] })
    expect(answered.sheets[0]?.questions.open).toBe(0)
    expect(rules((await rowsOf(shown))[0])).not.toContain('imp-person-near-miss')
    await commit(office, shown.id)
    const [line] = await linesNow()
    expect(line).toMatchObject({ idNumber: id(101) })
    expect(line?.workerId).not.toBeNull()
  })

  it('said to be another person stays apart', async () => {
    await take(roster(['张伟', id(101)]))
    const shown = await look(roster(['张伟', oneOff(id(101))]))
    await decide({ id: shown.id, rows: [{ sheetIndex: 0, row: 2, person: 'another' }] })
    const [row] = await rowsOf(shown)
    expect([row?.decision, rules(row)?.includes('imp-person-near-miss')]).toEqual(['create', false])
    await commit(office, shown.id)
    expect(await peopleNow()).toHaveLength(2)
  })

  it('on a roster said to be the same corrects the number, with the change shown', async () => {
    await take(roster(['张伟', oneOff(id(101))]))
    const shown = await look(roster(['张伟', id(101)]))
    await decide({ id: shown.id, rows: [{ sheetIndex: 0, row: 2, person: 'same' }] })
    const [row] = await rowsOf(shown)
    expect(row).toMatchObject({ decision: 'update', changes: [{ field: 'idNumber', cell: 'B2' }] })
    await commit(office, shown.id)
    expect(await peopleNow()).toEqual([['张伟', id(101)]])
  })

  it('the same number under another name is said, and can be told apart', async () => {
    await take(roster(['张伟', id(101)]))
    const shown = await look(payroll(['张卫', id(101), 5000]))
    const [row] = await rowsOf(shown)
    expect(row?.beside).toMatchObject({ why: 'other-name', said: { name: '张卫' }, known: { name: '张伟' } })
    expect(rules(row)).toContain('imp-person-other-name')
    await decide({ id: shown.id, rows: [{ sheetIndex: 0, row: 2, person: 'another' }] })
    await commit(office, shown.id)
    expect(await linesNow()).toMatchObject([{ name: '张卫', workerId: null }])
    const again = await look(roster(['张卫', id(101)]))
    await decide({ id: again.id, rows: [{ sheetIndex: 0, row: 2, person: 'another' }] })
    expect((await rowsOf(again))[0]).toMatchObject({ decision: 'reject' })
  })

  it('a name written with another interpunct is told as a spelling', async () => {
    await take(roster(['阿力木·买买提', id(101)]))
    const shown = await look(payroll(['阿力木.买买提', id(101), 5000]))
    expect((await rowsOf(shown))[0]?.beside?.why ?? 'tidied on reading').toMatch(
      /name-variant|tidied on reading/,
    )
  })
})

describe('a preview decided again', () => {
  it('lets roster, attendance and payroll of one drop be committed in order', async () => {
    const views = []
    for (const name of ['花名册.xlsx', '10月考勤表.xls', '10月工资表-更正.xlsx'])
      views.push(await preview(office, fileOf(name)))
    for (const { id: importId } of views) {
      await decide({ id: importId })
      expect((await commit(office, importId)).state).toBe('committed')
    }
    expect((await linesNow()).every(line => line.workerId !== null)).toBe(true)
  })

  it('says that it is stale, and is not once it was decided', async () => {
    const shown = await look(payroll(['张伟', id(101), 5000]))
    await take(roster(['张伟', id(101)]))
    const stale = async () =>
      (await office.client.imports.list({ language: 'en' })).find(view => view.id === shown.id)?.stale
    expect(await stale()).toBe(true)
    expect(await refusal(commit(office, shown.id))).toMatchObject({ code: 'import-ledger-changed' })
    await decide({ id: shown.id })
    expect(await stale()).toBe(false)
    await commit(office, shown.id)
  })

  it('moves to another month or project, and back to what the sheet says', async () => {
    const shown = await preview(office, fileOf('10月工资表.xlsx'))
    const original = await Promise.all([rowsOf(shown), shown.sheets.map(sheet => sheet.period)])
    const moved = await decide({ id: shown.id, period: '2026-09' })
    expect(moved).toMatchObject({ period: '2026-09', chosenPeriod: '2026-09' })
    const other = await office.client.projects.add({ code: 'OTHER', name: '另一项目' })
    const left = await decide({ id: shown.id, projectId: other.id })
    expect(left.projectId).toBe(other.id)
    const back = await decide({ id: shown.id, projectId: office.project.id, period: null })
    expect(await Promise.all([rowsOf(back), back.sheets.map(sheet => sheet.period)])).toEqual(original)
  })

  it('a sheet without a month waits for one, and is imported once it has it', async () => {
    const shown = await preview(office, payroll(['张伟', id(101), 5000]))
    expect(shown.sheets[0]).toMatchObject({ leftOut: 'period-missing', counts: { reject: 0 } })
    const chosen = await decide({ id: shown.id, period: PERIOD })
    expect(chosen.sheets[0]).toMatchObject({ leftOut: null, counts: { create: 1 }, problems: [] })
    await commit(office, shown.id)
    expect(await linesNow()).toHaveLength(1)
  })

  it('is refused once it was committed, and for a row that is not there', async () => {
    const shown = await look(payroll(['张伟', id(101), 5000]))
    const missing = decide({ id: shown.id, rows: [{ sheetIndex: 0, row: 99, person: 'same' }] })
    expect(await refusal(missing)).toMatchObject({ code: 'not-found' })
    await commit(office, shown.id)
    expect(await refusal(decide({ id: shown.id }))).toMatchObject({ code: 'import-not-previewed' })
  })
})

describe('a corrected file', () => {
  it('shows a line whose number was corrected as one changed line', async () => {
    await take(payroll(['张伟', oneOff(id(101)), 5000], ['李强', id(121), 5000]))
    const shown = await look(payroll(['张伟', id(101), 5200], ['李强', id(121), 5000]))
    expect(shown.sheets[0]?.counts).toMatchObject({ update: 1, same: 1, create: 0, remove: 0 })
    const [row] = await rowsOf(shown)
    expect(row?.changes[0]?.before).not.toBe(row?.changes[0]?.after)
    expect(row?.changes.map(({ field, cell }) => [field, cell])).toEqual([
      ['idNumber', 'C2'],
      ['grossPay', 'F2'],
      ['netPay', 'H2'],
    ])
    await commit(office, shown.id)
    expect((await linesNow()).map(line => [line.name, line.idNumber, line.netPay])).toContainEqual([
      '张伟',
      id(101),
      520_000,
    ])
    // Once committed the difference is still told, against the version that was replaced.
    expect((await rowsOf(shown))[0]?.changes).toEqual(row?.changes)
  })

  it('keeps namesakes apart: two leftovers of one name are no correction', async () => {
    const others: [string, string, number][] = [
      ['李强', id(181), 5000],
      ['王芳', id(201), 5000],
    ]
    await take(payroll(['张伟', id(101), 5000], ['张伟', id(121), 6000], ...others))
    const shown = await look(payroll(['张伟', id(141), 5000], ['张伟', id(161), 6000], ...others))
    expect(shown.sheets[0]?.counts).toMatchObject({ create: 2, remove: 2, update: 0 })
  })
})

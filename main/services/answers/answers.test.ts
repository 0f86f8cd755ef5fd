import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { verifyStatement } from '../../../signing/verify-statement.ts'
import { check, findingBy, monthOf, obstacles, openOddMonth, picture } from '../../../test/odd-month.ts'
import { confirmAll, type Office, refusal, sign } from '../../../test/office.ts'

let office: Office
let lineOf: (index: number) => string
beforeAll(async () => {
  const opened = await openOddMonth()
  office = opened.office
  lineOf = opened.lineOf
})
afterAll(() => office[Symbol.dispose]())

const by = '劳思远'
const key = async (rule: string) => ({
  ...monthOf(office),
  findingId: (await findingBy(office, rule)).id,
})

describe('what each level asks for', () => {
  it('a block is not reasoned away, a warning takes no reason, an alert takes no record of handling', async () => {
    const reason = async (rule: string) =>
      refusal(office.client.checks.giveReason({ ...(await key(rule)), text: '没关系', by }))
    expect(await reason('crd-luhn')).toMatchObject({ code: 'check-blocks' })
    expect(await reason('pay-rate-times-days')).toMatchObject({ code: 'answer-not-asked' })
    const handled = { ...(await key('xck-days-differ')), on: '2026-11-20', note: '已核对', by }
    expect(await refusal(office.client.checks.recordHandling(handled))).toMatchObject({
      code: 'answer-not-asked',
    })
  })

  it('a warning is due some days after it was first found, and keeps who handled it', async () => {
    expect((await findingBy(office, 'pay-rate-times-days')).dueOn).toBe('2026-11-27')
    office.clock.now = new Date('2026-11-23T02:00:00Z')
    expect((await findingBy(office, 'pay-rate-times-days')).dueOn).toBe('2026-11-27')
    const note = { on: '2026-11-23', note: '工人请假，已补假条', by }
    await office.client.checks.recordHandling({ ...(await key('pay-rate-times-days')), ...note })
    const { handled, dueOn } = await findingBy(office, 'pay-rate-times-days')
    expect({ handled, dueOn }).toEqual({ handled: note, dueOn: '2026-11-27' })
  })

  it('the month is not signed while an alert has no reason, even when nothing blocks', async () => {
    expect(await obstacles(office)).toEqual(['blocking-findings', 'alerts-without-reason'])
    await office.client.checks.giveReason({ ...(await key('xck-days-differ')), text: '试工四日另付', by })
    expect(await obstacles(office)).toEqual(['blocking-findings'])
    expect(await refusal(sign(office))).toMatchObject({ code: 'check-blocks' })
  })
})

describe('a warning that nobody handles', () => {
  afterEach(() => {
    office.clock.now = new Date('2026-11-23T02:00:00Z')
  })
  const warning = () => findingBy(office, 'pay-rate-times-days')
  const restOf = async () => {
    await office.client.months.editLine({ lineId: lineOf(3), field: 'attendanceDays', text: '1' })
    const open = (await check(office)).findings.filter(each => each.rule === 'pay-rate-times-days')
    return open.find(({ handled }) => handled === null)
  }
  /** The levels at which the payroll grid shows a finding. */
  const inGrid = async (id = '') => {
    const { rows } = await office.client.months.payroll({ ...monthOf(office), language: 'zh-CN' })
    return rows.flatMap(({ findings }) => findings.filter(each => each.id === id).map(each => each.severity))
  }

  it('is an alert from the day after its due date, asks for a reason, and is a warning again once handled', async () => {
    const found = await restOf()
    expect(found).toMatchObject({ severity: 'warn', dueOn: '2026-11-30', overdue: false })
    const byId = async () => (await check(office)).findings.find(({ id }) => id === found?.id)
    office.clock.now = new Date('2026-11-30T02:00:00Z')
    expect(await byId()).toMatchObject({ severity: 'warn', overdue: false })
    office.clock.now = new Date('2026-12-01T02:00:00Z')
    expect(await byId()).toMatchObject({ severity: 'alert', overdue: true, dueOn: '2026-11-30' })
    expect(await inGrid(found?.id)).toEqual(['alert'])
    const { findings } = await check(office)
    const order = findings.map(({ severity }) => ['block', 'alert', 'warn', 'notice'].indexOf(severity))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(await obstacles(office)).toContain('alerts-without-reason')

    const answered = { ...monthOf(office), findingId: found?.id ?? '', by }
    await office.client.checks.giveReason({ ...answered, text: '等分包回复' })
    expect(await byId()).toMatchObject({ severity: 'alert', reason: { text: '等分包回复' } })
    await office.client.checks.recordHandling({ ...answered, on: '2026-12-01', note: '已改工资表' })
    expect(await byId()).toMatchObject({ severity: 'warn', overdue: false, handled: { by } })
    expect(await inGrid(found?.id)).toEqual(['warn'])
    // The one that was handled in time never was an alert.
    expect(await warning()).toMatchObject({ severity: 'warn', overdue: false })
    await office.client.months.undoEdit()
  })
})

describe('an odd but true document', () => {
  const saw = async (file = picture(), rule = 'crd-luhn') =>
    office.client.checks.sawDocument({ ...(await key(rule)), text: '见到银行卡原件，号码无误', by, file })

  it('is taken only with a picture or PDF of reasonable size, and only for rules it can pass', async () => {
    const text = new File(['a note'], 'note.txt')
    const huge = new File([new Uint8Array([0xff, 0xd8, 0xff]), new Uint8Array(6_000_000)], 'huge.jpg')
    for (const file of [text, huge, new File([], 'empty.jpg')])
      expect(await refusal(saw(file))).toMatchObject({ code: 'evidence-unfit' })
    expect(await refusal(saw(picture(), 'xck-days-differ'))).toMatchObject({ code: 'answer-not-asked' })
    expect(await obstacles(office)).toEqual(['blocking-findings'])
  })

  it('passes once somebody has seen it and attached it; the finding stays in sight', async () => {
    await saw()
    const { summary, findings } = await check(office)
    expect(summary).toMatchObject({ block: 0, seen: 1 })
    expect(findings.find(finding => finding.rule === 'crd-luhn')).toMatchObject({
      severity: 'block',
      seen: { by, file: '银行卡.jpg' },
    })
    expect(await obstacles(office)).toEqual([])
  })

  it('is kept byte for byte', async () => {
    const { seen } = await findingBy(office, 'crd-luhn')
    const { file } = await office.client.checks.evidence({ sha256: seen?.sha256 ?? '' })
    expect(await file.arrayBuffer()).toEqual(await picture().arrayBuffer())
  })

  it('speaks for this number alone: another odd number blocks again', async () => {
    await office.client.months.editLine({
      lineId: lineOf(1),
      field: 'wageCard',
      text: '6200000000000000012',
    })
    expect(await obstacles(office)).toContain('blocking-findings')
    await office.client.months.undoEdit()
    expect(await obstacles(office)).toEqual([])
  })

  it('speaks for this man alone: the same number on another line blocks', async () => {
    await office.client.months.editLine({
      lineId: lineOf(2),
      field: 'wageCard',
      text: '6200000000000000011',
    })
    const blocks = (await check(office)).findings.filter(
      finding => finding.rule === 'crd-luhn' && finding.seen === null,
    )
    expect(blocks).toHaveLength(1)
    await office.client.months.undoEdit()
  })

  it('travels with the statement, as the reasons do', async () => {
    await confirmAll(office)
    const stated = { reasons: 1, documentsSeen: 1, waivers: 0 }
    expect(await office.client.statements.preview(monthOf(office))).toMatchObject({ stated })
    const { id } = await sign(office)
    const { file } = await office.client.statements.export({ id })
    const { valid, content } = verifyStatement(new Uint8Array(await file.arrayBuffer()))
    const { seen } = await findingBy(office, 'crd-luhn')
    expect(valid).toBe(true)
    expect(content?.documentsSeen).toMatchObject([{ rule: 'crd-luhn', by, file: seen?.sha256 }])
    expect(content?.reasons).toMatchObject([{ rule: 'xck-days-differ', text: '试工四日另付' }])
    expect(content?.waivers).toEqual([])
    expect(await office.client.statements.verify({ file })).toMatchObject({ valid: true, stated })
  })
})

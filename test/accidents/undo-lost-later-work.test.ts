import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  CORRECTED_PAYROLL,
  confirmAll,
  importFile,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
  projectData,
  refusal,
  sign,
} from '../office.ts'

/**
 * Taking an import back wiped what people had done since: edits, confirmations, a signature, another file.
 * An import that something stands on is not undone; one that nothing stands on is undone to the last byte.
 */
let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const undo = (id: string) => office.client.imports.undo({ id, language: 'zh-CN' })
const editDays = async (text: string) => {
  const { rows } = await office.client.months.payroll({
    projectId: office.project.id,
    period: PERIOD,
    unmask: false,
    language: 'zh-CN',
  })
  const lineId = rows[0]?.id ?? ''
  return office.client.months.editLine({ lineId, field: 'remark', text })
}

/** Undoing it must refuse, and change nothing. */
async function staysAsItIs(importId: string): Promise<void> {
  const before = projectData(office)
  expect(await refusal(undo(importId))).toMatchObject({ code: 'import-built-upon' })
  expect(projectData(office)).toBe(before)
  const [listed] = (await office.client.imports.list({ language: 'zh-CN' })).filter(
    item => item.id === importId,
  )
  expect(listed?.state).toBe('committed')
}

describe('an import nothing stands on', () => {
  it.each(['花名册.xlsx', '10月考勤表.xls', '10月工资表.xlsx', '10月代发回盘.csv'])(
    '%s is undone exactly',
    async file => {
      const choices = { period: PERIOD }
      const before = projectData(office)
      const { id } = await importFile(office, file, choices)
      expect(projectData(office)).not.toBe(before)
      await undo(id)
      expect(projectData(office)).toBe(before)
      expect(await refusal(undo(id))).toMatchObject({ code: 'import-already-undone' })
    },
  )

  it('a correction on top of others is undone exactly, edits of the sheet included', async () => {
    await importFile(office, '花名册.xlsx')
    await importFile(office, '10月工资表.xlsx')
    await editDays('先改一处')
    const before = projectData(office)
    const { id, sheets } = await importFile(office, CORRECTED_PAYROLL)
    const sum = (key: 'create' | 'update') => sheets.reduce((all, sheet) => all + sheet.counts[key], 0)
    expect([sum('create'), sum('update')].every(count => count > 0)).toBe(true)
    await undo(id)
    expect(projectData(office)).toBe(before)
  })
})

describe('an import that something stands on', () => {
  it('an edit by hand', async () => {
    const { id } = await importFile(office, CORRECTED_PAYROLL)
    await editDays('手工备注')
    await staysAsItIs(id)
  })

  it('another file that changed the same lines', async () => {
    const { id } = await importFile(office, '10月工资表.xlsx')
    await importFile(office, CORRECTED_PAYROLL)
    await staysAsItIs(id)
  })

  it('attendance and wages of the people it registered', async () => {
    const { id } = await importFile(office, '花名册.xlsx')
    await importFile(office, '10月考勤表.xls')
    await staysAsItIs(id)
  })

  it("the bank's answers to its lines", async () => {
    const { id } = await importFile(office, CORRECTED_PAYROLL)
    await importFile(office, '10月代发回盘.csv', { period: PERIOD })
    await staysAsItIs(id)
  })

  it("the workers' confirmations of its lines", async () => {
    const { id } = await importFile(office, CORRECTED_PAYROLL)
    await confirmAll(office)
    await staysAsItIs(id)
  })

  it('a signature', async () => {
    await importMonth(office)
    await confirmAll(office)
    await sign(office)
    const [payroll] = (await office.client.imports.list({ language: 'zh-CN' })).filter(
      item => item.file === CORRECTED_PAYROLL,
    )
    await staysAsItIs(payroll?.id ?? '')
  })
})

describe('confirmations given before a correction', () => {
  it('do not hold the correction fast, and hold again once it is taken back', async () => {
    await importFile(office, '10月工资表.xlsx')
    await confirmAll(office)
    const states = async () => {
      const rows = await office.client.confirmations.list({ projectId: office.project.id, period: PERIOD })
      return Object.groupBy(rows, row => row.state)
    }
    const before = await states()
    const { id } = await importFile(office, CORRECTED_PAYROLL)
    expect((await states()).changed?.length ?? 0).toBeGreaterThan(0)
    await undo(id)
    expect(await states()).toEqual(before)
  })
})

describe('undoing an edit', () => {
  it('takes the edit back exactly, newest first', async () => {
    await importFile(office, CORRECTED_PAYROLL)
    const states = [projectData(office)]
    await editDays('一')
    states.push(projectData(office))
    await editDays('二')
    for (const state of states.reverse()) {
      expect(await office.client.months.undoEdit()).toEqual({ undone: true })
      expect(projectData(office)).toBe(state)
    }
    expect(await office.client.months.undoEdit()).toEqual({ undone: false })
  })

  it('never takes away what an import wrote over it', async () => {
    await importFile(office, '10月工资表.xlsx')
    await editDays('手工备注')
    await importFile(office, CORRECTED_PAYROLL)
    const before = projectData(office)
    expect(await refusal(office.client.months.undoEdit())).toMatchObject({ code: 'edit-built-upon' })
    expect(projectData(office)).toBe(before)
  })
})

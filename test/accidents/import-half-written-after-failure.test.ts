import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writing } from '../../db/write-guard.ts'
import {
  CORRECTED_PAYROLL,
  commit,
  fileOf,
  importFile,
  type Office,
  openOffice,
  PERIOD,
  preview,
  refusal,
  wholeLedger,
} from '../office.ts'

/**
 * The disk filled up, or a row failed, in the middle of an import: half of it stood in the ledger and the window showed all of it.
 * After a failure at any point the ledger is what it was, and so is what the core answers.
 */
let office: Office
beforeEach(async () => {
  office = await openOffice()
  await importFile(office, '花名册.xlsx')
  await importFile(office, '10月工资表.xlsx')
})
afterEach(() => office[Symbol.dispose]())

/** What the window would show of the month. */
const shown = async () => {
  const month = { projectId: office.project.id, period: PERIOD, language: 'en' as const }
  const { totals } = await office.client.months.payroll({ ...month, unmask: false })
  const { projects } = await office.client.months.board(month)
  return { totals, projects, imports: await office.client.imports.list({ language: 'en' }) }
}

const pragma = (text: string) =>
  writing(office.ledger.connection, () => office.ledger.connection.pragma(text))

/** Makes SQLite itself fail at the n-th write to one of the tables an import writes. */
function failAtWrite(count: number): void {
  const { connection } = office.ledger
  writing(connection, () => {
    connection.exec('CREATE TEMP TABLE IF NOT EXISTS written (n INTEGER); DELETE FROM temp.written;')
    for (const table of ['payroll_line', 'payroll_sheet', 'change', 'import_file'])
      for (const act of ['INSERT', 'UPDATE', 'DELETE'])
        connection.exec(`
          DROP TRIGGER IF EXISTS temp.fail_${table}_${act};
          CREATE TEMP TRIGGER fail_${table}_${act} BEFORE ${act} ON main."${table}" BEGIN
            INSERT INTO written VALUES (1);
            SELECT RAISE(ABORT, 'planned failure') WHERE (SELECT count(*) FROM written) = ${count};
          END`)
  })
}

describe('an import that fails while it is written', () => {
  it('leaves nothing, wherever it fails', async () => {
    const { id } = await preview(office, fileOf(CORRECTED_PAYROLL))
    const [before, answersBefore] = [wholeLedger(office), await shown()]
    let failures = 0
    for (let write = 1; ; write += 1 + Math.floor(write / 4)) {
      failAtWrite(write)
      const outcome = await commit(office, id).then(
        () => 'committed',
        (error: unknown) => String(error),
      )
      if (outcome === 'committed') break
      expect(outcome).toContain('planned failure')
      failures++
      expect(wholeLedger(office)).toBe(before)
      expect(await shown()).toEqual(answersBefore)
    }
    expect(failures).toBeGreaterThan(10)
    expect(wholeLedger(office)).not.toBe(before)
    expect(office.ledger.connection.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('for want of space says so, and can be done once there is some', async () => {
    const { id } = await preview(office, fileOf(CORRECTED_PAYROLL))
    const before = wholeLedger(office)
    const pages = office.ledger.connection.pragma('page_count', { simple: true })
    pragma(`max_page_count = ${Number(pages) + 1}`)
    expect(await refusal(commit(office, id))).toMatchObject({ code: 'disk-full' })
    expect(wholeLedger(office)).toBe(before)
    pragma('max_page_count = 1073741823')
    await commit(office, id)
    expect(wholeLedger(office)).not.toBe(before)
  })
})

describe('a preview that fails while it is kept', () => {
  it('leaves no half of itself', async () => {
    const before = wholeLedger(office)
    const pages = office.ledger.connection.pragma('page_count', { simple: true })
    pragma(`max_page_count = ${Number(pages) + 1}`)
    expect(await refusal(preview(office, fileOf(CORRECTED_PAYROLL)))).toMatchObject({ code: 'disk-full' })
    expect(wholeLedger(office)).toBe(before)
  })
})

describe('an undo that fails', () => {
  it('leaves the import as it stood', async () => {
    const { id } = await importFile(office, CORRECTED_PAYROLL)
    const before = wholeLedger(office)
    failAtWrite(40)
    await expect(office.client.imports.undo({ id, language: 'en' })).rejects.toThrow('planned failure')
    expect(wholeLedger(office)).toBe(before)
  })
})

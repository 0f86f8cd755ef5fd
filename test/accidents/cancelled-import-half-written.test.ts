import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportView } from '../../contract/api/imports.ts'
import type { StepKey } from '../../contract/language/steps.ts'
import { yuanText } from '../../contract/money.ts'
import { writing } from '../../db/write-guard.ts'
import type { CoreState } from '../../main/services/core-state.ts'
import { runImport } from '../../main/services/imports/run-import.ts'
import { type Job, UNWATCHED } from '../../main/services/job.ts'
import { benchPeople } from '../bench/bench-people.ts'
import { type Office, openOffice, PERIOD, wholeLedger } from '../office.ts'

/**
 * A clerk cancelled an import while it was being written, and part of the month stood in the ledger. Cancelled at any moment it
 * leaves the ledger as it was, in the core's own thread and in the worker that stores large files, and can be done again.
 */
let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const PEOPLE = 4000

function largePayroll(): Uint8Array<ArrayBuffer> {
  const lines = [...benchPeople(PEOPLE)].map(({ name, idNumber, team, dailyWage, days }) => {
    const pay = yuanText((dailyWage * days) / 100)
    return [name, idNumber, team, pay, pay].join()
  })
  return new TextEncoder().encode(['姓名,身份证号,班组,应发工资,实发工资', ...lines].join('\n'))
}

function preview(core: CoreState, job: Job = UNWATCHED): Promise<ImportView> {
  const choices = { projectId: office.project.id, period: PERIOD, kinds: {}, mapping: {}, joins: {} }
  const file = { name: '10月工资表.csv', bytes: largePayroll() }
  return runImport(core, { type: 'preview', ...file, choices, language: 'en' }, job)
}

const commit = (core: CoreState, id: string, job: Job = UNWATCHED) =>
  runImport(core, { type: 'commit', id, language: 'en' }, job)

/** Is cancelled when its work has come so far. */
function cancelledAt(step: StepKey, rows: number): Job {
  const stop = new AbortController()
  const report: Job['report'] = (at, done) => {
    if (at === step && done >= rows) stop.abort()
  }
  return { signal: stop.signal, report }
}

const createdOf = ({ sheets: [sheet] }: ImportView) => sheet?.counts.create

describe('an import cancelled while it is written', () => {
  it('in the core itself leaves nothing, as a preview and as a commit', async () => {
    const { core } = office
    const before = wholeLedger(office)
    await expect(preview(core, cancelledAt('store', 2000))).rejects.toMatchObject({ code: 'cancelled' })
    expect(wholeLedger(office)).toBe(before)
    const { id } = await preview(core)
    const previewed = wholeLedger(office)
    await expect(commit(core, id, cancelledAt('store', 2000))).rejects.toMatchObject({ code: 'cancelled' })
    expect(wholeLedger(office)).toBe(previewed)
    expect((await commit(core, id)).state).toBe('committed')
  })

  it('in a worker leaves nothing, while the core reads, and can be done again', async () => {
    const core: CoreState = { ...office.core, host: { ...office.core.host, kind: 'browser' } }
    const { connection } = office.ledger
    const view = await preview(office.core)
    expect(createdOf(view)).toBe(PEOPLE)
    const previewed = wholeLedger(office)

    // Another write goes first, so that the worker is certain to hear of the cancelling before it has written anything.
    writing(connection, () => connection.exec('BEGIN IMMEDIATE'))
    const stop = new AbortController()
    const cancelled = commit(core, view.id, { signal: stop.signal, report: () => {} })
    stop.abort()
    writing(connection, () => connection.exec('ROLLBACK'))
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(wholeLedger(office)).toBe(previewed)

    const committed = await commit(core, view.id)
    expect(committed.state).toBe('committed')
    const { rows } = await office.client.months.payroll({
      projectId: office.project.id,
      period: PERIOD,
      unmask: false,
      language: 'en',
    })
    expect(rows.length).toBe(PEOPLE)
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  }, 120_000)
})

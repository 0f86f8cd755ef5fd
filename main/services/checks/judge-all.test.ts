import { afterAll, beforeAll, expect, it } from 'vitest'
import { newestRun } from '../../../db/repositories/checks.ts'
import { bumpRevision, revisionOf } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import { type LargeCompany, openLargeCompany } from '../../../test/large-company.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { UNWATCHED } from '../job.ts'
import { foresee, foreseenOf } from '../self-audit/foresee.ts'
import { monthsOf } from './check-scope.ts'
import { runChecks } from './checks.ts'
import { keepVerdict, keptVerdict } from './kept-verdicts.ts'
import { IN_FORCE } from './verdict.ts'
import { verdictOn } from './verdict-on.ts'

let company: LargeCompany
let core: CoreState
beforeAll(async () => {
  company = await openLargeCompany()
  core = company.core
})
afterAll(() => company[Symbol.dispose]())

const ANEW = { ...IN_FORCE, keepFresh: false }

it('readers beside the core say of every month what it would say itself, in the same order, and that is kept', async () => {
  const { db } = openLedgerOf(core)
  const months = monthsOf(db, {})
  expect(months).toHaveLength(24)
  const here = months.map(month => verdictOn(db, month, ANEW, today(core)))
  const report = await runChecks(core, {}, 'zh-CN', UNWATCHED)
  expect(report.findings.length).toBeGreaterThan(0)
  expect(report.findings.map(({ id }) => id)).toEqual(
    here.flatMap(({ findings }) => findings.map(({ id }) => id)),
  )
  for (const { projectId, period, findings, notChecked, workers } of here)
    expect(newestRun(db, projectId, period)).toMatchObject({
      findings,
      run: { notChecked, workers, revision: revisionOf(db) },
    })
  expect(await runChecks(core, { keepFresh: true }, 'zh-CN', UNWATCHED)).toEqual(report)
})

it('a verdict on an older state of the ledger is kept as stale, and never in place of one on a newer', () => {
  const { db } = openLedgerOf(core)
  const [month = { projectId: '', period: '' }] = monthsOf(db, {})
  const kept = () => keptVerdict(db, month.projectId, month.period)
  const older = verdictOn(db, month, ANEW, today(core))
  transaction(openLedgerOf(core), tx => bumpRevision(tx, [month.projectId]))
  keepVerdict(core, older)
  expect(kept()?.stale).toBe(true)
  const newer = verdictOn(db, month, IN_FORCE, today(core))
  expect(newer.isKept).toBe(false)
  keepVerdict(core, newer)
  keepVerdict(core, older)
  expect(kept()).toMatchObject({ stale: false, run: { revision: newer.revision } })
  expect(verdictOn(db, month, IN_FORCE, today(core)).isKept).toBe(true)
})

it('what is foreseen of a large company is, beside the core, what it would foresee itself', async () => {
  const { db } = openLedgerOf(core)
  const here = company.projects.map(id => foreseenOf(db, id, 'zh-CN', today(core)))
  const { predicted, notPredicted } = await foresee(core, 'zh-CN', UNWATCHED)
  expect(notPredicted).toEqual(here.flatMap(each => each.notPredicted))
  expect(new Set(predicted)).toEqual(new Set(here.flatMap(each => each.predicted)))
  expect(predicted.length).toBeGreaterThan(0)
})

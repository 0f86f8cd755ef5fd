import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EditableLineField } from '../../../contract/api/months.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { storeMonth } from '../../../db/testing/store-month.ts'
import { type TemporaryLedger, temporaryLedger } from '../../../db/testing/temporary-ledger.ts'
import { transaction } from '../../../db/transaction.ts'
import { verdictOf } from '../../../rules/index.ts'
import { FAULTS } from '../../../rules/testing/faults/index.ts'
import { faultyMonth } from '../../../rules/testing/faulty-month.ts'
import { runChecks } from '../checks/checks.ts'
import { judge, judgedMonth, monthOf } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import type { CoreState } from '../core-state.ts'
import { UNWATCHED } from '../job.ts'
import { lockLedger } from '../ledger.ts'
import { recordConfirmations } from '../statements/confirmations.ts'
import { editLine } from './edit-line.ts'
import { applyEdit, undoEdit } from './edits.ts'
import { payrollGrid } from './grids.ts'

let made: TemporaryLedger
let core: CoreState
let month: ProjectMonth
let view: { projectId: string; period: string; unmask: boolean; language: 'zh-CN' }

beforeAll(async () => {
  made = await temporaryLedger()
  month = faultyMonth(
    3,
    FAULTS.map((_, index) => index),
  ).month
  transaction(made.ledger, db => storeMonth(db, month))
  core = {
    host: { kind: 'cli', dataFolder: made.folder, keyStore: null },
    now: () => new Date(`${month.today}T02:00:00Z`),
    ledger: made.ledger,
  }
  view = { projectId: month.project.id, period: month.period, unmask: false, language: 'zh-CN' }
})
afterAll(() => made[Symbol.dispose]())

/** What is said of the month from memory, held against a month read from the ledger and asked every rule. */
function expectAsInLedger(): void {
  const { projectId, period } = view
  const fresh = monthOf(core, made.ledger.db, projectId, period)
  const judged = judgedMonth(core, projectId, period)
  expect({ ...judged.month, changedSinceConfirmed: null }).toEqual(fresh)
  expect(verdictOf(judged)).toEqual(judge(fresh, bookOf(made.ledger.db, projectId)))
}

const TEXTS = [
  '',
  '0',
  '1',
  '12.5',
  '5000',
  '-20',
  '龙示例',
  '6200000000000000018',
  '990101198201010017',
  '2026-02',
]

const typed = fc.record({
  line: fc.nat(),
  field: fc.constantFrom(...EditableLineField.options),
  text: fc.constantFrom(...TEXTS),
})
type Typed = typeof typed extends fc.Arbitrary<infer Value> ? Value : never

/** Edits a line as the grid does; what cannot be read as a value of the field is refused. */
function tryEdit({ line, field, text }: Typed) {
  try {
    return editLine(core, { lineId: month.lines[line % month.lines.length]?.id ?? '', field, text }, view)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

test('after any edits, memory says what the ledger says, and the grid got every row that differs', () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 8 }), edits => {
      const rows = new Map(payrollGrid(core, view).rows.map(row => [row.id, row]))
      let totals = payrollGrid(core, view).totals
      for (const each of edits) {
        const grid = tryEdit(each)?.grid
        for (const row of grid?.rows ?? []) rows.set(row.id, row)
        totals = grid?.totals ?? totals
      }
      expectAsInLedger()
      core.openMonth = null
      const anew = payrollGrid(core, view)
      expect([...rows.values()]).toEqual(anew.rows)
      expect(totals).toEqual(anew.totals)
    }),
    { numRuns: 5 },
  )
})

describe('memory', () => {
  const first = () => month.lines[0]?.id ?? ''

  test('is used after an edit: nothing is read anew', () => {
    const before = judgedMonth(core, view.projectId, view.period)
    editLine(core, { lineId: first(), field: 'remark', text: '看过' }, null)
    const after = judgedMonth(core, view.projectId, view.period)
    expect(after.month.workers).toBe(before.month.workers)
    expect(after.month.lines).not.toBe(before.month.lines)
  })

  test('outlives a verdict that was kept', async () => {
    const before = judgedMonth(core, view.projectId, view.period)
    await runChecks(core, { projectId: view.projectId, period: view.period }, 'zh-CN', UNWATCHED)
    expect(judgedMonth(core, view.projectId, view.period)).toBe(before)
  })

  const writes: [string, () => void][] = [
    ['an edit taken back', () => undoEdit(core)],
    [
      'a confirmation',
      () =>
        recordConfirmations(core, {
          lineIds: [first()],
          method: 'thumbprint',
          witness: null,
          evidence: null,
        }),
    ],
    [
      'an edit of a worker',
      () =>
        applyEdit(core, 'test', [
          { entity: 'worker', recordId: month.workers[0]?.id ?? '', field: 'name', value: '龙示例' },
        ]),
    ],
    [
      'an edit of attendance',
      () =>
        applyEdit(core, 'test', [
          { entity: 'attendanceMonth', recordId: month.attendance[1]?.id ?? '', field: 'days', value: [100] },
        ]),
    ],
  ]
  test.each(writes)('is as the ledger after %s', (_, write) => {
    judgedMonth(core, view.projectId, view.period)
    write()
    expectAsInLedger()
  })

  test('is empty once the ledger is locked', () => {
    lockLedger(core)
    expect(core.openMonth).toBeNull()
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIsoDate } from '../contract/dates.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { changedMonth, cleanMonth } from './catalogue/example-month.ts'
import { type JudgedMonth, judgeMonth, verdictOf } from './engine.ts'
import { RULES } from './index.ts'
import { type ChangedField, rejudge } from './rejudge.ts'
import { FAULTS } from './testing/faults/index.ts'
import { faultyMonth } from './testing/faulty-month.ts'

const LISTS = {
  workers: 'worker',
  engagements: 'engagement',
  attendance: 'attendance',
  lines: 'line',
} as const
type List = keyof typeof LISTS
const NAMES: List[] = ['workers', 'engagements', 'attendance', 'lines']
const PLACES = new Set(['id', 'origin', 'projectId', 'sheetId', 'teamId', 'workerId'])

/** Fields in which two months differ, record by record. */
function difference(before: ProjectMonth, after: ProjectMonth): ChangedField[] {
  return NAMES.flatMap(list =>
    after[list].flatMap((row, index) => {
      const old = new Map(Object.entries(before[list][index] ?? {}))
      return Object.entries(row).flatMap(([field, value]) => {
        return value === old.get(field) ? [] : [{ field: `${LISTS[list]}.${field}`, record: row.id }]
      })
    }),
  )
}

function expectSame(judged: JudgedMonth, month: ProjectMonth): void {
  expect(verdictOf(judged)).toEqual(verdictOf(judgeMonth(month, judged.options)))
}

describe('a month judged again after an edit says what a full run says', () => {
  const clean = cleanMonth()
  const judgedClean = judgeMonth(clean, { stage: 'archive' })

  test.each(RULES.map(rule => [rule.id, rule] as const))('the example of %s', (_, { examples }) => {
    const { change } = examples.fails
    const { workers: _w, engagements: _e, attendance: _a, lines: _l, ...elsewhere } = change
    const isEdit = Object.keys(elsewhere).length === 0
    const before = isEdit ? clean : changedMonth(elsewhere)
    const after = changedMonth(change)
    const judged = isEdit ? judgedClean : judgeMonth(before, { stage: 'archive' })
    expectSame(rejudge(judged, after, difference(before, after)), after)
  })

  test('a namesake of the foreman who is renamed is paid to the foreman’s card', () => {
    const leader = clean.engagements.find(({ isTeamLeader }) => isTeamLeader)
    const name = clean.workers.find(({ id }) => id === leader?.workerId)?.name ?? ''
    const rules = RULES.filter(({ id }) => id === 'crd-belongs-to-foreman')
    const paid = (called: string) => ({
      ...clean,
      lines: clean.lines.map((line, index) =>
        index === 40
          ? { ...line, name: called, workerId: null, idNumber: null, wageCard: leader?.wageCard ?? '' }
          : line,
      ),
    })
    const before = judgeMonth(paid(name), { rules })
    expect(verdictOf(before).findings).toEqual([])
    const after = paid('周小示')
    const judged = rejudge(before, after, difference(before.month, after))
    expect(verdictOf(judged).findings).toHaveLength(1)
    expectSame(judged, after)
  })

  const edit = fc.record({
    list: fc.constantFrom(...NAMES),
    row: fc.nat(),
    field: fc.nat(),
    donor: fc.nat(),
    odd: fc.oneof(fc.constant(undefined), fc.integer({ min: -100, max: 900_000 })),
  })
  type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

  /** The month with one field of one record as another record has it, or a little off. */
  function edited(month: ProjectMonth, { list, row, field, donor, odd }: Edit): ProjectMonth {
    const rows: readonly object[] = month[list]
    const at = row % rows.length
    const names = Object.keys(rows[at] ?? {}).filter(name => !PLACES.has(name))
    const name = names[field % names.length] ?? 'name'
    const taken: unknown = new Map(Object.entries(rows[donor % rows.length] ?? {})).get(name)
    const value =
      odd === undefined
        ? taken
        : typeof taken === 'number'
          ? odd
          : typeof taken === 'string' && !isIsoDate(taken)
            ? `${taken}${odd}`
            : taken
    return {
      ...month,
      [list]: rows.map((record, index) => (index === at ? { ...record, [name]: value } : record)),
    }
  }

  test('any edits of a month with faults, one after the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.uniqueArray(fc.nat({ max: FAULTS.length - 1 }), { maxLength: 8 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (seed, faults, edits) => {
          let { month } = faultyMonth(seed, faults)
          let judged = judgeMonth(month, { stage: 'archive' })
          for (const each of edits) {
            const after = edited(month, each)
            judged = rejudge(judged, after, difference(month, after))
            expectSame(judged, after)
            month = after
          }
        },
      ),
      { numRuns: 12 },
    )
  })
})

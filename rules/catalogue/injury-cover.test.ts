import { expect, it } from 'vitest'
import type { MonthChange } from '../example.ts'
import { checkMonth, RULES } from '../index.ts'
import { changedMonth } from './example-month.ts'
import { exampleCover } from './ins/example-cover.ts'

const rules = RULES.filter(({ id }) => id === 'ins-injury-not-covered')
const check = (change: MonthChange) => checkMonth(changedMonth(change), { rules })

/** The first person of the clean month, of whose insurance the roster says nothing; he rested on days 6, 12, 18, 24 and 30. */
const unsaid = { engagements: [{ injuryInsured: null }] }
const covered = (...covers: Parameters<typeof exampleCover>[0][]): MonthChange => ({
  ...unsaid,
  papers: { injuryCovers: covers.map(exampleCover) },
})
const own = { kind: 'byEmployer', idNumber: '990101198201010000' } as const

it('the first day of a cover and its last are covered, a gap of one worked day is not', () => {
  const gap = check(covered({ to: '2026-03-10' }, { from: '2026-03-12' })).findings
  expect(gap).toMatchObject([
    { subject: { kind: 'project' }, at: { cell: 'Q4' }, params: { first: '2026-03-11', days: 1, people: 1 } },
  ])
  expect(check(covered({ to: '2026-03-10' }, { from: '2026-03-11' }))).toEqual({
    findings: [],
    notChecked: [],
  })
})

it('a day on which nobody of the uncovered worked needs no cover', () => {
  const between = (to: string) => check(covered({ to }, { from: '2026-03-07' })).findings
  expect(between('2026-03-05')).toEqual([])
  expect(between('2026-03-04')[0]?.params).toMatchObject({ first: '2026-03-05', days: 1 })
})

it('a cover of his own, on record or by the roster, stands in for that of the project', () => {
  expect(check(covered(own)).findings).toEqual([])
  expect(check(covered({ ...own, to: '2026-03-30' })).findings[0]?.params).toMatchObject({ days: 1 })
  expect(check(covered({ ...own, idNumber: '990101198201010999' })).findings).toHaveLength(1)
  expect(check({ papers: { injuryCovers: [] } }).findings).toEqual([])
})

it('a book that is known to be empty covers nobody; who is not insured by the roster needs no book to be told', () => {
  expect(check(covered()).findings[0]?.params).toMatchObject({ first: '2026-03-01', people: 1 })
  expect(check({ engagements: [{ injuryInsured: false }] }).findings).toHaveLength(1)
})

it('is not checked where neither the book nor the roster says anything', () => {
  expect(check(unsaid)).toMatchObject({
    findings: [],
    notChecked: [{ needs: 'injuryCovers', rows: 1 }],
  })
})

it('of a mere total it is only known that none, or all, of his days were covered', () => {
  const total = { attendance: [{ days: [], statedDays: 2_000 }] }
  const with_ = (change: MonthChange) => check({ ...change, ...total })
  expect(with_(covered()).findings[0]?.at?.cell).toBe('E4')
  expect(with_(covered({})).notChecked).toEqual([])
  expect(with_(covered({ to: '2026-03-15' }))).toMatchObject({
    findings: [],
    notChecked: [{ needs: 'dailyMarks', rows: 1 }],
  })
})

import { describe, expect, test } from 'vitest'
import type { MonthChange } from '../../example.ts'
import { checkMonth, RULES } from '../../index.ts'
import { examplePunch } from '../att/example-punch.ts'
import { changedMonth, cleanMonth } from '../example-month.ts'
import { EXAMPLE_POST, punchesOn, WORKING_DAYS } from './example-posts.ts'

const check = (id: string, change: MonthChange, period = '2026-03') =>
  checkMonth(changedMonth(change, cleanMonth({ period })), { rules: RULES.filter(rule => rule.id === id) })
const found = (id: string, change: MonthChange, period?: string) => check(id, change, period).findings

describe('presence in a key post', () => {
  /** Two of the 22 working days fall into a stop of works: 20 are due. */
  const stopWork = [{ from: '2026-03-30', to: '2026-03-31', reason: null }]
  const level = (days: number) =>
    found('mgr-key-post-ratio', {
      punches: punchesOn(...WORKING_DAYS.slice(0, days)),
      papers: { keyPosts: [EXAMPLE_POST], stopWork },
    })[0]?.severity

  test('is a warning below 60% of the days due and a notice below 80%', () => {
    expect([11, 12, 15, 16].map(level)).toEqual(['warn', 'notice', 'notice', undefined])
  })

  test('is counted from the day on which he took the post', () => {
    const keyPosts = [{ ...EXAMPLE_POST, from: '2026-03-16' }]
    const punches = punchesOn(...WORKING_DAYS.slice(10))
    expect(found('mgr-key-post-ratio', { punches, papers: { keyPosts } })).toEqual([])
  })

  test('of a safety lead is not counted, of a chief supervisor it is', () => {
    const post = (name: 'safety' | 'chiefSupervisor') =>
      found('mgr-key-post-ratio', {
        punches: punchesOn(2),
        papers: { keyPosts: [{ ...EXAMPLE_POST, post: name }] },
      }).length
    expect([post('safety'), post('chiefSupervisor')]).toEqual([0, 1])
  })

  test('by card or by hand is no face record', () => {
    const by = (more: Parameters<typeof examplePunch>[2]) => {
      const punches = WORKING_DAYS.map(day =>
        examplePunch(0, `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`, more),
      )
      const papers = { keyPosts: [EXAMPLE_POST], leaves: [] }
      return found('mgr-no-daily-attendance', { punches, papers })[0]?.params.days
    }
    expect([by({}), by({ method: null }), by({ method: '刷卡' }), by({ manual: true })]).toEqual([
      undefined,
      undefined,
      22,
      22,
    ])
  })

  test('of who is not on the roster is not judged', () => {
    const keyPosts = [{ ...EXAMPLE_POST, idNumber: null }]
    const { findings, notChecked } = check('mgr-key-post-ratio', {
      punches: punchesOn(2),
      papers: { keyPosts },
    })
    expect(findings).toEqual([])
    expect(notChecked).toMatchObject([{ needs: 'postHolder', rows: 1 }])
  })
})

describe('days without a record', () => {
  const leaves = [{ idNumber: '990101198201010000', from: '2026-03-04', to: '2026-03-04', reason: null }]
  const run = (papers: MonthChange['papers']) =>
    found('mgr-key-post-5-days', {
      punches: punchesOn(...WORKING_DAYS.slice(5)),
      papers: { keyPosts: [EXAMPLE_POST], leaves: [], ...papers },
    })[0]?.params

  test('are five on end only without leave between them; a weekend does not end them', () => {
    expect(run({})).toMatchObject({ days: 5, from: '2026-03-02', to: '2026-03-06' })
    expect(run({ leaves })).toBeUndefined()
    const overWeekend = found('mgr-key-post-5-days', {
      punches: punchesOn(...WORKING_DAYS.filter(day => day < 5 || day > 11)),
      papers: { keyPosts: [EXAMPLE_POST], leaves: [] },
    })
    expect(overWeekend[0]?.params).toMatchObject({ days: 5, from: '2026-03-05', to: '2026-03-11' })
  })

  test('are asked of managers from March 2021', () => {
    const keyPosts = [{ ...EXAMPLE_POST, from: '2020-01-01' }]
    const count = (period: string) =>
      found(
        'mgr-no-daily-attendance',
        { punches: [examplePunch(0, `${period}-28T00:00:00Z`)], papers: { keyPosts, leaves: [] } },
        period,
      ).length
    expect([count('2021-02'), count('2021-03')]).toEqual([0, 1])
  })
})

test('leave is counted by the month and by the year, each day once', () => {
  const leave = (from: string, to: string) => ({ idNumber: '990101198201010000', from, to, reason: null })
  const count = (...leaves: ReturnType<typeof leave>[]) =>
    found('mgr-leave-excess', { papers: { keyPosts: [EXAMPLE_POST], leaves } }).length
  expect(count(leave('2026-02-27', '2026-03-06'), leave('2026-03-05', '2026-03-06'))).toBe(0)
  expect(count(leave('2026-01-01', '2026-01-20'))).toBe(0)
  expect(count(leave('2026-01-01', '2026-01-20'), leave('2026-03-02', '2026-03-02'))).toBe(1)
  expect(count(leave('2025-12-01', '2025-12-31'))).toBe(0)
})

describe('who holds a post', () => {
  const successor = { ...EXAMPLE_POST, name: '钱建建', idNumber: '990101198201010019', from: '2026-03-16' }

  test('is another person only if the document is another', () => {
    const twice = [EXAMPLE_POST, { ...EXAMPLE_POST, from: '2026-03-16' }]
    expect(found('mgr-replaced-not-exited', { papers: { keyPosts: twice } })).toEqual([])
  })

  test('hands it over on the day itself; a week of both is told', () => {
    const count = (to: string | null) =>
      found('mgr-replaced-not-exited', { papers: { keyPosts: [{ ...EXAMPLE_POST, to }, successor] } }).length
    expect([count('2026-03-16'), count('2026-03-17'), count(null)]).toEqual([0, 1, 1])
  })

  test('is registered from the day on which it was asked', () => {
    const keyPosts = [{ ...EXAMPLE_POST, from: '2020-01-01' }]
    const count = (period: string) =>
      found('mgr-not-registered', { papers: { keyPosts, platformRoster: [] } }, period).length
    expect([count('2020-12'), count('2021-01')]).toEqual([0, 1])
  })

  test('fills it no longer after he left, and a post without a name is vacant', () => {
    const posts = ['technical', 'quality', 'safety', 'labor'] as const
    const vacant = (change: Partial<typeof EXAMPLE_POST>) =>
      found('mgr-post-vacant', {
        papers: {
          keyPosts: posts.map(post => ({ ...EXAMPLE_POST, post, ...(post === 'safety' && change) })),
        },
      })[0]?.params.vacant
    expect(vacant({})).toBeUndefined()
    expect(vacant({ to: '2026-03-30' })).toBe('safety')
    expect(vacant({ name: null })).toBe('safety')
  })

  test('need not be anybody before works begin', () => {
    const change = { project: { status: 'preparing' as const }, papers: { keyPosts: [] } }
    expect(found('mgr-post-vacant', change)).toEqual([])
  })
})

import { beforeAll, describe, expect, it, vi } from 'vitest'

let route: typeof import('./route.ts')
beforeAll(async () => {
  vi.stubGlobal('window', { location: { hash: '' } })
  route = await import('./route.ts')
})

const today = new Date('2026-11-22T08:00:00Z')

describe('parseRoute', () => {
  it('opens the board of the month being paid when the address says nothing', () => {
    expect(route.parseRoute('', today)).toEqual({
      page: 'board',
      period: '2026-10',
      project: null,
      focus: {},
    })
  })
  it('does not believe a page or a month that does not exist', () => {
    const parsed = route.parseRoute('#/admin?month=2026-13', today)
    expect(parsed).toMatchObject({ page: 'board', period: '2026-10' })
  })
  it('comes back from its own hash, whatever the file in the focus is called', () => {
    const there = {
      page: 'payroll' as const,
      period: '2026-09',
      project: 'p-1',
      focus: { file: '9月 工资&考勤=#?.xls', cell: 'Q17' },
    }
    expect(route.parseRoute(route.routeHash(there), today)).toEqual(there)
  })
})

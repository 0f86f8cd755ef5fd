import * as fc from 'fast-check'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { cleanMonth } from '../catalogue/example-month.ts'

/** Clean months of any size and date, at any wage that the law allows for it; nobody stays away long or works without rest. */
export const cleanMonths: fc.Arbitrary<ProjectMonth> = fc
  .record({
    people: fc.integer({ min: 1, max: 40 }),
    period: fc.constantFrom('2021-12', '2024-02', '2024-12', '2025-02', '2025-03', '2026-03', '2026-11'),
    wages: fc.array(fc.integer({ min: 16_000, max: 90_000 }), { minLength: 1, maxLength: 40 }),
    days: fc.array(fc.integer({ min: 12, max: 24 }), { minLength: 1, maxLength: 40 }),
    halves: fc.boolean(),
  })
  .map(({ people, period, wages, days, halves }) =>
    cleanMonth({
      people,
      period,
      pay: index => ({
        dayWage: wages[index % wages.length] ?? 30_000,
        days: (days[index % days.length] ?? 20) * 100 + (halves && index % 2 === 1 ? 50 : 0),
      }),
    }),
  )

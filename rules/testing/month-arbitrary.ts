import * as fc from 'fast-check'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { PERIODS } from './faulty-month.ts'
import { generatedMonth } from './generated-month.ts'

/** Clean months of any size and date, at any wage that the law allows for it. */
export const generatedMonths: fc.Arbitrary<ProjectMonth> = fc
  .record({
    seed: fc.integer({ min: 1 }),
    people: fc.integer({ min: 30, max: 70 }),
    first: fc.nat({ max: 100_000 }),
    period: fc.constantFrom(...PERIODS),
  })
  .map(generatedMonth)

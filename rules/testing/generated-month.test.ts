import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Random } from '../../samples/random.ts'
import { checkMonth } from '../index.ts'
import { STAGES } from '../rule.ts'
import { FAULTS } from './faults/index.ts'
import { faultyMonth } from './faulty-month.ts'
import { generatedMonths } from './month-arbitrary.ts'
import type { PlantedFinding } from './month-draft.ts'

const written = ({ rule, subject, cell }: PlantedFinding) => `${rule} | ${subject} | ${cell}`

/** What the pack finds above a notice, each once. */
function found(month: Parameters<typeof checkMonth>[0]): string[] {
  const grave = checkMonth(month, { stage: 'archive' }).findings.filter(
    ({ severity }) => severity !== 'notice',
  )
  return [
    ...new Set(
      grave.map(({ rule, subject, at }) =>
        written({ rule, subject: subject.key, cell: at === null ? null : `${at.sheet}!${at.cell}` }),
      ),
    ),
  ].sort()
}

const expected = (findings: readonly PlantedFinding[]) => [...new Set(findings.map(written))].sort()

test('a clean month has nothing above a notice at any stage', () => {
  fc.assert(
    fc.property(generatedMonths, fc.constantFrom(...STAGES), (month, stage) => {
      const { findings } = checkMonth(month, { stage })
      expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('the same seed makes the same month', () => {
  const [first, second] = [1, 1].map(seed => faultyMonth(seed, [0, 20, 40]))
  expect(first).toEqual(second)
})

test.each(FAULTS.map(({ name }, index) => [name, index] as const))(
  'finds %s, and nothing else',
  (_, index) => {
    const { month, findings } = faultyMonth(index + 1, [index])
    expect(found(month)).toEqual(expected(findings))
  },
)

describe('faults planted together', () => {
  const choices = fc.uniqueArray(fc.nat({ max: FAULTS.length - 1 }), { minLength: 2, maxLength: 16 })

  test('are found, each at its cell, and nothing else is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), choices, (seed, faults) => {
        const { month, findings } = faultyMonth(seed, faults)
        expect(found(month)).toEqual(expected(findings))
      }),
      { numRuns: 25 },
    )
  })

  test('all at once', () => {
    const { month, findings } = faultyMonth(
      new Random(7).between(1, 1_000),
      FAULTS.map((_, index) => index),
    )
    expect(found(month)).toEqual(expected(findings))
  })
})

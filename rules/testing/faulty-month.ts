import type { ProjectMonth } from '../../contract/project-month.ts'
import { Random } from '../../samples/random.ts'
import { FAULTS } from './faults/index.ts'
import { generatedMonth } from './generated-month.ts'
import { MonthDraft, type PlantedFinding } from './month-draft.ts'

/** Months under different parameters, short and long ones. */
export const PERIODS = ['2022-06', '2024-02', '2024-12', '2025-02', '2025-03', '2026-03', '2026-11'] as const

/** A month from a seed with some of the catalogue's faults, and the findings above a notice that these must bring. */
export function faultyMonth(
  seed: number,
  faults: readonly number[],
): { month: ProjectMonth; findings: PlantedFinding[] } {
  const random = new Random(seed)
  const period = random.pick(PERIODS)
  const clean = generatedMonth({
    seed,
    people: 40 + 2 * faults.length,
    period,
    first: random.between(0, 100_000),
  })
  const draft = new MonthDraft(clean, random)
  const findings = faults.flatMap(index => FAULTS[index]?.plant(draft, random) ?? [])
  return { month: draft.finished(), findings }
}

import type { IsoDate } from '../../contract/dates.ts'

/** Men; women of base 50 (site work); women of base 55 (managerial and technical posts). */
export type RetirementGroup = 'men' | 'womenBase50' | 'womenBase55'

const keysOf = (group: RetirementGroup) =>
  ['base', 'firstAffected', 'step', 'cap'].map(part => `age.retirement.${group}.${part}`)

const KEYS: Record<RetirementGroup, readonly string[]> = {
  men: keysOf('men'),
  womenBase50: keysOf('womenBase50'),
  womenBase55: keysOf('womenBase55'),
}

/** Keys of the dated numbers that a group's retirement age is made of. */
export function retirementKeys(group: RetirementGroup): readonly string[] {
  return KEYS[group]
}

const monthIndex = (yearMonth: number) => Math.floor(yearMonth / 100) * 12 + (yearMonth % 100) - 1

/**
 * Statutory retirement age in months for someone born on a day (decision of 2024-09-13, in force 2025-01-01):
 * base + min(cap, floor(k ÷ step) + 1) for k ≥ 0 months after the first affected birth month, else base.
 * `at` gives a parameter on the day worked, so that a day before 2025 is judged by 60 / 50 / 55. Null when one is missing.
 */
export function retirementAge(
  at: (key: string) => number | null,
  group: RetirementGroup,
  birth: IsoDate,
): number | null {
  const [base, firstAffected, step, cap] = retirementKeys(group).map(at)
  if (base == null || firstAffected == null || step == null || cap == null) return null
  const k =
    monthIndex(Number(birth.slice(0, 4)) * 100 + Number(birth.slice(5, 7))) - monthIndex(firstAffected)
  return k < 0 ? base : base + Math.min(cap, Math.floor(k / step) + 1)
}

import type { ParameterSet } from './parameter-set.ts'

/**
 * A parameter file laid over a whole set: the rows of every key it names take the place of that key's whole history, all other
 * keys stay. `stranger` is a key the set does not know, or knows in another unit: taken silently, a misspelt threshold would
 * change nothing and look as if it had.
 */
export function overlayParameters(
  base: ParameterSet,
  file: ParameterSet,
): { set: ParameterSet; stranger: string | null } {
  const units = new Map(base.rows.map(row => [row.key, row.unit]))
  const stranger = file.rows.find(row => units.get(row.key) !== row.unit)?.key ?? null
  const named = new Set(file.rows.map(row => row.key))
  return {
    set: {
      version: `${base.version}+${file.version}`,
      rows: [...base.rows.filter(row => !named.has(row.key)), ...file.rows],
    },
    stranger,
  }
}

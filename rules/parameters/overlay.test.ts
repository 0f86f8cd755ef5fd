import { expect, test } from 'vitest'
import { BUILT_IN_PARAMETERS } from './built-in.ts'
import { overlayParameters } from './overlay.ts'
import { ParameterSet, parameterAt } from './parameter-set.ts'

const MONTH = 'wage.minimum.guangzhou.month'
const file = (key: string, unit = 'fen') =>
  ParameterSet.parse({
    version: 'draft-3',
    rows: [
      { key, effectiveFrom: '2026-10-01', value: 260_000, unit, source: 'draft', confidence: 'inferred' },
    ],
  })

test('a file of one row leaves every other key as it was', () => {
  const { set, stranger } = overlayParameters(BUILT_IN_PARAMETERS, file(MONTH))
  expect(stranger).toBeNull()
  expect(parameterAt(set, MONTH, '2026-10-01')?.value).toBe(260_000)
  for (const key of new Set(BUILT_IN_PARAMETERS.rows.map(row => row.key)))
    if (key !== MONTH)
      expect(parameterAt(set, key, '2026-10-01')).toEqual(parameterAt(BUILT_IN_PARAMETERS, key, '2026-10-01'))
})

test('a key that the file names is the file’s alone: its former rows are gone', () => {
  const { set } = overlayParameters(BUILT_IN_PARAMETERS, file(MONTH))
  expect(set.rows.filter(row => row.key === MONTH)).toHaveLength(1)
  expect(parameterAt(set, MONTH, '2026-09-30')).toBeNull()
})

test('says both versions, and leaves the built-in set alone', () => {
  const before = structuredClone(BUILT_IN_PARAMETERS)
  expect(overlayParameters(BUILT_IN_PARAMETERS, file(MONTH)).set.version).toBe(
    `${BUILT_IN_PARAMETERS.version}+draft-3`,
  )
  expect(BUILT_IN_PARAMETERS).toEqual(before)
})

test('names a key that is not known, or counts something else', () => {
  expect(overlayParameters(BUILT_IN_PARAMETERS, file('wage.minimum.gaungzhou.month')).stranger).toBe(
    'wage.minimum.gaungzhou.month',
  )
  expect(overlayParameters(BUILT_IN_PARAMETERS, file(MONTH, 'hundredths')).stranger).toBe(MONTH)
})

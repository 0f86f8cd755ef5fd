import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Inspection } from '../contract/inspection.ts'
import { Refusal } from '../contract/refusal.ts'
import { inspectFile } from './inspect.ts'

/** With how often each is damaged: the grid of attendance takes longest to understand. */
const FILES: [string, number][] = [
  ['10月工资表.xlsx', 60],
  ['10月代发回盘.csv', 60],
  ['花名册.xlsx', 60],
  ['10月考勤表.xls', 12],
]

describe('a file with damaged bytes', () => {
  it.each(FILES)(
    '%s is refused with a reason or read into valid values, never anything else',
    async (name, numRuns) => {
      const whole = await readFile(new URL(`../samples/${name}`, import.meta.url))
      const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      await fc.assert(
        fc.asyncProperty(damage, async changes => {
          const bytes = Uint8Array.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          const outcome = await inspectFile(bytes, name).catch((error: unknown) => error)
          if (!(outcome instanceof Refusal)) expect(Inspection.safeParse(outcome).error).toBeUndefined()
        }),
        { numRuns },
      )
    },
  )
})

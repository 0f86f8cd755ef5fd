import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../contract/refusal.ts'
import { CompoundFile } from '../compound-file.ts'
import { readWorkbook } from '../read-workbook.ts'

const sample = new URL('../../../samples/10月考勤表.xls', import.meta.url)
const file = await readFile(sample)
const stream = new CompoundFile(file).stream('Workbook') ?? Buffer.alloc(0)

async function ending(bytes: Uint8Array): Promise<string> {
  try {
    const { sheets } = await readWorkbook(bytes, 'a.xls')
    return sheets.every(({ rows }) => rows.every(row => row.cells.length <= 16_384)) ? 'read' : 'endless row'
  } catch (error) {
    return error instanceof Refusal ? 'refused' : String(error)
  }
}

describe('a damaged xls', () => {
  it.each([
    ['container', file],
    ['stream', stream],
  ])('is read or refused when bytes of its %s are others or it breaks off', async (_, whole) => {
    const bytes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(bytes, fc.option(fc.nat(whole.length)), async (changes, length) => {
        const mutant = Uint8Array.from(whole)
        for (const [at, value] of changes) mutant[at] = value
        seen.add(await ending(mutant.subarray(0, length ?? whole.length)))
      }),
      { numRuns: 200 },
    )
    expect([...seen].sort()).toEqual(['read', 'refused'])
  })

  it('is read or refused whatever record its data is taken for', async () => {
    const places: number[] = []
    for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) places.push(at)
    const seen = new Set<string>()
    const place = fc.constantFrom(...places)
    await fc.assert(
      fc.asyncProperty(place, place, async (at, other) => {
        const mutant = Buffer.from(stream)
        mutant.copy(mutant, at, other, other + 2)
        seen.add(await ending(mutant))
      }),
      { numRuns: 200 },
    )
    expect([...seen].sort()).toEqual(['read', 'refused'])
  })
})

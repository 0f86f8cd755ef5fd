import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../contract/refusal.ts'
import { inspectFile } from './inspect.ts'
import { parseFile } from './parse.ts'

const sample = (name: string) => readFile(new URL(`../samples/${name}`, import.meta.url))
const manyRows = (count: number) =>
  strToU8(
    `姓名,身份证号,实发工资\n${Array.from({ length: count }, (_, index) => `工人甲,99010119800101${index % 10000},1`).join('\n')}`,
  )

const refused = async (outcome: Promise<unknown>) => {
  const error = await outcome.catch((reason: unknown) => reason)
  return error instanceof Refusal ? error.code : `no refusal: ${String(error)}`
}

describe('parseFile', () => {
  it('answers what inspectFile answers', async () => {
    const bytes = await sample('10月工资表.xlsx')
    expect(await parseFile(bytes, '10月工资表.xlsx')).toEqual(await inspectFile(bytes, '10月工资表.xlsx'))
  })

  it('puts a sheet of several parts together in order', async () => {
    const { sheets } = await parseFile(manyRows(4500), '10月工资.csv')
    expect(sheets[0]?.rows.map(row => row.row)).toEqual(Array.from({ length: 4500 }, (_, index) => index + 2))
  })

  it('takes the bytes over instead of copying them when told to, and leaves them otherwise', async () => {
    const [kept, given] = [manyRows(3), manyRows(3)]
    const both = [await parseFile(kept, 'a.csv'), await parseFile(given, 'a.csv', { handOver: true })]
    expect(both[1]).toEqual(both[0])
    expect([kept.length > 0, given.length]).toEqual([true, 0])
  })

  it('hands a refusal of the file over', async () => {
    expect(await refused(parseFile(zipSync({}), 'leer.xlsx'))).toBe('file-format-unknown')
  })

  it('can be cancelled before and while it runs', async () => {
    expect(await refused(parseFile(manyRows(10), 'a.csv', { signal: AbortSignal.abort() }))).toBe('cancelled')
    const controller = new AbortController()
    const outcome = refused(parseFile(manyRows(200_000), 'a.csv', { signal: controller.signal }))
    controller.abort()
    expect(await outcome).toBe('cancelled')
  })

  it('ends a file that takes too long or too much memory', async () => {
    expect(await refused(parseFile(manyRows(200_000), 'a.csv', { deadline: 1 }))).toBe('file-took-too-long')
    expect(await refused(parseFile(manyRows(300_000), 'a.csv', { heap: 24 }))).toBe('file-out-of-memory')
  })
})

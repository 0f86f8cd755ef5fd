import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { Refusal } from '../../contract/refusal.ts'
import { bothGrids } from '../../importers/formats/biff8/both-readers.test-context.ts'
import { CompoundFile, isCompoundFile } from '../../importers/formats/compound-file.ts'
import { corpusFiles } from './place.ts'

const SAMPLES = new URL('../../samples/', import.meta.url)
const samples = (await readdir(SAMPLES))
  .filter(name => name.endsWith('.xls'))
  .map(name => ({ name, path: decodeURIComponent(new URL(encodeURIComponent(name), SAMPLES).pathname) }))
const files = [...samples, ...(await corpusFiles())]

/** The Workbook stream of a file, or null where there is none or it is too broken to be found. */
async function streamOf(path: string): Promise<Buffer | null> {
  const bytes = await readFile(path)
  if (!isCompoundFile(bytes)) return null
  try {
    return new CompoundFile(bytes).stream('Workbook')
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The locked workbook of the corpus is read by neither. */
const isLocked = (error: unknown) => error instanceof Refusal && error.code.startsWith('file-password')

it('every xls reads the same through our reader and through SheetJS', async () => {
  const compared: string[] = []
  for (const { name, path } of files) {
    const stream = await streamOf(path)
    if (stream === null) continue
    try {
      const { ours, theirs } = bothGrids(stream)
      if (ours === null) continue
      expect(ours, name).toEqual(theirs)
      compared.push(name)
    } catch (error) {
      if (!isLocked(error)) throw error
    }
  }
  console.log(`xls: ${compared.length} files compared`)
  expect(compared).toEqual(expect.arrayContaining(samples.map(({ name }) => name)))
})

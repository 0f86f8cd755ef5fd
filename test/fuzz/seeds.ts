import { readdir, readFile } from 'node:fs/promises'
import { corpusFiles } from '../corpus/place.ts'

/** A whole file that mutations are made from. */
export interface Seed {
  name: string
  bytes: Uint8Array
}

/** Larger files take long to read and break in no other way. */
const LARGEST = 400_000
const SAMPLES = new URL('../../samples/', import.meta.url)

/** The sample spreadsheets and, where it stands beside the checkout and is asked for, the corpus of real ones; in order. */
export async function seeds(withCorpus: boolean): Promise<Seed[]> {
  const samples = (await readdir(SAMPLES)).filter(name => /\.(xlsx|xls|csv)$/.test(name)).sort()
  const places = samples.map(name => ({ name, path: new URL(encodeURIComponent(name), SAMPLES).pathname }))
  const found: Seed[] = []
  for (const { name, path } of [...places, ...(withCorpus ? await corpusFiles() : [])]) {
    const bytes = await readFile(decodeURIComponent(path))
    if (bytes.length > 0 && bytes.length <= LARGEST) found.push({ name, bytes })
  }
  return found
}

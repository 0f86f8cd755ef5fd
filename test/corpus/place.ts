import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the collection of real spreadsheets stands when there is one: in the folder `shared` beside the checkout. */
const FOLDER = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))

/** The folder of the corpus, or null where there is none. */
export const corpusFolder = (): string | null => (existsSync(join(FOLDER, 'expected.json')) ? FOLDER : null)

/** The spreadsheets of the corpus in order of name; none where there is no corpus. */
export async function corpusFiles(): Promise<{ name: string; path: string }[]> {
  const folder = corpusFolder()
  if (folder === null) return []
  return (await readdir(folder))
    .filter(name => !['INDEX.md', 'expected.json'].includes(name))
    .sort()
    .map(name => ({ name, path: join(folder, name) }))
}

/**
 * Makes migrations from the Drizzle tables of db/schema with drizzle-kit (offline), see db/README.md:
 *   node db/migrations/generate.ts NAME            the next step: what changed since the last one
 *   node db/migrations/generate.ts --again NAME    the last step once more, as long as it has not been released
 * What it cannot express (triggers) stands in NNNN-by-hand.ts beside the step and is run after it.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const here = import.meta.dirname
const root = join(here, '../..')
const snapshots = join(here, 'snapshots')
const Journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) })

const stepFiles = () =>
  readdirSync(here)
    .filter(file => /^\d{4}-[a-z0-9-]+\.ts$/.test(file) && !file.endsWith('-by-hand.ts'))
    .sort()

/** drizzle-kit counts from 0; we count from 1, as the schema's version does. */
const stepNumber = (tag: string) => String(Number(tag.slice(0, 4)) + 1).padStart(4, '0')

function forgetLastStep(): void {
  const journalFile = join(snapshots, 'meta/_journal.json')
  const journal = Journal.parse(JSON.parse(readFileSync(journalFile, 'utf8')))
  const last = journal.entries.pop()
  if (last === undefined) return
  rmSync(join(snapshots, 'meta', `${last.tag.slice(0, 4)}_snapshot.json`), { force: true })
  rmSync(join(here, `${stepNumber(last.tag)}-${last.tag.slice(5)}.ts`))
  writeFileSync(journalFile, JSON.stringify(journal, null, 2))
}

function writeStep(name: string): void {
  const made = readdirSync(snapshots).find(file => file.endsWith('.sql'))
  if (made === undefined) {
    console.log('The tables have not changed: no step needed.')
    return
  }
  const number = stepNumber(made)
  const byHand = existsSync(join(here, `${number}-by-hand.ts`))
  const sql = readFileSync(join(snapshots, made), 'utf8')
    .replaceAll(/-->\s*statement-breakpoint\n?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .replaceAll('`', '"')
    .replaceAll('\\', '\\\\')
    .replaceAll('${', '\\${')
    .replaceAll('\t', '  ')
    .trim()
  const imported = byHand ? `import { byHand } from './${number}-by-hand.ts'\n` : ''
  const text = `\`\n${sql}\n${byHand ? `\${byHand}` : ''}\``
  writeFileSync(
    join(here, `${number}-${name}.ts`),
    `${imported}import type { Migration } from './migration.ts'\n\nexport const migration: Migration = {\n  name: '${name}',\n  sql: ${text},\n}\n`,
  )
  rmSync(join(snapshots, made))
}

/** The list that the program reads; written out, because a bundle cannot look into a folder. */
function writeIndex(): void {
  const files = stepFiles()
  const imports = files.map((file, i) => `import { migration as step${i + 1} } from './${file}'\n`).join('')
  const list = files.map((_, i) => `step${i + 1}`).join(', ')
  writeFileSync(
    join(here, 'index.ts'),
    `${imports}import type { Migration } from './migration.ts'\n\n/** Every step in order; written by generate.ts. */\nexport const MIGRATIONS: readonly Migration[] = [${list}]\n`,
  )
}

const again = process.argv.includes('--again')
const name = process.argv
  .slice(2)
  .find(argument => /^[a-z0-9-]+$/.test(argument) && !argument.startsWith('-'))
if (name === undefined)
  throw new Error('usage: node db/migrations/generate.ts [--again] name-in-small-letters')
if (again) forgetLastStep()
const kit = join(root, 'node_modules/drizzle-kit/bin.cjs')
execFileSync(
  process.execPath,
  [kit, 'generate', '--config', 'db/migrations/drizzle.config.ts', '--name', name],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
writeStep(name)
writeIndex()
execFileSync(join(root, 'node_modules/.bin/biome'), ['format', '--write', here], { stdio: 'inherit' })

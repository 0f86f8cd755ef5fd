/**
 * An identity number, a wage card and a phone go through a whole month of the demo. Afterwards they stand in the files a
 * person exported and nowhere else: not in what was printed, a temporary file, a cache, the home folder, the checkout, nor
 * readable in the ledger itself.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { samplePeople } from '../../samples/people.ts'
import { filesBelow, leaks, secretsIn } from '../secret-traces.ts'

const project = join(import.meta.dirname, '..', '..')
const secrets = samplePeople()
  .slice(0, 3)
  .flatMap(({ idNumber, wageCard, phone }) => [idNumber, wageCard, phone])

let world: string
let out: string
let printed: Buffer
let startedAt: number

beforeAll(async () => {
  world = await mkdtemp(join(tmpdir(), 'xinzhang-canary-'))
  out = join(world, 'exported')
  const home = join(world, 'home')
  const temporary = join(world, 'tmp')
  await mkdir(home)
  await mkdir(temporary)
  startedAt = Date.now()
  const cli = join(project, 'main', 'shells', 'cli', 'cli.ts')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [cli, 'demo', '--out', out], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: home, TMPDIR: temporary, XDG_CACHE_HOME: join(home, 'cache') },
    maxBuffer: 64 * 1024 * 1024,
  })
  printed = Buffer.from(stdout + stderr)
}, 300_000)
afterAll(() => rm(world, { recursive: true, force: true }))

it('stands in the exported files, so that this search can find it', async () => {
  const exported = (await filesBelow(out)).filter(file => dirname(file) === out)
  expect(await leaks(exported, secrets.slice(0, 1))).not.toEqual([])
})

it('was not printed', () => {
  expect(secretsIn(printed, secrets)).toEqual([])
})

it('cannot be read in the ledger, the home folder or the temporary folder', async () => {
  const files = (await filesBelow(world)).filter(file => dirname(file) !== out)
  expect(files.some(file => file.endsWith('ledger.db'))).toBe(true)
  expect(await leaks(files, secrets)).toEqual([])
})

it('stands in no file of the checkout that this run wrote', async () => {
  const kept = ['node_modules', '.git', 'samples', 'out', 'dist'].map(folder => join(project, folder))
  const caches = await filesBelow(join(project, 'node_modules', '.cache')).catch(() => [])
  const files = (await filesBelow(project)).filter(
    file => !kept.some(folder => file.startsWith(`${folder}/`)),
  )
  const written: string[] = []
  for (const file of [...files, ...caches]) {
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }))
    if (mtimeMs >= startedAt) written.push(file)
  }
  expect(await leaks(written, secrets)).toEqual([])
})

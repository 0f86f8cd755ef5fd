/**
 * `npm run pack:dir`: builds the program, packs it with electron-builder into a folder and proves that the package holds
 * what it needs and nothing else, that its fuses are set, and that the packed core opens a ledger. Needs no network: where
 * Electron's runtime is missing, a stand-in takes its place.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import electronPackage from 'electron/package.json' with { type: 'json' }
import { Platform, build as pack } from 'electron-builder'
import { buildAll } from '../../main/shells/build.ts'
import { projectFolder } from '../../main/shells/built-files.ts'
import { electronProgram } from '../../main/shells/electron/runtime.ts'
import { checkFuses } from './check-fuses.ts'
import { checkPackedCore } from './check-packed-core.ts'
import { checkPackedFiles } from './check-packed-files.ts'
import { makeStandInRuntime } from './stand-in-runtime.ts'

const out = join(projectFolder, 'out', 'pack')
const runtime = join(out, 'runtime')
await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await buildAll()

const isReal = (await electronProgram()) !== null
if (!isReal) await makeStandInRuntime(runtime, electronPackage.version)
await pack({
  targets: Platform.LINUX.createTarget('dir'),
  projectDir: projectFolder,
  config: { extends: 'electron-builder.yml', ...(isReal ? {} : { electronDist: runtime }) },
  publish: 'never',
})

const packed = join(out, 'linux-unpacked')
const results = [
  ...(await checkPackedFiles(packed)),
  ...(await checkFuses(packed)),
  ...(await checkPackedCore(packed)),
]
for (const { what, problem } of results)
  console.log(problem === null ? `ok    ${what}` : `FAIL  ${what}: ${problem}`)
const failed = results.filter(result => result.problem !== null).length
console.log(
  `${isReal ? 'Electron' : 'stand-in'} runtime, ${results.length - failed} passed, ${failed} failed`,
)
process.exitCode = failed === 0 ? 0 : 1

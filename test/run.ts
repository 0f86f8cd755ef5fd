/**
 * `npm test`: everything CI asks, on two cores side by side where that helps. Streams what the stages say and ends with
 * `N passed, N failed` on a line of its own; a stage that is not made of tests counts as one.
 */
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { runStage, type Tally } from './stage.ts'
import { vitestTally } from './vitest-tally.ts'

const bin = (name: string): string => `node_modules/.bin/${name}`
const vitest = (project: string): Promise<Tally> => {
  const json = `out/test/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`]
  return runStage(project, [bin('vitest'), 'run', '--project', project, ...reporters], () =>
    vitestTally(json),
  )
}

await rm('out/test', { recursive: true, force: true })
await mkdir('out/test', { recursive: true })
// Tests start hundreds of processes and threads from sources: what one has compiled, the next finds there.
process.env.NODE_COMPILE_CACHE = resolve('out/test/compiled')

async function oneAfterAnother(stages: (() => Promise<Tally>)[]): Promise<Tally[]> {
  const tallies: Tally[] = []
  for (const stage of stages) tallies.push(await stage())
  return tallies
}

const aside = [
  () => runStage('typecheck', [process.execPath, 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json']),
  () => runStage('lint', [bin('biome'), 'check', '.']),
  () => runStage('deps', ['npm', 'run', '--silent', 'deps']),
  () => runStage('build', [process.execPath, 'main/shells/build.ts']),
]
const first = await Promise.all([oneAfterAnother(aside), vitest('unit')])
const last = [await vitest('e2e'), await runStage('pack', [process.execPath, 'test/pack/pack-dir.ts'])]

const tallies = [...first.flat(), ...last]
const passed = tallies.reduce((total, tally) => total + tally.passed, 0)
const failures = tallies.flatMap(({ stage, failures }) => failures.map(name => `${stage} | ${name}`))
console.log()
for (const { stage, passed, failures, skipped, seconds } of tallies) {
  const left = skipped > 0 ? `, ${skipped} skipped` : ''
  console.log(`${stage.padEnd(10)} ${passed} passed, ${failures.length} failed${left}  (${seconds} s)`)
}
for (const failure of failures) console.log(`failed     ${failure}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
process.exitCode = failures.length === 0 ? 0 : 1

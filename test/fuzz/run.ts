/**
 * `npm run fuzz [-- --count N --seed S]`: damaged spreadsheets, each of which must end in valid values or in a refusal with
 * a sentence, within 10 seconds and 1 GiB. Failures are kept under out/fuzz; the same seed makes the same files again.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { campaign } from './campaign.ts'
import { seeds } from './seeds.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    processes: { type: 'string', default: String(Math.max(2, availableParallelism())) },
  },
})
const [count, seed, processes] = [values.count, values.seed, values.processes].map(Number)
if (!count || seed === undefined || Number.isNaN(seed) || !processes)
  throw new Error('--count, --seed and --processes are numbers')

const [first, ...rest] = await seeds(true)
if (first === undefined) throw new Error('there are no samples: node samples/make.ts')
console.log(`seed ${seed}: ${count} mutants of ${rest.length + 1} files, ${processes} processes`)
const began = performance.now()
const { outcomes, failures, peakMiB, slowestMs } = await campaign({
  seed,
  count,
  processes,
  files: [first, ...rest],
  keepIn: 'out/fuzz',
  onProgress(done, failed) {
    if (done % 1000 === 0) console.log(`${done} done, ${failed} failed`)
  },
})
for (const [outcome, times] of [...outcomes].sort((one, other) => other[1] - one[1]))
  console.log(`${outcome.padEnd(24)} ${times}`)
console.log(
  `${Math.round((performance.now() - began) / 1000)} s; slowest ${Math.round(slowestMs)} ms, peak ${Math.round(peakMiB)} MiB`,
)
for (const { number, name, defect } of failures)
  console.log(`FAILED ${number} ${name}: ${defect.split('\n')[0]}`)
console.log(`${count - failures.length} passed, ${failures.length} failed (seed ${seed})`)
process.exitCode = failures.length === 0 ? 0 : 1

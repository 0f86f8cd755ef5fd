import { spawn } from 'node:child_process'

/** What a stage of `npm test` came to. */
export interface Tally {
  readonly stage: string
  readonly passed: number
  readonly skipped: number
  /** What failed, each by its name. */
  readonly failures: readonly string[]
  readonly seconds: number
}

/** No stage needs as long; a test that never ends must not keep the others from being counted. In milliseconds. */
const deadline = 15 * 60_000

export type Counts = Pick<Tally, 'passed' | 'skipped' | 'failures'>

/**
 * Runs one stage and prints its output line by line under its name. It counts as one test, unless `counted` reads the
 * numbers it left behind; a stage that fails without a failed test counts as one failure all the same.
 */
export async function runStage(
  stage: string,
  [program = '', ...args]: readonly string[],
  counted?: () => Promise<Counts>,
): Promise<Tally> {
  const startedAt = performance.now()
  const succeeded = await run(stage, program, args)
  const { passed, skipped, failures } = counted
    ? await counted()
    : { passed: succeeded ? 1 : 0, skipped: 0, failures: [] }
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const unnamed = succeeded || failures.length > 0 ? [] : ['the stage itself']
  return { stage, passed, skipped, failures: [...failures, ...unnamed], seconds }
}

function run(stage: string, program: string, args: readonly string[]): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: deadline })
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) console.log(`${stage} | ${line}`)
    })
    stream.on('end', () => {
      if (rest !== '') console.log(`${stage} | ${rest}`)
    })
  }
  child.on('error', error => {
    console.log(`${stage} | ${error.message}`)
    resolve(false)
  })
  child.on('close', code => resolve(code === 0))
  return promise
}

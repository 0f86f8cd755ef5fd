import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runStage } from './stage.ts'
import { vitestTally } from './vitest-tally.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-'))
})
afterAll(() => rm(folder, { recursive: true }))

const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }

it('counts tests, and a file that could not be loaded as a failed one', async () => {
  const file = join(folder, 'one.json')
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}] },
  ]
  await writeFile(file, JSON.stringify({ ...report, testResults }))
  expect(await vitestTally(file)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

it('counts a run that left no report as failed', async () => {
  expect(await vitestTally(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('never calls a failed stage passed', async () => {
  const stage = (code: number) => [process.execPath, '--eval', `process.exit(${code})`]
  expect(await runStage('one', stage(0))).toMatchObject({ passed: 1, failed: 0 })
  expect(await runStage('one', stage(3))).toMatchObject({ passed: 0, failed: 1 })
  expect(await runStage('one', ['/no/such/program'])).toMatchObject({ passed: 0, failed: 1 })
  const allPassed = async () => ({ passed: 4, failed: 0, skipped: 0 })
  expect(await runStage('one', stage(1), allPassed)).toMatchObject({ passed: 4, failed: 1 })
})

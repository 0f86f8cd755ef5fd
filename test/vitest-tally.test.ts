import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runStage } from './stage.ts'
import { vitestTally } from './vitest-tally.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-'))
})
afterAll(() => rm(folder, { recursive: true }))

const report = { numPassedTests: 5, numPendingTests: 2, numTodoTests: 0 }

it('names tests that failed, and files that could not be loaded', async () => {
  const file = join(folder, 'one.json')
  const name = resolve('rules/one.test.ts')
  const passed = { fullName: 'is right', status: 'passed' }
  const testResults = [
    { name: resolve('rules/broken.test.ts'), status: 'failed', assertionResults: [] },
    { name, status: 'failed', assertionResults: [passed, { fullName: 'is wrong', status: 'failed' }] },
    { name, status: 'passed', assertionResults: [passed] },
  ]
  await writeFile(file, JSON.stringify({ ...report, testResults }))
  const failures = ['rules/broken.test.ts', 'rules/one.test.ts > is wrong']
  expect(await vitestTally(file)).toEqual({ passed: 5, skipped: 2, failures })
})

it('counts a run that left no report as failed', async () => {
  expect(await vitestTally(join(folder, 'none.json'))).toEqual({
    passed: 0,
    skipped: 0,
    failures: ['no report'],
  })
})

it('never calls a failed stage passed', async () => {
  const stage = (code: number) => [process.execPath, '--eval', `process.exit(${code})`]
  expect(await runStage('one', stage(0))).toMatchObject({ passed: 1, failures: [] })
  expect(await runStage('one', stage(3))).toMatchObject({ passed: 0, failures: ['the stage itself'] })
  expect(await runStage('one', ['/no/such/program'])).toMatchObject({ failures: ['the stage itself'] })
  const allPassed = async () => ({ passed: 4, skipped: 0, failures: [] })
  expect(await runStage('one', stage(1), allPassed)).toMatchObject({
    passed: 4,
    failures: ['the stage itself'],
  })
})

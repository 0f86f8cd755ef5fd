import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import * as z from 'zod'
import type { Counts } from './stage.ts'

const Results = z.object({
  numPassedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** The numbers of vitest's JSON report; a file that could not even be loaded counts as one failed test. */
export async function vitestTally(json: string): Promise<Counts> {
  const parsed = Results.safeParse(JSON.parse(await readFile(json, 'utf8').catch(() => 'null')))
  if (!parsed.success) return { passed: 0, skipped: 0, failures: ['no report'] }
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = parsed.data
  return {
    passed: numPassedTests,
    skipped: numPendingTests + numTodoTests,
    failures: testResults.flatMap(({ name, status, assertionResults }) => {
      const file = relative('.', name)
      if (status === 'failed' && assertionResults.length === 0) return [file]
      const failed = assertionResults.filter(test => test.status === 'failed')
      return failed.map(test => `${file} > ${test.fullName}`)
    }),
  }
}

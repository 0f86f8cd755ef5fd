import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { Counts } from './stage.ts'

const Results = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** The numbers of vitest's JSON report; a file that could not even be loaded counts as one failed test. */
export async function vitestTally(json: string): Promise<Counts> {
  const parsed = Results.safeParse(JSON.parse(await readFile(json, 'utf8').catch(() => 'null')))
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data
  const unloaded = testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  }
}

/** Reads one file after another as told by its parent and answers what became of each. */
import { Inspection } from '../../contract/inspection.ts'
import { importProblemSentence } from '../../contract/language/import-problems.ts'
import { refusalSentence } from '../../contract/language/refusals.ts'
import { Refusal } from '../../contract/refusal.ts'
import { inspectFile } from '../../importers/inspect.ts'
import type { Answer, Question } from './reader.ts'

const LANGUAGES = ['zh-CN', 'en'] as const

function said(sentence: string): void {
  if (!/\p{L}{2}/u.test(sentence) || /undefined|NaN|\[object/.test(sentence))
    throw new Error(`no sentence: ${sentence}`)
}

function checkReading(outcome: unknown): string {
  const { sheets, problems } = Inspection.parse(outcome)
  const all = [
    ...problems,
    ...sheets.flatMap(sheet => [...sheet.problems, ...sheet.rows.flatMap(row => row.problems)]),
  ]
  for (const language of LANGUAGES) for (const found of all) said(importProblemSentence(found, language))
  return 'read'
}

function checkRefusal(error: unknown): string {
  if (!(error instanceof Refusal)) throw error
  for (const language of LANGUAGES) said(refusalSentence(error.code, error.details, language))
  return error.code
}

process.on('message', async ({ name, bytes }: Question) => {
  let answer: Answer
  try {
    const outcome = await inspectFile(Buffer.from(bytes, 'base64'), name).then(checkReading, checkRefusal)
    answer = { outcome }
  } catch (error) {
    answer = { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  process.send?.({ ...answer, peakMiB: process.resourceUsage().maxRSS / 1024 } satisfies Answer)
})

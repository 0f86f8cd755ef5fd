import '../wasm-without-tier-up.ts'
import { basename } from 'node:path'
import { CommanderError } from 'commander'
import { refusalSentence } from '../../../contract/language/refusals.ts'
import { asInContract } from './answers.ts'
import { writeDefectReport } from './defect-report.ts'
import { buildProgram } from './program.ts'
import { CommonFlags, refusalIn } from './session.ts'
import { usageSentence } from './usage-words.ts'

const flags = CommonFlags.safeParse({
  json: process.argv.includes('--json'),
  lang:
    process.argv[process.argv.indexOf('--lang') + 1] === 'en' && process.argv.includes('--lang')
      ? 'en'
      : 'zh-CN',
})
const { json, lang } = flags.success ? flags.data : { json: false, lang: 'zh-CN' as const }

// Who reads only the first lines closes the pipe: nothing more is to be said, and nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await buildProgram(lang).parseAsync(process.argv)
} catch (error) {
  process.exitCode = report(error)
}

/** Says what went wrong in the user's language and answers the exit code of the command-line contract. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    if (json) fail('usage', usageSentence(error.message, lang).trim(), {})
    return 2
  }
  const refusal = refusalIn(error)
  if (refusal !== null) {
    fail(refusal.code, refusalSentence(refusal.code, refusal.details, lang), refusal.details)
    return refusal.exitCode
  }
  const path = writeDefectReport(error)
  const words =
    lang === 'en'
      ? `This is a defect of ours. Nothing half done was kept. The report is in ${path}`
      : `这是程序自身的缺陷，没有留下做了一半的数据。报告写在 ${path}`
  fail('defect', words, { report: basename(path) })
  return 70
}

function fail(code: string, message: string, details: object): void {
  if (json)
    process.stdout.write(`${JSON.stringify(asInContract('error', { error: { code, message, details } }))}\n`)
  else process.stderr.write(`${message}\n`)
}

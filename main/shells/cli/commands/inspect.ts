import type { Command } from 'commander'
import * as z from 'zod'
import { severityWords, sheetKindWords } from '../../../../contract/language/words.ts'
import { inspectionJson } from '../../../../importers/inspection-json.ts'
import { parseFile } from '../../../../importers/parse.ts'
import type { AddCommand } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { fileAt, passwordIn, readBytes } from '../session.ts'

const InspectOptions = z.object({ rows: z.boolean().default(false), passwordFile: z.string().optional() })

/** `inspect FILE`: what a spreadsheet holds, without a ledger. */
export function addInspectCommand(program: Command, add: AddCommand): void {
  add(
    program,
    'inspect <file>',
    ['看一个表格里有什么（不需要账套）', 'what a spreadsheet holds'],
    async (session, options, [path]) => {
      const { rows, passwordFile } = parseOptions(InspectOptions, options)
      const { language, say } = session.terminal
      const inspection = await parseFile(
        readBytes(path ?? ''),
        fileAt(path ?? '').name,
        passwordIn(passwordFile),
      )
      const document = inspectionJson(inspection, { language, rows })
      const lines = inspection.sheets.flatMap(sheet => [
        `${sheet.name}  ${sheetKindWords(sheet.kind, language)}${sheet.kind === 'unknown' ? '' : ` ${Math.round(sheet.confidence * 100)}%`}  ${sheet.period ?? '—'}  ${sheet.team ?? '—'}  ${say(`${sheet.rows.length} 行`, `${sheet.rows.length} rows`)}`,
      ])
      session.terminal.answer(document, [
        ...lines,
        ...document.problems.map(
          found =>
            `  ${severityWords(found.severity, language)}  ${found.sheet ?? ''} ${found.cell ?? ''}  ${found.message}`,
        ),
      ])
      if (document.problems.some(found => found.severity === 'block')) process.exitCode = 1
    },
  )
    .option('--rows')
    .option('--password-file <path>')
}

import type { Command } from 'commander'
import * as z from 'zod'
import { Period } from '../../../../contract/dates.ts'
import { cellsText, type ShownFinding } from '../../../../contract/finding.ts'
import { SheetKind } from '../../../../contract/inspection.ts'
import { refusalSentence } from '../../../../contract/language/refusals.ts'
import { importStateWords } from '../../../../contract/language/words.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import type { Client, Session } from '../session.ts'
import { sourceFiles } from '../source-files.ts'
import type { Terminal } from '../terminal.ts'
import type { ImportedFile } from './import-answer.ts'
import { importFiles, type LeftOut } from './import-files.ts'
import { problemLines } from './problem-lines.ts'

const ImportOptions = z.object({
  project: z.string(),
  kind: SheetKind.optional(),
  period: Period.optional(),
  mapping: z.string().optional(),
  passwordFile: z.string().optional(),
  acceptRepairs: z.boolean().default(false),
  join: z.boolean().optional(),
  team: z.string().max(40).optional(),
  dryRun: z.boolean().default(false),
})

/** `import FILE…`, `imports list`, `imports undo ID`. */
export function addImportCommands(program: Command, add: AddCommand, group: AddGroup): void {
  add(
    program,
    'import <files...>',
    ['把表格读入账套', 'read spreadsheets into the ledger'],
    async (session, options, paths) => {
      const order = parseOptions(ImportOptions, options)
      const client = await session.open()
      const { id: projectId } = await session.project(order.project)
      const { files, passedOver } = await sourceFiles(paths)
      const leftOut: LeftOut = { refused: [], passedOver }
      const done = await importFiles(session, client, files, { ...order, projectId }, leftOut)
      const findings = await importFindings(session, client, projectId, done)
      const found = foundInFolders(leftOut, session.terminal)
      const ofFamily = findings.filter(({ rule }) => rule.startsWith('imp-'))
      session.terminal.answer({ imports: done.map(item => item.json), ...found.json, findings: ofFamily }, [
        ...done.flatMap(item => item.lines),
        ...found.lines,
        ...problemLines(findings.map(inOnePlace), session.terminal.language),
      ])
      const rejected = done.some(item => item.json.sheets.some(sheet => sheet.rejected.length > 0))
      const unusable = done.some(item => item.json.sheets.every(sheet => sheet.leftOut !== null))
      const doubts = [...findings, ...done.flatMap(item => item.json.problems ?? [])]
      if (rejected || unusable || doubts.some(({ severity }) => severity === 'block')) process.exitCode = 1
      if (leftOut.refused.length > 0) process.exitCode = 3
    },
  )
    .requiredOption('--project <code>')
    .option('--password-file <path>')
    .option('--kind <kind>')
    .option('--period <yyyy-mm>')
    .option('--mapping <name|file>')
    .option('--accept-repairs')
    .option('--join')
    .option('--no-join')
    .option('--team <name>')
    .option('--dry-run')

  const imports = group('imports', ['导入历史', 'history of imports'])
  add(imports, 'list', ['列出导入', 'list imports'], async (session, options) => {
    const { project: code } = parseOptions(z.object({ project: z.string().optional() }), options)
    const client = await session.open()
    const projectId = code === undefined ? undefined : (await session.project(code)).id
    const list = await client.imports.list({ projectId, language: session.terminal.language })
    session.terminal.answer(
      {
        imports: list.map(({ id, file, sha256, at, state, period }) => ({
          id,
          file,
          sha256,
          at,
          state,
          period,
        })),
      },
      list.map(
        item =>
          `${item.at}  ${importStateWords(item.state, session.terminal.language)}  ${item.file}  ${item.id}`,
      ),
    )
  }).option('--project <code>')

  add(imports, 'undo <id>', ['撤销一次导入', 'take an import back'], async (session, _options, [id]) => {
    const client = await session.open()
    const undone = await client.imports.undo({ id: id ?? '', language: session.terminal.language })
    session.terminal.answer({ import: { id: undone.id, state: undone.state } }, [
      session.terminal.say(`已撤销 ${undone.file}`, `Taken back: ${undone.file}`),
    ])
  })
}

const inOnePlace = ({ severity, message, at }: ShownFinding) => ({
  severity,
  message,
  sheet: at?.sheet ?? null,
  cell: at === null ? null : cellsText(at),
})

/** What a folder or zip held beside the files that were read. */
function foundInFolders({ refused, passedOver }: LeftOut, { language, say }: Terminal) {
  const told = refused.map(({ file, refusal: { code, details } }) => ({
    file,
    code,
    message: refusalSentence(code, { ...details, file }, language),
  }))
  const passed = passedOver.map(file => `${file}  ${say('不是表格，没有读', 'no table, not read')}`)
  return {
    json: { ...(told.length > 0 && { refused: told }), ...(passed.length > 0 && { passedOver }) },
    lines: [...told.map(({ file, message }) => `${file}  ${message}`), ...passed],
  }
}

/** Doubts of reading that other families judge, and that the clerk should see as soon as the file is in. */
const ALSO_TOLD = ['att-symbol-unknown', 'pay-precision']

/** What the rules of the family imp, and of ALSO_TOLD, say of the files just read. */
async function importFindings(
  session: Session,
  client: Client,
  projectId: string,
  done: readonly ImportedFile[],
) {
  const { language } = session.terminal
  const rules = (await client.checks.rules({ language }))
    .filter(rule => rule.family === 'imp' || ALSO_TOLD.includes(rule.id))
    .map(rule => rule.id)
  const periods = new Set(done.flatMap(item => item.json.sheets.flatMap(sheet => sheet.period ?? [])))
  const files = new Set(done.map(item => item.json.file))
  const findings = []
  for (const period of periods) {
    const report = await session.follow(client.checks.run({ projectId, period, rules, language }))
    findings.push(...report.findings.filter(finding => finding.at !== null && files.has(finding.at.file)))
  }
  return findings
}

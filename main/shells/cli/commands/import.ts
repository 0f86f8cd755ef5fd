import type { Command } from 'commander'
import * as z from 'zod'
import type { ImportView, LeftOut } from '../../../../contract/api/imports.ts'
import { Period } from '../../../../contract/dates.ts'
import { SheetKind } from '../../../../contract/inspection.ts'
import { leftOutWords } from '../../../../contract/language/left-out.ts'
import { parseFile } from '../../../../importers/parse.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { type Client, fileAt, type Session } from '../session.ts'

const ImportOptions = z.object({
  project: z.string(),
  kind: SheetKind.optional(),
  period: Period.optional(),
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
      const done: ImportedFile[] = []
      for (const path of paths) done.push(await importFile(session, client, path, { ...order, projectId }))
      const findings = await importFindings(session, client, projectId, done)
      session.terminal.answer({ imports: done.map(item => item.json), findings }, [
        ...done.flatMap(item => item.lines),
        ...findings.map(
          finding => `  ${finding.severity} ${finding.rule} ${finding.at?.cell ?? ''} ${finding.message}`,
        ),
      ])
      const rejected = done.some(item => item.json.sheets.some(sheet => sheet.rejected.length > 0))
      if (rejected || findings.some(finding => finding.severity === 'block')) process.exitCode = 1
    },
  )
    .requiredOption('--project <code>')
    .option('--kind <kind>')
    .option('--period <yyyy-mm>')
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
      list.map(item => `${item.at}  ${item.state}  ${item.file}  ${item.id}`),
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

export interface ImportedFile {
  json: {
    id: string
    file: string
    sheets: {
      name: string
      kind: string
      project: string
      period: string | null
      created: number
      updated: number
      unchanged: number
      removed: number
      rejected: { row: number; rule: string | null; message: string }[]
      leftOut: LeftOut | null
    }[]
  }
  lines: string[]
}

export async function importFile(
  session: Session,
  client: Client,
  path: string,
  order: z.infer<typeof ImportOptions> & { projectId: string },
): Promise<ImportedFile> {
  const file = fileAt(path)
  const { language } = session.terminal
  const choices = {
    projectId: order.projectId,
    period: order.period ?? null,
    kinds: order.kind === undefined ? {} : await kindsOf(file, order.kind),
    mapping: {},
  }
  const preview = await session.follow(client.imports.preview({ file, choices, language }))
  const usable = preview.sheets.some(sheet => sheet.leftOut === null)
  if (order.dryRun || !usable) {
    const shown = await describe(client, preview, order.project, language)
    await client.imports.discard({ id: preview.id })
    return shown
  }
  const view = await session.follow(client.imports.commit({ id: preview.id, language }))
  return describe(client, view, order.project, language)
}

/** The kind the user named, for every sheet of the file that was not recognised as something else with people on it. */
async function kindsOf(file: File, kind: SheetKind): Promise<Record<string, SheetKind>> {
  const { sheets } = await parseFile(new Uint8Array(await file.arrayBuffer()), file.name)
  return Object.fromEntries(sheets.map(sheet => [sheet.name, kind]))
}

async function describe(
  client: Client,
  view: ImportView,
  project: string,
  language: 'zh-CN' | 'en',
): Promise<ImportedFile> {
  const sheets = await Promise.all(
    view.sheets.map(async sheet => {
      const page = {
        id: view.id,
        sheetIndex: sheet.sheetIndex,
        decision: 'reject' as const,
        offset: 0,
        limit: 1000,
        language,
      }
      const { rows } = sheet.counts.reject === 0 ? { rows: [] } : await client.imports.rows(page)
      return {
        name: sheet.name,
        kind: sheet.kind,
        project,
        period: sheet.period,
        created: sheet.counts.create,
        updated: sheet.counts.update,
        unchanged: sheet.counts.same,
        removed: sheet.counts.remove,
        rejected: rows.map(row => ({
          row: row.row,
          rule: row.problems[0]?.rule ?? null,
          message: row.problems.map(problem => problem.message).join(' '),
        })),
        leftOut: sheet.leftOut,
      }
    }),
  )
  const lines = sheets.map(sheet =>
    sheet.leftOut === null
      ? `${view.file} › ${sheet.name}  ${sheet.kind} ${sheet.period ?? ''}  +${sheet.created} ~${sheet.updated} =${sheet.unchanged} -${sheet.removed} ✗${sheet.rejected.length}`
      : `${view.file} › ${sheet.name}  ${leftOutWords(sheet.leftOut, language)}`,
  )
  return { json: { id: view.id, file: view.file, sheets }, lines }
}

async function importFindings(
  session: Session,
  client: Client,
  projectId: string,
  done: readonly ImportedFile[],
) {
  const { language } = session.terminal
  const rules = (await client.checks.rules({ language }))
    .filter(rule => rule.family === 'imp')
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

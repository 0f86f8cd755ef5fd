import type { Command } from 'commander'
import * as z from 'zod'
import type { ImportView, LeftOut } from '../../../../contract/api/imports.ts'
import { Period } from '../../../../contract/dates.ts'
import { SheetKind } from '../../../../contract/inspection.ts'
import { leftOutWords } from '../../../../contract/language/left-out.ts'
import { refusalSentence } from '../../../../contract/language/refusals.ts'
import { importStateWords, severityWords, sheetKindWords } from '../../../../contract/language/words.ts'
import { stageOfWork } from '../../../../contract/order-of-work.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import { parseFile } from '../../../../importers/parse.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { type Client, fileAt, passwordIn, refusalIn, type Session } from '../session.ts'
import { type SourceFile, sourceFiles } from '../source-files.ts'
import type { Terminal } from '../terminal.ts'
import { type Difference, differenceLines, differencesOf } from './import-differences.ts'
import { mappingFor } from './mappings.ts'

const ImportOptions = z.object({
  project: z.string(),
  kind: SheetKind.optional(),
  period: Period.optional(),
  mapping: z.string().optional(),
  passwordFile: z.string().optional(),
  acceptRepairs: z.boolean().default(false),
  dryRun: z.boolean().default(false),
})
type ImportOrder = z.infer<typeof ImportOptions> & { projectId: string }

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
      const refused: Refused[] = []
      const done = await importFiles(session, client, files, { ...order, projectId }, refused)
      const findings = await importFindings(session, client, projectId, done)
      const found = foundInFolders(refused, passedOver, session.terminal)
      session.terminal.answer({ imports: done.map(item => item.json), ...found.json, findings }, [
        ...done.flatMap(item => item.lines),
        ...found.lines,
        ...findings.map(
          finding =>
            `  ${severityWords(finding.severity, session.terminal.language)}  ${finding.at?.sheet ?? ''} ${finding.at?.cell ?? ''}  ${finding.message}`,
        ),
      ])
      const rejected = done.some(item => item.json.sheets.some(sheet => sheet.rejected.length > 0))
      const unusable = done.some(item => item.json.sheets.every(sheet => sheet.leftOut !== null))
      if (rejected || unusable || findings.some(finding => finding.severity === 'block')) process.exitCode = 1
      if (refused.length > 0) process.exitCode = 3
    },
  )
    .requiredOption('--project <code>')
    .option('--password-file <path>')
    .option('--kind <kind>')
    .option('--period <yyyy-mm>')
    .option('--mapping <name|file>')
    .option('--accept-repairs')
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

/** A file of a folder or zip that could not be read. */
interface Refused {
  file: string
  refusal: Refusal
}

/** What a folder or zip held beside the files that were read. */
function foundInFolders(
  refused: readonly Refused[],
  passedOver: readonly string[],
  { language, say }: Terminal,
) {
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

export interface ImportedFile {
  json: {
    id: string
    file: string
    sheets: {
      name: string
      kind: SheetKind
      project: string
      period: string | null
      created: number
      updated: number
      unchanged: number
      removed: number
      rejected: { row: number; rule: string | null; message: string }[]
      leftOut: LeftOut | null
    }[]
    /** With --dry-run: what would change, row by row. */
    differences?: Difference[]
  }
  lines: string[]
}

/**
 * Reads every file first, then commits them in the order of work (roster, attendance, wages, bank), each decided anew on what the
 * one before has written. Answers in the order the files were named; a named file that cannot be read leaves everything as it
 * was, one found in a folder or zip is put into `refused` while the others go on.
 */
async function importFiles(
  session: Session,
  client: Client,
  sources: readonly SourceFile[],
  order: ImportOrder,
  refused: Refused[],
): Promise<ImportedFile[]> {
  const previews: ImportView[] = []
  try {
    for (const { name, named, content } of sources) {
      try {
        if (content instanceof Refusal) throw content
        previews.push(await previewFile(session, client, new File([content], name), order))
      } catch (error) {
        const refusal = refusalIn(error)
        if (refusal === null || named) throw error
        refused.push({ file: name, refusal })
      }
    }
  } catch (error) {
    for (const { id } of previews) await client.imports.discard({ id })
    throw error
  }
  const done = new Map<string, ImportedFile>()
  for (const [position, preview] of previews.toSorted((a, b) => stageOf(a) - stageOf(b)).entries())
    done.set(preview.id, await finishImport(session, client, preview, order, position > 0))
  return previews.flatMap(({ id }) => done.get(id) ?? [])
}

const stageOf = (view: ImportView) => stageOfWork(view.sheets.map(sheet => sheet.kind))

/** Reads one file and commits it. */
export async function importFile(
  session: Session,
  client: Client,
  path: string,
  order: Pick<ImportOrder, 'project' | 'projectId' | 'dryRun'> & Partial<ImportOrder>,
): Promise<ImportedFile> {
  const whole = { acceptRepairs: false, ...order }
  return finishImport(session, client, await previewFile(session, client, fileAt(path), whole), whole, false)
}

async function previewFile(
  session: Session,
  client: Client,
  file: File,
  order: ImportOrder,
): Promise<ImportView> {
  const { language } = session.terminal
  const choices = {
    projectId: order.projectId,
    period: order.period ?? null,
    kinds: order.kind === undefined ? {} : await kindsOf(file, order.kind, passwordIn(order.passwordFile)),
    mapping: {},
    using: order.mapping === undefined ? undefined : await mappingFor(client, order.mapping),
  }
  return session.follow(
    client.imports.preview({ file, choices, language, ...passwordIn(order.passwordFile) }),
  )
}

async function finishImport(
  session: Session,
  client: Client,
  read: ImportView,
  order: ImportOrder,
  movedOn: boolean,
): Promise<ImportedFile> {
  const { language } = session.terminal
  const { id } = read
  const accepting = order.acceptRepairs ? { acceptOffers: true } : {}
  const preview =
    movedOn || order.acceptRepairs ? await client.imports.decide({ id, language, ...accepting }) : read
  const usable = preview.sheets.some(sheet => sheet.leftOut === null)
  // The same file once more, which changes nothing: it says so and does nothing.
  const repeated = preview.problems.some(problem => problem.rule === 'imp-duplicate-file')
  const idle = preview.sheets.every(({ counts }) => counts.create + counts.update + counts.remove === 0)
  if (order.dryRun || !usable || (repeated && idle)) {
    const shown = await describe(client, preview, order.project, language)
    const differences = order.dryRun ? await differencesOf(client, preview, language) : []
    await client.imports.discard({ id })
    const lines = [...shown.lines, ...differences.flatMap(each => differenceLines(each, language))]
    return order.dryRun ? { json: { ...shown.json, differences }, lines } : shown
  }
  const view = await session.follow(client.imports.commit({ id, language }))
  return describe(client, view, order.project, language)
}

/** The kind the user named, for every sheet of the file that was not recognised as something else with people on it. */
async function kindsOf(
  file: File,
  kind: SheetKind,
  password: { password?: string },
): Promise<Record<string, SheetKind>> {
  const { sheets } = await parseFile(new Uint8Array(await file.arrayBuffer()), file.name, password)
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
  const lines = [
    ...view.problems.map(problem => `${view.file}  ${problem.message}`),
    ...sheets.map(sheet => `${view.file} › ${sheet.name}  ${sheetLine(sheet, language)}`),
    ...sheets.flatMap(sheet =>
      sheet.rejected.map(
        row =>
          `  ${language === 'en' ? 'row' : '第'} ${row.row}${language === 'en' ? '' : ' 行'}  ${row.message}`,
      ),
    ),
  ]
  return { json: { id: view.id, file: view.file, sheets }, lines }
}

/** What became of a sheet, in words. */
function sheetLine(sheet: ImportedFile['json']['sheets'][number], language: 'zh-CN' | 'en'): string {
  if (sheet.leftOut !== null)
    return `${language === 'en' ? 'left out: ' : '未导入：'}${leftOutWords(sheet.leftOut, language)}`
  const what = [sheetKindWords(sheet.kind, language), sheet.period].filter(Boolean).join(' ')
  const { created, updated, unchanged, removed } = sheet
  const rejected = sheet.rejected.length
  return language === 'en'
    ? `${what}: new ${created}, changed ${updated}, same ${unchanged}, removed ${removed}, rejected ${rejected}`
    : `${what}：新增 ${created}，变更 ${updated}，相同 ${unchanged}，移除 ${removed}，拒收 ${rejected}`
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

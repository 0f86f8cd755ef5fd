import type { ImportView, LeftOut, RowsJoined, ShownProblem } from '../../../../contract/api/imports.ts'
import type { SheetKind } from '../../../../contract/inspection.ts'
import { leftOutWords } from '../../../../contract/language/left-out.ts'
import { sheetKindWords } from '../../../../contract/language/words.ts'
import type { Client } from '../session.ts'
import { type Difference, differenceLines, dryRunOf } from './import-differences.ts'
import { previewRows } from './preview-rows.ts'
import { problemLines } from './problem-lines.ts'

type Language = 'zh-CN' | 'en'

/** What became of a file: its part of the answer of `import --json`, and the lines for a person. */
export interface ImportedFile {
  json: {
    id: string
    file: string
    sheets: {
      name: string
      kind: SheetKind
      project: string
      period: string | null
      team: string | null
      created: number
      updated: number
      unchanged: number
      removed: number
      rejected: { row: number; rule: string | null; message: string }[]
      leftOut: LeftOut | null
      /** People with several rows: one line each or rows apart, and who said so. */
      joined: RowsJoined | null
    }[]
    /** With --dry-run: what would change, row by row, and every doubt about the file. */
    differences?: Difference[]
    problems?: ShownProblem[]
  }
  lines: string[]
}

/** A file that was read or committed, sheet by sheet, with every row that was rejected and why. */
export async function describeImport(
  client: Client,
  view: ImportView,
  project: string,
  language: Language,
): Promise<ImportedFile> {
  const sheets = await Promise.all(
    view.sheets.map(async sheet => {
      const { id } = view
      const { sheetIndex } = sheet
      const rejected = await previewRows(client, { id, sheetIndex, decision: 'reject', language })
      return {
        name: sheet.name,
        kind: sheet.kind,
        project,
        period: sheet.period,
        team: sheet.team,
        created: sheet.counts.create,
        updated: sheet.counts.update,
        unchanged: sheet.counts.same,
        removed: sheet.counts.remove,
        rejected: rejected.map(row => ({
          row: row.row,
          rule: row.problems[0]?.rule ?? null,
          message: row.problems.map(problem => problem.message).join(' '),
        })),
        leftOut: sheet.leftOut,
        joined: sheet.joined,
      }
    }),
  )
  const lines = [
    ...view.problems.map(problem => `${view.file}  ${problem.message}`),
    ...sheets.map(sheet => `${view.file} › ${sheet.name}  ${sheetLine(sheet, language)}`),
    ...sheets.flatMap(sheet =>
      sheet.rejected.map(
        row =>
          `  ${sheet.name}  ${language === 'en' ? `row ${row.row}` : `第 ${row.row} 行`}  ${row.message}`,
      ),
    ),
  ]
  return { json: { id: view.id, file: view.file, sheets }, lines }
}

/** As `describeImport`, and what a preview would change row by row and doubts. */
export async function describeDryRun(
  client: Client,
  view: ImportView,
  project: string,
  language: Language,
): Promise<ImportedFile> {
  const { json, lines } = await describeImport(client, view, project, language)
  const { differences, problems } = await dryRunOf(client, view, language)
  return {
    json: { ...json, differences, problems },
    lines: [
      ...lines,
      ...differences.flatMap(each => differenceLines(each, language)),
      ...problemLines(problems, language),
    ],
  }
}

/** What became of a sheet, in words. */
function sheetLine(sheet: ImportedFile['json']['sheets'][number], language: Language): string {
  if (sheet.leftOut !== null)
    return `${language === 'en' ? 'left out: ' : '未导入：'}${leftOutWords(sheet.leftOut, language)}`
  const what = [sheetKindWords(sheet.kind, language), sheet.period].filter(Boolean).join(' ')
  const { created, updated, unchanged, removed } = sheet
  const rejected = sheet.rejected.length
  return language === 'en'
    ? `${what}: new ${created}, changed ${updated}, same ${unchanged}, removed ${removed}, rejected ${rejected}`
    : `${what}：新增 ${created}，变更 ${updated}，相同 ${unchanged}，移除 ${removed}，拒收 ${rejected}`
}

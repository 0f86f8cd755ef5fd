import type { ImportView } from '../../../../contract/api/imports.ts'
import type { Period } from '../../../../contract/dates.ts'
import type { SheetKind } from '../../../../contract/inspection.ts'
import { mayBeNoTable, stageOfWork } from '../../../../contract/order-of-work.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import { type Client, fileAt, passwordIn, refusalIn, type Session } from '../session.ts'
import type { SourceFile } from '../source-files.ts'
import { describeDryRun, describeImport, type ImportedFile } from './import-answer.ts'
import { mappingFor } from './mappings.ts'

/** What the user said of an import: `kind` and `mapping` (a name or a file) for every sheet, the period for sheets that name none. */
export interface ImportOrder {
  project: string
  projectId: string
  kind?: SheetKind | undefined
  period?: Period | undefined
  mapping?: string | undefined
  passwordFile?: string | undefined
  acceptRepairs: boolean
  /** Whether several rows of one person on a payroll are one line; undefined: as the sheet says. */
  join?: boolean | undefined
  /** The team of sheets that only their title gives one. */
  team?: string | undefined
  dryRun: boolean
}

/** Files of folders and zips that came to nothing: those that could not be read, and those that are no tables after all. */
export interface LeftOut {
  refused: { file: string; refusal: Refusal }[]
  passedOver: string[]
}

/** Refusals of a file that holds no table, rather than of a table that cannot be read. */
const NO_TABLE = new Set<string>(['file-format-unknown', 'file-empty'])

/**
 * Reads every file first, then commits them in the order of work (roster, attendance, wages, bank), each decided anew on what the
 * one before has written. Answers in the order the files were named; a named file that cannot be read leaves everything as it
 * was, one found in a folder or zip is put into `leftOut` while the others go on.
 */
export async function importFiles(
  session: Session,
  client: Client,
  sources: readonly SourceFile[],
  order: ImportOrder,
  leftOut: LeftOut,
): Promise<ImportedFile[]> {
  const previews: ImportView[] = []
  try {
    for (const { name, named, content } of sources) {
      try {
        if (content instanceof Refusal) throw content
        const preview = await previewFile(session, client, new File([content], name), order)
        if (named || !mayBeNoTable(name) || preview.sheets.some(({ kind }) => kind !== 'unknown'))
          previews.push(preview)
        else {
          await client.imports.discard({ id: preview.id })
          leftOut.passedOver.push(name)
        }
      } catch (error) {
        const refusal = refusalIn(error)
        if (refusal === null || named) throw error
        if (mayBeNoTable(name) && NO_TABLE.has(refusal.code)) leftOut.passedOver.push(name)
        else leftOut.refused.push({ file: name, refusal })
      }
    }
    if (order.team !== undefined && !previews.some(view => teamsSaid(view, order.team).length > 0))
      throw new Refusal('team-fits-nothing')
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
    kind: order.kind,
    kinds: {},
    mapping: {},
    joins: {},
    join: order.join,
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
  const teams = teamsSaid(read, order.team)
  const said = { ...(order.acceptRepairs && { acceptOffers: true }), ...(teams.length > 0 && { teams }) }
  const preview =
    movedOn || Object.keys(said).length > 0 ? await client.imports.decide({ id, language, ...said }) : read
  const usable = preview.sheets.some(sheet => sheet.leftOut === null)
  // The same file once more, which changes nothing: it says so and does nothing.
  const repeated = preview.problems.some(problem => problem.rule === 'imp-duplicate-file')
  const idle = preview.sheets.every(({ counts }) => counts.create + counts.update + counts.remove === 0)
  if (order.dryRun || !usable || (repeated && idle)) {
    const describe = order.dryRun ? describeDryRun : describeImport
    const shown = await describe(client, preview, order.project, language)
    await client.imports.discard({ id })
    return shown
  }
  const view = await session.follow(client.imports.commit({ id, language }))
  return describeImport(client, view, order.project, language)
}

/** The team a person says for the sheets whose title alone gives them one; sheets that name their own keep it. */
function teamsSaid({ sheets }: ImportView, team: string | undefined) {
  if (team === undefined) return []
  return sheets
    .filter(({ teamFrom }) => teamFrom !== null)
    .map(({ sheetIndex }) => ({ sheetIndex, team: team.trim() === '' ? null : team }))
}

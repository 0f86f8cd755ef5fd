import { randomUUID } from 'node:crypto'
import type { ImportChoices } from '../../../contract/api/imports.ts'
import type { Project } from '../../../contract/entities.ts'
import type { ImportProblem } from '../../../contract/inspection.ts'
import type { PackedReading } from '../../../contract/packed-rows.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  type ImportSheetRecord,
  insertImport,
  purposeOf,
  purposesOfSameFile,
} from '../../../db/repositories/imports.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import { revisionOf } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import { type PackedInspection, parsePacked } from '../../../importers/parse.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { type Job, stopIfCancelled, watched } from '../job.ts'
import { type DecidedSheet, decideSheets, tally } from './decide-sheets.ts'
import { ledgerProblem } from './decided-row.ts'
import { CHOSEN_MAPPING, correctedColumns, mappingsFor } from './mappings.ts'

/**
 * Reads a file and decides, row by row, what it would do to the ledger. The decisions are stored; project data is untouched.
 * Answers the id of the preview.
 * @throws Refusal of the file, project-unknown, mapping-fits-nothing, cancelled.
 */
export async function previewImport(
  core: CoreState,
  file: File,
  choices: ImportChoices,
  job: Job,
  password?: string,
): Promise<string> {
  const { db } = openLedgerOf(core)
  const project = findProject(db, { id: choices.projectId })
  if (project === null) throw new Refusal('project-unknown')
  job.report('read', 0, null)
  const inspection = await parsePacked(new Uint8Array(await file.arrayBuffer()), file.name, {
    ...(choices.kind !== undefined && { kind: choices.kind }),
    kinds: choices.kinds,
    mapping: choices.mapping,
    ...(choices.join !== undefined && { join: choices.join }),
    joins: choices.joins,
    mappings: mappingsFor(db, choices.using),
    ...(password !== undefined && { password }),
    signal: job.signal,
    handOver: true,
    onProgress: (done, total) => job.report('recognise', done, total),
  })
  stopIfCancelled(job)
  if (choices.using !== undefined && !inspection.sheets.some(sheet => sheet.mappingId === CHOSEN_MAPPING))
    throw new Refusal('mapping-fits-nothing', { file: file.name })
  job.report('match', 0, inspection.sheets.length)
  return storeDecisions(core, project, inspection, choices, job)
}

function storeDecisions(
  core: CoreState,
  project: Project,
  inspection: PackedInspection,
  choices: ImportChoices,
  job: Job,
): string {
  const importId = randomUUID()
  // Inside the transaction: the ledger cannot move on in between, and the thousands of questions share one lock.
  transaction(openLedgerOf(core), db => {
    const scope = { project, chosenPeriod: choices.period, today: today(core) }
    const { period, sheets } = decideSheets(db, scope, inspection.sheets, () => new Map())
    job.report('store', 0, null)
    insertImport(
      db,
      {
        id: importId,
        projectId: project.id,
        file: inspection.file.name,
        sha256: inspection.file.sha256,
        bytes: inspection.file.bytes,
        format: inspection.file.format,
        period,
        chosenPeriod: choices.period,
        state: 'previewed',
        at: core.now().toISOString(),
        problems: fileProblems(db, project.id, inspection.file.sha256, inspection.problems, sheets),
        decidedAt: revisionOf(db),
      },
      inspection.sheets.flatMap((reading, position) => {
        const decision = sheets[position]
        if (decision === undefined) return []
        const { decided } = decision
        const parts = watched(decision.parts, job, 'store', decided.rows.length, ({ count }) => count)
        return [{ sheet: sheetRecord(importId, position, reading, decision, choices), parts, decided }]
      }),
    )
  })
  return importId
}

/**
 * The problems of the file as a whole: those met while reading, and whether it was imported into this project before for a month
 * that its sheets are for now.
 */
export function fileProblems(
  db: Database,
  projectId: string,
  sha256: string,
  met: readonly ImportProblem[],
  sheets: readonly Pick<ImportSheetRecord, 'kind' | 'period' | 'leftOut'>[],
): ImportProblem[] {
  const before = purposesOfSameFile(db, projectId, sha256)
  const repeated = sheets.some(sheet => sheet.leftOut === null && before.has(purposeOf(sheet)))
  return repeated ? [...met, ledgerProblem('imp-duplicate-file', 'warn', null, null)] : [...met]
}

function sheetRecord(
  importId: string,
  position: number,
  reading: PackedReading,
  { period, problems, leftOut, decided }: DecidedSheet,
  choices: ImportChoices,
): ImportSheetRecord {
  return {
    id: randomUUID(),
    importId,
    position,
    name: reading.name,
    hidden: reading.hidden,
    kind: reading.kind,
    confidence: reading.confidence,
    projectName: reading.project,
    projectCode: reading.projectCode,
    period,
    statedPeriod: reading.period,
    team: reading.team,
    unit: reading.unit,
    paidOn: reading.paidOn,
    headerRows: reading.headerRows,
    columns: reading.columns,
    skipped: reading.skipped,
    totals: reading.totals,
    problems,
    leftOut,
    ...tally(decided),
    fingerprint: reading.fingerprint ?? null,
    recognisedKind: reading.recognisedKind ?? reading.kind,
    corrected: correctedColumns(reading, choices),
    mappingId: reading.mappingId ?? null,
    spanPart: reading.spanPart ?? null,
    teamFrom: reading.teamFrom ?? null,
  }
}

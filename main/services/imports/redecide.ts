import { isDeepStrictEqual } from 'node:util'
import type { ImportRedecision } from '../../../contract/api/imports.ts'
import { Period } from '../../../contract/dates.ts'
import { type ImportProblem, LEDGER_RULES, SheetReading } from '../../../contract/inspection.ts'
import type { PackedReading } from '../../../contract/packed-rows.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { NO_CHOICE, type RowChoice } from '../../../contract/row-choice.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { ImportRowRecord } from '../../../db/repositories/import-part.ts'
import { readPartsOf, rowsOfSheet } from '../../../db/repositories/import-rows.ts'
import { type ImportSheetRecord, replaceImport, sheetsOfImport } from '../../../db/repositories/imports.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import { revisionOf } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { previewedImport } from './commit.ts'
import { decideSheets, tally } from './decide-sheets.ts'
import type { RowChoices } from './decided-row.ts'
import { fileProblems } from './preview.ts'

/**
 * Decides a waiting preview anew from what was stored of the file: on the ledger as it is now, with what a person changed. The
 * commit that follows consumes these decisions and no others.
 * @throws Refusal import-not-previewed, project-unknown, not-found (a row that the sheet does not have, a sheet whose team is not
 * its title's).
 */
export function redecideImport(core: CoreState, change: ImportRedecision): void {
  transaction(openLedgerOf(core), db => {
    const file = previewedImport(db, change.id)
    const project = findProject(db, { id: change.projectId ?? file.projectId })
    if (project === null) throw new Refusal('project-unknown')
    const chosen = change.period === undefined ? file.chosenPeriod : change.period
    const chosenPeriod = chosen === null ? null : Period.parse(chosen)
    const sheets = withTeams(sheetsOfImport(db, change.id), change)
    const stored = sheets.map(sheet => storedSheet(db, sheet))
    const scope = { project, chosenPeriod, today: today(core) }
    const decided = decideSheets(
      db,
      scope,
      stored.map(({ reading }) => reading),
      position => choicesOf(stored[position], position, change),
    )
    const met = file.problems.filter(problem => !isOfLedger(problem))
    replaceImport(
      db,
      {
        ...file,
        projectId: project.id,
        period: decided.period,
        chosenPeriod,
        problems: fileProblems(db, project.id, file.sha256, met, decided.sheets),
        decidedAt: revisionOf(db),
      },
      stored.flatMap(({ sheet }, position) => {
        const decision = decided.sheets[position]
        if (decision === undefined) return []
        const { period, problems, leftOut, decided: rows } = decision
        return [{ sheet: { ...sheet, period, problems, leftOut, ...tally(rows) }, decided: rows }]
      }),
    )
  })
}

/** The sheets with the team that a person says in place of the one in their title. */
function withTeams(
  sheets: readonly ImportSheetRecord[],
  { id, teams }: ImportRedecision,
): ImportSheetRecord[] {
  if (teams.some(({ sheetIndex }) => (sheets[sheetIndex]?.teamFrom ?? null) === null))
    throw new Refusal('not-found', { id })
  return sheets.map((sheet, position) => {
    const said = teams.find(({ sheetIndex }) => sheetIndex === position)
    return said === undefined ? sheet : { ...sheet, team: said.team, teamFrom: 'person' }
  })
}

interface StoredSheet {
  sheet: ImportSheetRecord
  reading: PackedReading
  /** Its rows with what was decided about them before. */
  rows: ImportRowRecord[]
}

/** A sheet as it was read, before anything was decided about it. */
function storedSheet(db: Database, sheet: ImportSheetRecord): StoredSheet {
  // Rows below zero are not of the file: they are records that it no longer has.
  const rows = [...rowsOfSheet(db, sheet.id).filter(({ row }) => row > 0)]
  const { rows: _, ...facts } = SheetReading.parse({
    ...sheet,
    project: sheet.projectName,
    period: sheet.statedPeriod,
    generalContractor: null,
    problems: sheet.problems.filter(problem => !isOfLedger(problem)),
    rows: [],
  })
  return { sheet, reading: { ...facts, parts: readPartsOf(db, sheet.id) }, rows }
}

const OF_LEDGER = new Set<string>(LEDGER_RULES)

function isOfLedger(problem: ImportProblem): boolean {
  return OF_LEDGER.has(problem.rule)
}

/** What people have decided about the rows of a sheet, with what is decided now. */
function choicesOf(stored: StoredSheet | undefined, position: number, change: ImportRedecision): RowChoices {
  const choices = new Map<number, RowChoice>()
  for (const { row, choice, beside } of stored?.rows ?? []) {
    const { acceptOffers } = change
    const kept = choice ?? NO_CHOICE
    const accepted = acceptOffers === undefined ? kept.accepted : acceptOffers ? (beside?.offers ?? []) : []
    const next = { ...kept, accepted }
    if (!isDeepStrictEqual(next, NO_CHOICE)) choices.set(row, next)
  }
  const known = new Set(stored?.rows.map(({ row }) => row))
  for (const { sheetIndex, row, person, accept } of change.rows) {
    if (sheetIndex !== position) continue
    if (!known.has(row)) throw new Refusal('not-found', { id: change.id })
    const kept = choices.get(row) ?? NO_CHOICE
    choices.set(row, {
      ...kept,
      ...(person !== undefined && { person }),
      ...(accept !== undefined && { accepted: accept }),
    })
  }
  return choices
}

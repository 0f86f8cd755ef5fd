import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Decision, LeftOut } from '../../contract/api/imports.ts'
import type { ImportProblem, SheetColumn, SheetTotal, SpanPart, TeamFrom } from '../../contract/inspection.ts'
import type { ColumnMeanings, LayoutMapping } from '../../contract/layout-mapping.ts'
import { flag, id, json, ref } from './columns.ts'
import { company, project } from './registers.ts'

export const importFile = sqliteTable(
  'import_file',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    file: text('file').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    format: text('format').notNull(),
    period: text('period'),
    /** The month a person chose for the whole file; null: as its sheets say. */
    chosenPeriod: text('chosen_period'),
    state: text('state', { enum: ['previewed', 'committed', 'undone', 'discarded'] }).notNull(),
    at: text('at').notNull(),
    problems: json<ImportProblem[]>('problems').notNull(),
    /** The ledger's change counter when the decisions were made; the commit refuses when it has moved on. */
    decidedAt: integer('decided_at').notNull(),
  },
  table => [index('import_file_project').on(table.projectId, table.sha256)],
)

export const importSheet = sqliteTable(
  'import_sheet',
  {
    id: id(),
    importId: ref('import_id')
      .notNull()
      .references(() => importFile.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    hidden: flag('hidden').notNull(),
    kind: text('kind', {
      enum: ['roster', 'attendance', 'punches', 'payroll', 'bank-result', 'unknown'],
    }).notNull(),
    confidence: real('confidence').notNull(),
    projectName: text('project_name'),
    projectCode: text('project_code'),
    period: text('period'),
    /** The month the sheet itself names. */
    statedPeriod: text('stated_period'),
    team: text('team'),
    unit: text('unit'),
    paidOn: text('paid_on'),
    headerRows: json<number[]>('header_rows').notNull(),
    columns: json<SheetColumn[]>('columns').notNull(),
    skipped: json<{ row: number; reason: string }[]>('skipped').notNull(),
    totals: json<SheetTotal[]>('totals').notNull(),
    problems: json<ImportProblem[]>('problems').notNull(),
    leftOut: text('left_out').$type<LeftOut>(),
    /** How many rows were decided which way. */
    counts: json<Record<Decision, number>>('counts').notNull(),
    /** Rows that wait for a person: repairs offered and not all accepted, and people shown side by side without a word. */
    questions: json<{ offers: number; open: number }>('questions').notNull(),
    /** Digest of the heading, by which a mapping is remembered; null where the sheet has none. */
    fingerprint: text('fingerprint'),
    /** What the heading was read as before any mapping: the other half of the fingerprint. */
    recognisedKind: text('recognised_kind').notNull(),
    /** What a person said of columns of this reading; remembered at the commit. */
    corrected: json<ColumnMeanings | null>('corrected'),
    /** The remembered mapping that was applied. */
    mappingId: text('mapping_id'),
    /** Which month of a grid across two months this is; null for a sheet of one month. */
    spanPart: text('span_part').$type<SpanPart>(),
    /** Not null where only the title gave the team. */
    teamFrom: text('team_from').$type<TeamFrom>(),
  },
  table => [index('import_sheet_import').on(table.importId)],
)

/**
 * Some hundred rows of an imported sheet as they were read (contract/packed-rows.ts), with what was decided about each: nothing
 * imported is dropped. `repositories/import-rows.ts` alone reads and writes them.
 */
export const importPart = sqliteTable(
  'import_part',
  {
    sheetId: ref('sheet_id')
      .notNull()
      .references(() => importSheet.id),
    /** In the order of the sheet; below zero: not rows of the file, but records that it no longer has. */
    position: integer('position').notNull(),
    /** How many rows were decided which way. */
    counts: json<Record<Decision, number>>('counts').notNull(),
    hasProblems: flag('has_problems').notNull(),
    decisions: text('decisions').notNull(),
    /** As the importer packed them; never written again. */
    rows: text('rows').notNull(),
  },
  table => [primaryKey({ columns: [table.sheetId, table.position] })],
)

/**
 * Before-image of every record an import or an edit changed or removed: what undo restores, and the record's history. Records
 * that it made have none: one entry per kind says that there are such, and their `changedBy` tells which.
 */
export const change = sqliteTable(
  'change',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    /** Id of the import or edit. */
    by: text('by').notNull(),
    at: text('at').notNull(),
    entity: text('entity').notNull(),
    /** null in the entry that says that records of this kind were made. */
    recordId: text('record_id'),
    before: json<Record<string, unknown> | null>('before'),
    /** The import or edit that had written the before-image: what it wrote is built upon. */
    previousBy: text('previous_by'),
  },
  table => [
    index('change_by').on(table.by),
    index('change_record').on(table.recordId),
    index('change_previous').on(table.previousBy),
  ],
)

/** What the company's clerks said of the columns of a layout: applied to every later sheet of the same layout. */
export const columnMapping = sqliteTable(
  'column_mapping',
  {
    id: id(),
    companyId: ref('company_id')
      .notNull()
      .references(() => company.id),
    fingerprint: text('fingerprint').notNull(),
    name: text('name'),
    mapping: json<LayoutMapping>('mapping').notNull(),
    at: text('at').notNull(),
    usedAt: text('used_at'),
  },
  table => [uniqueIndex('column_mapping_layout').on(table.companyId, table.fingerprint)],
)

/** Single row: counts every change of project data, so that a preview knows whether the ledger moved on. */
export const ledgerState = sqliteTable('ledger_state', {
  id: integer('id').primaryKey(),
  revision: integer('revision').notNull(),
  /** The revision that last changed what the projects of the company share. */
  shared: integer('shared').notNull(),
  drill: flag('drill').notNull(),
})

/** The revision that last changed what is one project's alone. */
export const projectState = sqliteTable('project_state', {
  projectId: ref('project_id')
    .primaryKey()
    .references(() => project.id, { onDelete: 'cascade' }),
  revision: integer('revision').notNull(),
})

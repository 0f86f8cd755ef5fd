import * as z from 'zod'
import { Id } from '../entities.ts'
import { Severity } from '../finding.ts'
import { SheetColumn, SheetKind, TeamFrom } from '../inspection.ts'
import { LayoutMapping } from '../layout-mapping.ts'
import { RefusalCode, RefusalDetails } from '../refusal.ts'
import { RepairField, WhyBeside } from '../row-choice.ts'
import { call, job, Language, NamedBytes } from './base.ts'

/** What will become of a row at commit. Decided once, when the preview is made; the commit consumes exactly this. */
export const Decision = z.enum(['create', 'update', 'same', 'reject', 'remove'])
export type Decision = z.infer<typeof Decision>

export const ShownProblem = z.object({
  rule: z.string(),
  severity: Severity,
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  message: z.string(),
})
export type ShownProblem = z.infer<typeof ShownProblem>

/** Why a sheet of a file is not imported. */
export const LeftOut = z.enum([
  'hidden',
  'kind-unknown',
  'project-mismatch',
  'period-missing',
  'period-in-future',
  'other-month',
  'list-of-payroll',
  'no-rows',
])
export type LeftOut = z.infer<typeof LeftOut>

/** Several rows of one person on a payroll: one line of the month or rows apart, as nobody said yet, as the sheet says, as a person said. */
export const RowsJoined = z.object({
  how: z.enum(['open', 'sheet', 'person', 'apart']),
  people: z.int(),
  rows: z.int(),
})
export type RowsJoined = z.infer<typeof RowsJoined>

/** Totals of a preview's decisions for one sheet. */
export const SheetPreview = z.object({
  sheetIndex: z.int(),
  name: z.string(),
  hidden: z.boolean(),
  kind: SheetKind,
  confidence: z.number(),
  /** What the sheet itself says; null where it does not say. */
  projectName: z.string().nullable(),
  statedPeriod: z.string().nullable(),
  team: z.string().nullable(),
  /** Not null: the team is only what the title says (or what a person said instead) and can be changed. */
  teamFrom: TeamFrom.nullable(),
  unit: z.string().nullable(),
  /** The month its rows go into: the chosen one, its own, or that of the file. */
  period: z.string().nullable(),
  headerRows: z.array(z.int()),
  columns: z.array(SheetColumn),
  counts: z.object({ create: z.int(), update: z.int(), same: z.int(), reject: z.int(), remove: z.int() }),
  /** Why this sheet is not imported (a summary sheet, unknown kind); null when it is. */
  leftOut: LeftOut.nullable(),
  problems: z.array(ShownProblem),
  skipped: z.array(z.object({ row: z.int(), reason: z.string() })),
  /** The remembered mapping by which the columns were read; null when none was. */
  mapping: z.object({ id: Id, name: z.string().nullable() }).nullable(),
  /** Rows with a repair offered and not accepted, and rows beside a person of whom nobody has said whether he is meant. */
  questions: z.object({ offers: z.int(), open: z.int() }),
  /** Null where everybody has one row. */
  joined: RowsJoined.nullable(),
})
export type SheetPreview = z.infer<typeof SheetPreview>

export const ImportView = z.object({
  id: Id,
  file: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  format: z.string(),
  projectId: Id,
  period: z.string().nullable(),
  /** The month a person chose for the whole file; null: as its sheets say. */
  chosenPeriod: z.string().nullable(),
  /** A waiting preview on a ledger that has moved on since: to be decided again before it can be committed. */
  stale: z.boolean(),
  state: z.enum(['previewed', 'committed', 'undone', 'discarded']),
  at: z.string(),
  sheets: z.array(SheetPreview),
  problems: z.array(ShownProblem),
})
export type ImportView = z.infer<typeof ImportView>

/** A person's choices that stand above what was recognised. */
export const ImportChoices = z.object({
  projectId: Id,
  period: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
  /** Kind of every sheet that `kinds` does not name. */
  kind: SheetKind.optional(),
  /** Kind by sheet name. */
  kinds: z.record(z.string(), SheetKind).default({}),
  /** Column letter → logical field (null = leave out), by sheet name; remembered for this layout. */
  mapping: z.record(z.string(), z.record(z.string(), z.string().nullable())).default({}),
  /** A mapping to read the whole file by, as far as its sheets have the headings; above what is remembered. */
  using: LayoutMapping.optional(),
  /** Whether several rows of one person on a payroll are one line, for every sheet that `joins` does not name. */
  join: z.boolean().optional(),
  /** The same by sheet name. */
  joins: z.record(z.string(), z.boolean()).default({}),
})
export type ImportChoices = z.infer<typeof ImportChoices>

/** A row beside the one person of the roster who may be meant. Numbers masked, but for the places in which they differ. */
export const BesideView = z.object({
  workerId: Id,
  why: WhyBeside,
  /** What the row says. */
  said: z.object({ name: z.string(), idNumber: z.string().nullable() }),
  /** What the roster says. */
  known: z.object({ name: z.string(), idNumber: z.string(), team: z.string().nullable() }),
  /** Numbers that lost digits: the cell, what stands there, and the roster's number that would take its place. */
  offers: z.array(
    z.object({
      field: RepairField,
      cell: z.string().nullable(),
      written: z.string(),
      whole: z.string(),
      accepted: z.boolean(),
    }),
  ),
  /** What a person has said. */
  person: z.enum(['same', 'another']).nullable(),
})
export type BesideView = z.infer<typeof BesideView>

export const PreviewRow = z.object({
  sheetIndex: z.int(),
  /** Below 0: a record that the sheet no longer has. */
  row: z.int(),
  decision: Decision,
  label: z.string(),
  /** For an update: field by field what changes, as text (sensitive values masked). */
  changes: z.array(
    z.object({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      cell: z.string().nullable(),
    }),
  ),
  /** Plain values of the row for the preview grid (sensitive values masked). */
  values: z.record(z.string(), z.string()),
  problems: z.array(ShownProblem),
  beside: BesideView.nullable(),
  /** For a line of several rows of the file: the parts of each value, with their cells. */
  parts: z.array(z.object({ field: z.string(), cells: z.array(z.string()), written: z.string() })),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** What a person changes of a waiting preview. What is not mentioned stays as it was chosen. */
export const ImportRedecision = z.object({
  id: Id,
  projectId: Id.optional(),
  /** null: as the sheets say. */
  period: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable()
    .optional(),
  rows: z
    .array(
      z.object({
        sheetIndex: z.int(),
        row: z.int(),
        person: z.enum(['same', 'another']).nullable().optional(),
        accept: z.array(RepairField).optional(),
      }),
    )
    .default([]),
  /** The team of sheets that only their title gives one; null: none. */
  teams: z
    .array(z.object({ sheetIndex: z.int(), team: z.string().trim().min(1).max(40).nullable() }))
    .default([]),
  /** Accepts (true) or takes back (false) every offered repair. */
  acceptOffers: z.boolean().optional(),
})
export type ImportRedecision = z.infer<typeof ImportRedecision>

export const imports = {
  /** Reads a file, decides row by row against the ledger and keeps the decisions; nothing else changes yet. */
  preview: call
    .input(
      z.object({
        file: NamedBytes,
        choices: ImportChoices,
        language: Language,
        /** Opens an encrypted workbook; used for this reading and never kept. */
        password: z.string().optional(),
      }),
    )
    .output(job(ImportView)),
  /** The tables inside a zip of files, each to be previewed on its own; what cannot be taken out is told. */
  unpack: call.input(z.object({ file: NamedBytes })).output(
    z.object({
      files: z.array(NamedBytes),
      refused: z.array(z.object({ file: z.string(), code: RefusalCode, details: RefusalDetails })),
      passedOver: z.array(z.string()),
    }),
  ),
  rows: call
    .input(
      z.object({
        id: Id,
        sheetIndex: z.int(),
        decision: Decision.optional(),
        offset: z.int().default(0),
        limit: z.int().max(1000).default(200),
        language: Language,
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(PreviewRow) })),
  /** Consumes exactly the decisions that the preview showed, in one transaction; refused when the ledger changed since. */
  commit: call.input(z.object({ id: Id, language: Language })).output(job(ImportView)),
  /**
   * Decides a waiting preview anew without reading the file again: on the ledger as it is now, with what a person changed
   * (project, month, who a row is about, offered repairs). Everything else stays as it was chosen.
   */
  decide: call.input(ImportRedecision.extend({ language: Language })).output(ImportView),
  discard: call.input(z.object({ id: Id })).output(z.object({ id: Id })),
  /** Takes a whole import back, as long as nothing has been built upon it. */
  undo: call.input(z.object({ id: Id, language: Language })).output(ImportView),
  list: call.input(z.object({ projectId: Id.optional(), language: Language })).output(z.array(ImportView)),
}

export const MappingView = z.object({
  id: Id,
  name: z.string().nullable(),
  /** What sheets of this layout are, where a person said so. */
  kind: SheetKind.nullable(),
  headings: z.array(z.string()),
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
  /** Whether several rows of one person are one line, where a person said so. */
  join: z.boolean().nullable(),
  at: z.string(),
  usedAt: z.string().nullable(),
})
export type MappingView = z.infer<typeof MappingView>

/** What the company's clerks said of the columns of layouts: remembered at the commit, applied to later files, revocable. */
export const mappings = {
  list: call.output(z.array(MappingView)),
  name: call
    .input(z.object({ id: Id, name: z.string().trim().min(1).max(80).nullable() }))
    .output(MappingView),
  export: call.input(z.object({ id: Id })).output(LayoutMapping),
  /** Takes a shared mapping into the ledger, in place of what was remembered for its layout. */
  import: call.input(z.object({ file: NamedBytes })).output(MappingView),
  remove: call.input(z.object({ id: Id })).output(z.object({ id: Id })),
}

import * as z from 'zod'
import { Id } from '../entities.ts'
import { Severity } from '../finding.ts'
import { SheetColumn, SheetKind } from '../inspection.ts'
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
  'no-rows',
])
export type LeftOut = z.infer<typeof LeftOut>

/** Totals of a preview's decisions for one sheet. */
export const SheetPreview = z.object({
  sheetIndex: z.int(),
  name: z.string(),
  hidden: z.boolean(),
  kind: SheetKind,
  confidence: z.number(),
  /** What the sheet itself says; null where it does not say. */
  projectName: z.string().nullable(),
  period: z.string().nullable(),
  team: z.string().nullable(),
  unit: z.string().nullable(),
  headerRows: z.array(z.int()),
  columns: z.array(SheetColumn),
  counts: z.object({ create: z.int(), update: z.int(), same: z.int(), reject: z.int(), remove: z.int() }),
  /** Why this sheet is not imported (a summary sheet, unknown kind); null when it is. */
  leftOut: LeftOut.nullable(),
  problems: z.array(ShownProblem),
  skipped: z.array(z.object({ row: z.int(), reason: z.string() })),
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
  /** Kind by sheet name. */
  kinds: z.record(z.string(), SheetKind).default({}),
  /** Column letter → logical field (null = leave out), by sheet name; remembered for this layout. */
  mapping: z.record(z.string(), z.record(z.string(), z.string().nullable())).default({}),
})
export type ImportChoices = z.infer<typeof ImportChoices>

export const PreviewRow = z.object({
  sheetIndex: z.int(),
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
})
export type PreviewRow = z.infer<typeof PreviewRow>

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
  discard: call.input(z.object({ id: Id })).output(z.object({ id: Id })),
  /** Takes a whole import back, as long as nothing has been built upon it. */
  undo: call.input(z.object({ id: Id, language: Language })).output(ImportView),
  list: call.input(z.object({ projectId: Id.optional(), language: Language })).output(z.array(ImportView)),
}

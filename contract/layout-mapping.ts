import * as z from 'zod'
import { SheetKind } from './inspection.ts'

/**
 * What columns mean, by their heading: the path of heading cells as `headingName` writes it, with "#2", "#3" … behind the second
 * and further columns of the same heading. null = the column is left out.
 */
export const ColumnMeanings = z.record(z.string(), z.string().nullable())
export type ColumnMeanings = z.infer<typeof ColumnMeanings>

/** A mapping of one layout, as it is remembered, named, exported and shared. Holds headings, never anything of a person. */
export const LayoutMapping = z.object({
  format: z.literal('xinzhang-mapping'),
  version: z.literal(1),
  name: z.string().nullable(),
  /** Digest of the heading and of the kind it was recognised as. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the sheet is, where a person said so; null: as recognised. */
  kind: SheetKind.nullable(),
  /** The headings of the layout, for a person to know it again. */
  headings: z.array(z.string()).max(1000),
  columns: ColumnMeanings,
  /** Whether several rows of one person are one line, where a person said so; null: as the sheet says. */
  join: z.boolean().nullable().default(null),
})
export type LayoutMapping = z.infer<typeof LayoutMapping>

/** A remembered mapping as it goes to the reader of files. */
export interface KnownMapping {
  readonly id: string
  readonly mapping: LayoutMapping
  /** Chosen by a person for this file: then it goes by headings alone, whatever the layout. */
  readonly chosen: boolean
}

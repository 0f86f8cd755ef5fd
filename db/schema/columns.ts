import { customType, integer, text } from 'drizzle-orm/sqlite-core'

/** Primary key: a random UUID made by the core. */
export const id = () => text('id').primaryKey()

/** Reference to another record by its UUID. */
export const ref = (name: string) => text(name)

/** Money in fen. */
export const fen = (name: string) => integer(name)

/** Days or hours in hundredths. */
export const hundredths = (name: string) => integer(name)

export const flag = (name: string) => integer(name, { mode: 'boolean' })

/** A list or record kept as JSON text; T is what the entity's zod schema says. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: value => JSON.stringify(value),
    fromDriver: value => JSON.parse(value),
  })(name)

/**
 * Where a record came from and who touched it last: the imported sheet and its row (null when typed by hand), and the id of
 * the import or edit that wrote it. The latter is how `undo` knows whether something was built upon an import.
 */
export const provenance = () => ({
  sourceSheetId: text('source_sheet_id'),
  sourceRow: integer('source_row'),
  changedBy: text('changed_by'),
})

/** Cells of fields that other rows or files said than the one a record came from. */
export type SourceCells = Record<string, { sheetId: string; cell: string }>

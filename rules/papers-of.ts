import { groupBy } from './group-by.ts'

/** Rows of a book of papers by the document number of the person they name, in capitals; none where nothing is known of the book. */
export function byIdNumber<Row extends { idNumber: string | null }>(
  rows: readonly Row[] | null,
): Map<string, Row[]> {
  return groupBy(rows ?? [], ({ idNumber }) => idNumber?.toUpperCase() ?? null)
}

import type { PayrollRow } from '../../../contract/api/months.ts'

/**
 * The line and column that a link speaks of: by the line's id, by a finding on it, or by the cell in the clerk's workbook.
 * Undefined when nothing on the sheet answers.
 */
export function findLine(
  rows: readonly PayrollRow[],
  focus: Readonly<Record<string, string>>,
): { row: string; column?: string | undefined } | undefined {
  const { line, finding, file, sheet, cell } = focus
  const row =
    rows.find(each => each.id === line) ??
    (finding === undefined
      ? undefined
      : rows.find(each => each.findings.some(found => found.id === finding))) ??
    rows.find(
      each =>
        each.file === file && each.sheet === sheet && Object.values(each.cells).some(one => one === cell),
    )
  if (row === undefined) return undefined
  const byCell = Object.entries(row.cells).find(([, address]) => address === cell)?.[0]
  const byFinding = row.findings.find(found => found.id === finding)?.field
  return { row: row.id, column: byCell ?? byFinding ?? undefined }
}

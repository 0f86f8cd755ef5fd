import { columnLetter } from '../../contract/cell-place.ts'
import type { Inspection, SheetReading } from '../../contract/inspection.ts'
import { cellText, type Workbook } from '../../importers/formats/grid.ts'
import type { FileFacts, SheetFacts } from './facts.ts'

const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0)

function valueAt(sheet: SheetReading, row: number, field: string): unknown {
  const values: Record<string, unknown> = sheet.rows.find(each => each.row === row)?.values ?? {}
  return values[field] ?? null
}

function brokenInSheet(facts: SheetFacts, sheet: SheetReading): string[] {
  const broken: string[] = []
  const same = (what: string, expected: unknown, found: unknown) => {
    if (JSON.stringify(expected) !== JSON.stringify(found))
      broken.push(`«${sheet.name}» ${what}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(found)}`)
  }
  if (facts.kind) same('kind', facts.kind, sheet.kind)
  if (facts.people)
    same(
      'people',
      facts.people,
      sheet.rows.map(({ row }) => row),
    )
  if (facts.count !== undefined) same('people', facts.count, sheet.rows.length)
  if (facts.period !== undefined) same('period', facts.period, sheet.period)
  if (facts.headerRows) same('heading rows', facts.headerRows, sheet.headerRows)
  if (facts.dayColumns !== undefined)
    same(
      'day columns',
      facts.dayColumns,
      sheet.columns.filter(({ field }) => field?.startsWith('day/')).length,
    )
  for (const [row, reason] of Object.entries(facts.skipped ?? {}))
    same(`row ${row}`, reason, sheet.skipped.find(each => each.row === Number(row))?.reason)
  for (const [row, field, value] of facts.values ?? [])
    same(`row ${row} ${field}`, value, valueAt(sheet, row, field))
  const problems = [...sheet.problems, ...sheet.rows.flatMap(row => row.problems)]
  for (const [cell, rule] of facts.problems ?? [])
    same(
      `${rule} at ${cell}`,
      true,
      problems.some(found => found.cell === cell && found.rule === rule),
    )
  if (facts.sum) {
    const { field, of, statedIn } = facts.sum
    same(
      `sum of ${field}`,
      of,
      sheet.rows.reduce((sum, { row }) => sum + numberOf(valueAt(sheet, row, field)), 0),
    )
    const stated = sheet.totals.find(total => total.row === statedIn && total.scope === 'sheet')
    if (statedIn !== undefined) same(`stated ${field}`, of, stated?.sums[field])
  }
  return broken
}

function brokenGridSum(
  name: string,
  { column, rows, equals }: NonNullable<SheetFacts['gridSum']>,
  workbook: Workbook,
): string[] {
  const sheet = workbook.sheets.find(each => each.name === name)
  const textAt = (place: string) => {
    const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
    const cells = sheet?.rows.find(row => row.number === Number(number))?.cells ?? []
    return cellText(cells.find((_, index) => columnLetter(index) === letters))
  }
  let sum = 0
  for (let row = rows[0]; row <= rows[1]; row++) sum += Number(textAt(`${column}${row}`))
  return String(sum) === textAt(equals) ? [] : [`sum of column ${column}: ${sum} ≠ ${equals}`]
}

/** Which of the stated facts do not hold; empty when all do. */
export function brokenFacts(facts: FileFacts, inspection: Inspection, workbook: Workbook): string[] {
  const broken: string[] = []
  const shown = inspection.sheets.filter(sheet => !sheet.hidden).map(({ name }) => name)
  if (facts.offered && facts.offered.join() !== shown.join())
    broken.push(`offered: ${facts.offered.join()} ≠ ${shown.join()}`)
  for (const rule of facts.fileProblems ?? [])
    if (!inspection.problems.some(problem => problem.rule === rule)) broken.push(`the file lacks ${rule}`)
  for (const [name, sheetFacts] of Object.entries(facts.sheets ?? {})) {
    const sheet = inspection.sheets.find(each => each.name === name)
    if (sheet === undefined) broken.push(`no sheet «${name}»`)
    else broken.push(...brokenInSheet(sheetFacts, sheet))
    if (sheetFacts.gridSum) broken.push(...brokenGridSum(name, sheetFacts.gridSum, workbook))
  }
  return broken
}

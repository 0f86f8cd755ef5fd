import { type CellPlace, cellAt, columnLetter } from '../../contract/cell-place.ts'
import type { DraftRow, ImportProblem, SheetKind, SheetReading } from '../../contract/inspection.ts'
import type { Sheet } from '../formats/grid.ts'
import { cellReference } from '../formats/xlsx/sheet.ts'

/** The place of a column that the file does not have. */
export const MADE_UP: CellPlace = ''

/** A sheet that is no plain table, put into one: one heading, one record a row. */
export interface Rearranged {
  sheet: Sheet
  /** Where each column of that table stands in the file, by index. */
  places: readonly CellPlace[]
  /** Where single cells of it stand, by their address in the table, if not at their column's place. */
  addresses?: ReadonlyMap<string, string>
  /** What is known of it by how it was found. */
  kind?: SheetKind
  problems?: ImportProblem[]
}

const ADDRESS = /^([A-Z]+)(\d+)$/

function placeOf(places: readonly CellPlace[], letter: string): CellPlace | undefined {
  return places[cellReference(letter).column]
}

/** A choice for a column, which a person made by its place in the file, by its letter in the table. */
export function choicesInTable<Value>(
  choices: Record<string, Value>,
  { places }: Rearranged,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([place, value]) => {
      const index = places.indexOf(place)
      return index < 0 ? [] : [[columnLetter(index), value]]
    }),
  )
}

function keysInFile<Value>(
  record: Record<string, Value>,
  places: readonly CellPlace[],
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      /^[A-Z]+$/.test(key) ? (placeOf(places, key) ?? key) : key,
      value,
    ]),
  )
}

/** Columns that a sentence names (取 E, F 列): each as a cell or a row of the sheet. */
function columnsInFile(
  params: ImportProblem['params'],
  places: readonly CellPlace[],
): ImportProblem['params'] {
  const { columns } = params
  if (typeof columns !== 'string') return params
  const shown = columns.split(', ').map(letter => {
    const place = placeOf(places, letter) ?? letter
    return place.startsWith('@') ? `${place.slice(1)}:${place.slice(1)}` : place.replace(/^=|\+\d+$/g, '')
  })
  return { ...params, columns: shown.join(', ') }
}

/** The line of names, where people stand beside each other. */
function headingIn([first = '']: readonly CellPlace[]): number[] | null {
  return first.startsWith('@') ? [Number(first.slice(1))] : null
}

/** The reading of such a table with every column, cell and problem at its place in the file. */
export function inFile<Reading extends SheetReading>(reading: Reading, table: Rearranged): Reading {
  const { places, addresses } = table
  const address = (cell: string): string | null => {
    const own = addresses?.get(cell)
    if (own !== undefined) return own
    const [, letter = '', row = ''] = ADDRESS.exec(cell) ?? []
    const place = placeOf(places, letter)
    // The heading of forms is made up: it stands nowhere.
    return place === undefined || Number(row) < 1 ? null : cellAt(place, Number(row))
  }
  const moved = (found: ImportProblem): ImportProblem => ({
    ...found,
    cell: found.cell === null ? null : address(found.cell),
    params: columnsInFile(found.params, places),
  })
  for (const row of reading.rows) {
    for (const { field, letter } of reading.columns)
      if (field !== null && addresses?.has(`${letter}${row.row}`)) row.cells[field] ??= `${letter}${row.row}`
    moveRow(row, places, address, moved)
  }
  return {
    ...reading,
    columns: reading.columns
      .map(column => ({ ...column, letter: placeOf(places, column.letter) ?? column.letter }))
      .filter(({ letter }) => letter !== MADE_UP),
    headerRows: headingIn(places) ?? reading.headerRows.filter(row => row > 0),
    problems: reading.problems.map(moved),
    ...(reading.headingNames && { headingNames: keysInFile(reading.headingNames, places) }),
  }
}

function moveRow(
  row: DraftRow,
  places: readonly CellPlace[],
  address: (cell: string) => string | null,
  moved: (found: ImportProblem) => ImportProblem,
): void {
  row.cells = Object.fromEntries(
    Object.entries(row.cells).map(([field, cell]) => [field, address(cell) ?? cell]),
  )
  row.raw = keysInFile(row.raw, places)
  row.problems = row.problems.map(moved)
}

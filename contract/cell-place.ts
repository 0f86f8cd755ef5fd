/**
 * Where the cells of a field stand, seen from the row that a record is read from: a column letter, mostly. A layout that is no plain
 * table needs more: `C+1` is column C of the row below (two lines a person), `@5` the row 5 of the sheet in the column that has the
 * record's number (people side by side), `=B2` one cell for all.
 */
export type CellPlace = string

/** The address of a field's cell. `row`: number of the record, 1-based. */
export function cellAt(place: CellPlace, row: number): string {
  const sign = place.charAt(0)
  if (sign === '=') return place.slice(1)
  if (sign === '@') return `${columnLetter(row - 1)}${place.slice(1)}`
  const plus = place.indexOf('+')
  return plus < 0 ? `${place}${row}` : `${place.slice(0, plus)}${row + Number(place.slice(plus + 1))}`
}

/** Column letters of a 0-based index: 0 → A, 27 → AB. */
export function columnLetter(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

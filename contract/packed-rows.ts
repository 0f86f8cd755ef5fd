import type { DraftRow, SheetReading } from './inspection.ts'

/** Some hundred rows of a sheet as one text: small enough to be read for one page of a preview, few enough to be stored one by one. */
export interface RowsPart {
  rows: string
  count: number
  /** Whether any of the rows left a problem. */
  hasProblems: boolean
}

/** A reading whose rows stay packed until somebody walks through them: a large sheet never stands in memory row by row. */
export type PackedReading<Reading extends SheetReading = SheetReading> = Reading extends SheetReading
  ? Omit<Reading, 'rows'> & { parts: readonly RowsPart[] }
  : never

type Rest = Partial<Pick<DraftRow, 'cells' | 'raw' | 'problems'>>

/** Rows that state the same fields share a shape, which names them once: half the bytes, and nothing but JSON. */
interface Packed<Values> {
  shapes: (keyof Values & string)[][]
  row: number[]
  shape: number[]
  values: Values[keyof Values & string][][]
  /** What few rows have, by their place in the part. */
  rest: Record<number, Rest>
}

const ROWS_PER_PART = 500

/** Packs rows in parts. They leave the list as they are packed, so that a large sheet does not stand in memory twice. */
export function* packInParts(rows: DraftRow<object>[]): Generator<RowsPart> {
  while (rows.length > 0) {
    const some = rows.splice(0, ROWS_PER_PART)
    yield {
      rows: packRows(some),
      count: some.length,
      hasProblems: some.some(({ problems }) => problems.length > 0),
    }
  }
}

/** Rows as one JSON text. Members whose value is undefined count as absent. */
export function packRows(rows: readonly DraftRow<object>[]): string {
  const packed: Packed<Record<string, unknown>> = { shapes: [], row: [], shape: [], values: [], rest: {} }
  for (const draft of rows) {
    const rest = restOf(draft)
    if (rest !== null) packed.rest[packed.row.length] = rest
    const values = withoutUndefined(draft.values)
    packed.row.push(draft.row)
    packed.shape.push(shapeOf(Object.keys(values), packed.shapes))
    packed.values.push(Object.values(values))
  }
  return JSON.stringify(packed)
}

function withoutUndefined(values: object): object {
  return Object.values(values).includes(undefined)
    ? Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
    : values
}

/** The place of a shape among those met so far, which are few; a new one is added. */
function shapeOf(fields: string[], shapes: string[][]): number {
  const known = shapes.findIndex(
    shape => shape.length === fields.length && shape.every((field, at) => field === fields[at]),
  )
  return known < 0 ? shapes.push(fields) - 1 : known
}

function restOf({ cells, raw, problems }: Pick<DraftRow, 'cells' | 'raw' | 'problems'>): Rest | null {
  const rest: Rest = {}
  if (hasMembers(cells)) rest.cells = cells
  if (hasMembers(raw)) rest.raw = raw
  if (problems.length > 0) rest.problems = problems
  return hasMembers(rest) ? rest : null
}

function hasMembers(object: object): boolean {
  for (const _ in object) return true
  return false
}

/** The rows of a text of `packRows`, each as it was. `Values` is what the kind of the sheet says they state. */
export function unpackRows<Values extends object>(text: string): DraftRow<Partial<Values>>[] {
  const { shapes, row, shape, values, rest }: Packed<Values> = JSON.parse(text)
  const blanks = shapes.map(blankOf<Values>)
  return row.map((number, index) => {
    const { cells = {}, raw = {}, problems = [] } = rest[index] ?? {}
    const stated: Partial<Values> = { ...blanks[shape[index] ?? -1] }
    const said = values[index] ?? []
    const fields = shapes[shape[index] ?? -1] ?? []
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at]
      if (field !== undefined) stated[field] = said[at]
    }
    return { row: number, values: stated, cells, raw, problems }
  })
}

/**
 * An object of a shape with nothing stated yet. Rows are copies of it: V8 keeps the members of one that JSON made in a plain row,
 * those of one that is given some twenty names one by one in a dictionary.
 */
function blankOf<Values extends object>(fields: readonly (keyof Values & string)[]): Partial<Values> {
  return JSON.parse(JSON.stringify(Object.fromEntries(fields.map(field => [field, null]))))
}

/** Every row of a packed reading in its order, unpacked part by part. */
export function* rowsIn<Values extends object>({
  parts,
}: {
  parts: readonly Pick<RowsPart, 'rows'>[]
}): Generator<DraftRow<Partial<Values>>> {
  for (const part of parts) yield* unpackRows<Values>(part.rows)
}

/** A cell by its place among the rows and columns in sight. */
export interface Place {
  row: number
  column: number
}

/** Cells from where the selection began to where it ends now. */
export interface Selection {
  anchor: Place
  head: Place
}

export interface Bounds {
  top: number
  bottom: number
  left: number
  right: number
}

/** The rectangle that a selection covers. */
export function boundsOf({ anchor, head }: Selection): Bounds {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  }
}

/** The place inside a grid of that many rows and columns that is nearest to a place. */
export function clampPlace(place: Place, rows: number, columns: number): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  }
}

/**
 * Where a key leads from a place; null for a key that does not move. Home and End stay in the row, with Ctrl they go to the corners.
 * `page` is the number of rows in sight.
 */
export function movedBy(
  key: string,
  ctrl: boolean,
  from: Place,
  size: { rows: number; columns: number; page: number },
): Place | null {
  const { row, column } = from
  const targets: Record<string, Place> = {
    ArrowUp: { row: ctrl ? 0 : row - 1, column },
    ArrowDown: { row: ctrl ? size.rows : row + 1, column },
    ArrowLeft: { row, column: ctrl ? 0 : column - 1 },
    ArrowRight: { row, column: ctrl ? size.columns : column + 1 },
    PageUp: { row: row - size.page, column },
    PageDown: { row: row + size.page, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? size.rows : row, column: size.columns },
  }
  const target = targets[key]
  return target ? clampPlace(target, size.rows, size.columns) : null
}

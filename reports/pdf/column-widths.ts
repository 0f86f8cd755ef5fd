/** What a column needs, in thousandths of the type size, without padding. */
export interface Need {
  /** Below this a figure would be cut or a heading fall apart. */
  least: number
  /** Enough for every value to stand on few lines. */
  good: number
  /** Takes a share of what is left over, such as room to sign. */
  grows: boolean
}

/** Space left and right of the text in a cell, in points. */
export const PADDING = 2.5

const SIZES_WITH_GOOD_WIDTHS = [9, 8.5, 8, 7.5, 7, 6.5]
const SIZES_WITH_LEAST_WIDTHS = [7, 6.5, 6]

export interface ColumnFit {
  /** Type size in points. */
  size: number
  /** Width of each column in points, padding included; they add up to the room. */
  widths: number[]
}

function total(needs: Need[], size: number, of: 'least' | 'good'): number {
  return needs.reduce((sum, need) => sum + (need[of] * size) / 1000 + 2 * PADDING, 0)
}

/**
 * The largest type size at which the columns fit the room (points), and their widths: good widths before large type,
 * at least 6 points. Null when even the least widths at 6 points do not fit: the caller takes larger paper.
 */
export function fitColumns(needs: Need[], room: number): ColumnFit | null {
  const size =
    SIZES_WITH_GOOD_WIDTHS.find(candidate => total(needs, candidate, 'good') <= room) ??
    SIZES_WITH_LEAST_WIDTHS.find(candidate => total(needs, candidate, 'least') <= room)
  if (size === undefined) return null
  const start = needs.map(need => (need.least * size) / 1000 + 2 * PADDING)
  const wishes = needs.map(need => ((need.good - need.least) * size) / 1000)
  const spare = room - start.reduce((sum, width) => sum + width, 0)
  const wished = wishes.reduce((sum, wish) => sum + wish, 0)
  const share = wished === 0 ? 0 : Math.min(1, spare / wished)
  const widths = start.map((width, index) => width + (wishes[index] ?? 0) * share)
  return { size, widths: stretch(widths, needs, room) }
}

/** How far a column of text may grow before the figures, too, get some of the room that is left. */
const GROWTH = 0.6

function stretch(widths: number[], needs: Need[], room: number): number[] {
  const total = (of: number[]) => of.reduce((sum, width) => sum + width, 0)
  const base = total(widths.filter((_, index) => needs[index]?.grows === true))
  const factor = base === 0 ? 1 : 1 + Math.min(GROWTH, (room - total(widths)) / base)
  const grown = widths.map((width, index) => (needs[index]?.grows === true ? width * factor : width))
  return grown.map(width => (width * room) / total(grown))
}

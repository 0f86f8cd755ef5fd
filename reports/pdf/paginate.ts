export interface PageRoom {
  /** Points left for rows on the page where the table begins. */
  first: number
  /** Points for rows on every following page. */
  next: number
  /** Points for the page subtotal, kept free on each page when the table takes more than one. */
  subtotal: number
  /** Points of what must follow the last row on its page: total, capitals, signatures. */
  tail: number
}

/** Rows taken along so that a signature never stands on a page without any row it signs for. */
const COMPANIONS = 3

/**
 * How many rows go on each page. Every page but possibly the first holds at least one row, and the tail fits
 * below the last row whenever it fits on a page at all.
 */
export function paginate(heights: number[], room: PageRoom): number[] {
  const all = heights.reduce((sum, height) => sum + height, 0)
  if (all + room.tail <= room.first) return [heights.length]
  const pages: number[] = []
  let used = 0
  let count = 0
  const space = () => (pages.length === 0 ? room.first : room.next) - room.subtotal
  for (const height of heights) {
    if (used + height > space() && (count > 0 || pages.length === 0)) {
      pages.push(count)
      used = 0
      count = 0
    }
    used += height
    count++
  }
  if (used + room.tail > space() && (count > 0 || pages.length === 0)) {
    const along = Math.min(
      COMPANIONS,
      Math.max(0, count - 1),
      fitting(heights, room.next - room.subtotal - room.tail),
    )
    pages.push(count - along)
    count = along
  }
  return [...pages, count]
}

/** How many of the last rows fit into a space. */
function fitting(heights: number[], space: number): number {
  let left = space
  let count = 0
  for (const height of heights.toReversed()) {
    left -= height
    if (left < 0) break
    count++
  }
  return count
}

import { compact } from '../../contract/text.ts'
import type { Column } from './column.ts'

const WEEKDAY = /^[一二三四五六日天]$/
const NUMBER = /^(\d{1,2})[日号]?$/

const leafOf = ({ header }: Column) => compact(header.split(' > ').at(-1) ?? '')

function numberOf(column: Column | undefined): number | null {
  const found = column === undefined ? null : NUMBER.exec(leafOf(column))
  return found ? Number(found[1]) : null
}

/** The nearest day number on one side of a run of weekdays, with its distance. */
function neighbour(
  columns: readonly Column[],
  at: number,
  step: 1 | -1,
): { day: number; distance: number } | null {
  for (let distance = 1; distance <= 7; distance++) {
    const column = columns[at + step * distance]
    if (column === undefined) return null
    const day = numberOf(column)
    if (day !== null) return { day, distance }
    if (!WEEKDAY.test(leafOf(column))) return null
  }
  return null
}

/**
 * DingTalk heads its day columns 1 2 3 六 日 6 7: a weekday among day numbers is the day that its place says, never the sixth.
 * Only where the numbers on both sides agree, or on the one side that there is.
 */
export function nameWeekdayColumns(columns: readonly Column[]): void {
  columns.forEach((column, at) => {
    if (!WEEKDAY.test(leafOf(column))) return
    const before = neighbour(columns, at, -1)
    const after = neighbour(columns, at, 1)
    if (before === null && after === null) return
    const days = [before && before.day + before.distance, after && after.day - after.distance]
    const [day, ...others] = days.filter(found => found !== null)
    const agreed = day !== undefined && day >= 1 && day <= 31 && others.every(other => other === day)
    column.meaning = agreed ? { day, part: 'whole' } : null
  })
}

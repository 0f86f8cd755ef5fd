import type { AttendanceMonth } from '../contract/entities.ts'
import type { Hundredths } from '../contract/money.ts'

/** Sum of the marked days; where the sheet marks none, the total it states. Null when it says neither. */
export function attendedDays(line: AttendanceMonth): Hundredths | null {
  const marked = line.days.filter(day => day !== null)
  return marked.length === 0 ? line.statedDays : marked.reduce((sum, day) => sum + day, 0)
}

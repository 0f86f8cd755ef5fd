import { beijingDate } from './dates.ts'
import type { Punch } from './entities.ts'
import type { ProjectMonth } from './project-month.ts'

/** A month's gate records by ledger id of the worker and day of the month (1–31). */
export function punchesByDay(month: ProjectMonth): Map<string, Map<number, Punch[]>> {
  const byWorker = new Map<string, Map<number, Punch[]>>()
  for (const punch of month.punches) {
    const on = beijingDate(new Date(punch.at))
    if (!on.startsWith(month.period)) continue
    const days = byWorker.get(punch.workerId) ?? new Map<number, Punch[]>()
    byWorker.set(punch.workerId, days)
    const day = Number(on.slice(8))
    days.set(day, [...(days.get(day) ?? []), punch])
  }
  return byWorker
}

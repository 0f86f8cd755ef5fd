import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import { lineKey } from './decided-row.ts'

export type AttendanceLine = MonthRecords['attendance'][number]

/** The keys of a line: the person it is about, where the roster has him, and what its sheet says of him. */
export function keysOf({
  workerId,
  idNumber,
  name,
  teamName,
}: Pick<AttendanceLine, 'workerId' | 'idNumber' | 'name' | 'teamName'>): string[] {
  const said = lineKey(idNumber, name, teamName)
  return workerId === null ? [said] : [`worker ${workerId}|${teamName ?? ''}`, said]
}

/** Lines by each of their keys, in their order. */
export function linesByKey(lines: readonly AttendanceLine[]): Map<string, AttendanceLine[]> {
  const byKey = new Map<string, AttendanceLine[]>()
  for (const line of lines)
    for (const key of keysOf(line)) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [line])
      else known.push(line)
    }
  return byKey
}

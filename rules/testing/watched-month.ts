import type { ProjectMonth } from '../../contract/project-month.ts'

/** Lists of the slice whose records a person can edit, with the name by which rules declare what they read. */
const EDITED = {
  workers: 'worker',
  engagements: 'engagement',
  attendance: 'attendance',
  lines: 'line',
} as const

type Note = (field: string, record: string) => void

/** Where a record stands and what it belongs to: only imports change that, and they leave nothing of what was said before. */
const PLACES = new Set(['id', 'origin', 'projectId', 'sheetId', 'teamId', 'workerId'])

function watchedRow<Row extends { id: string }>(row: Row, kind: string, note: Note): Row {
  return new Proxy(row, {
    get(target, field, receiver) {
      if (typeof field === 'string' && !PLACES.has(field)) note(`${kind}.${field}`, target.id)
      return Reflect.get(target, field, receiver)
    },
  })
}

/** The month, telling which fields of records that can be edited are looked at, and of which record. */
export function watchedMonth(month: ProjectMonth, note: Note): ProjectMonth {
  const watched = <Row extends { id: string }>(rows: Row[], kind: string) =>
    rows.map(row => watchedRow(row, kind, note))
  return {
    ...month,
    workers: watched(month.workers, EDITED.workers),
    engagements: watched(month.engagements, EDITED.engagements),
    attendance: watched(month.attendance, EDITED.attendance),
    lines: watched(month.lines, EDITED.lines),
  }
}

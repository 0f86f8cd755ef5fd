import type { IdDocType } from '../contract/entities.ts'
import { type IdNumberParts, idNumberParts } from '../contract/id-number.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { shapeOf } from './document-shape.ts'
import type { AttendanceRow, LineRow, WorkerRow } from './rows.ts'

/** A row that names a person with a document. */
export interface DocumentRow {
  row: WorkerRow | LineRow | AttendanceRow
  kind: 'worker' | 'line'
  name: string
  docType: IdDocType
  /** Upper case, so that x counts as X. */
  idNumber: string
  parts: IdNumberParts | null
}

interface LookUp {
  workerByIdNumber: () => Map<string, WorkerRow>
}

/**
 * The documents of roster, payroll and attendance rows, each number taken apart once.
 * An attendance sheet states no kind of document: the roster's is taken, else the number's own shape.
 */
export function documentRows(month: ProjectMonth, { workerByIdNumber }: LookUp): DocumentRow[] {
  const known = new Map<string, IdNumberParts | null>()
  const partsOf = (idNumber: string): IdNumberParts | null => {
    const parts = known.get(idNumber)
    if (parts !== undefined) return parts
    const fresh = idNumberParts(idNumber)
    known.set(idNumber, fresh)
    return fresh
  }
  const rows: DocumentRow[] = []
  const add = (row: DocumentRow['row'], kind: DocumentRow['kind'], docType: IdDocType, stated: string) => {
    const idNumber = stated.toUpperCase()
    rows.push({ row, kind, name: row.name, docType, idNumber, parts: partsOf(idNumber) })
  }
  for (const worker of month.workers) add(worker, 'worker', worker.idDocType, worker.idNumber)
  const ofRoster = (idNumber: string) => workerByIdNumber().get(idNumber)?.idDocType
  for (const line of month.lines) {
    if (line.idNumber === null) continue
    // A payroll sheet seldom has a column for the kind: resident ID then only means that nothing else was said.
    const docType = line.idDocType === 'residentId' ? ofRoster(line.idNumber) : line.idDocType
    add(line, 'line', docType ?? line.idDocType, line.idNumber)
  }
  for (const row of month.attendance) {
    if (row.idNumber === null) continue
    add(row, 'line', ofRoster(row.idNumber) ?? shapeOf(row.idNumber) ?? 'residentId', row.idNumber)
  }
  return rows
}

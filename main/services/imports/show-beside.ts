import type { BesideView } from '../../../contract/api/imports.ts'
import { cellOfField } from '../../../contract/inspection.ts'
import { maskAccount, maskIdNumber } from '../../../contract/masking.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { ImportRowRecord } from '../../../db/repositories/import-part.ts'
import type { ImportSheetRecord } from '../../../db/repositories/imports.ts'
import { findEngagement } from '../../../db/repositories/people.ts'
import { recordById } from '../../../db/repositories/records.ts'
import { maskBeside } from './shown-value.ts'

/** A row side by side with the person of the roster who may be meant: numbers masked, but for the places that differ. */
export function showBeside(
  db: Database,
  sheet: ImportSheetRecord,
  letters: Record<string, string>,
  row: ImportRowRecord,
): BesideView | null {
  const { beside, choice } = row
  const worker = beside === null ? null : recordById(db, 'worker', beside.workerId)
  if (beside === null || worker === null) return null
  const said = (field: string): string | null => {
    const value = row.read[field]
    return typeof value === 'string' ? value : null
  }
  const engagement = findEngagement(db, sheet.importId, worker.id)
  const card = engagement?.wageCard ?? null
  const idNumber = said('idNumber')
  return {
    workerId: worker.id,
    why: beside.why,
    said: {
      name: said('name') ?? '',
      idNumber: idNumber === null ? null : maskBeside(idNumber, worker.idNumber),
    },
    known: {
      name: worker.name,
      idNumber: maskBeside(worker.idNumber, idNumber ?? worker.idNumber),
      team: engagement?.teamName ?? null,
    },
    offers: beside.offers.map(field => ({
      field,
      cell: cellOfField(letters, row, field),
      written: maskWritten(row.raw[field] ?? said(field) ?? ''),
      whole: field === 'idNumber' ? maskIdNumber(worker.idNumber) : card === null ? '' : maskAccount(card),
      accepted: choice?.accepted.includes(field) ?? false,
    })),
    person: choice?.person ?? null,
  }
}

/** What Excel left of a number: an exponent shows no more than the region, whole digits are masked. */
function maskWritten(text: string): string {
  return /^\d{12,}$/.test(text) ? maskIdNumber(text) : text
}

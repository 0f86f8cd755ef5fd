import type { Entity } from '../../../db/repositories/records.ts'

/** One field of one record, changed by hand or by a safe fix. */
export interface FieldChange {
  entity: Entity
  recordId: string
  field: string
  value: unknown
}

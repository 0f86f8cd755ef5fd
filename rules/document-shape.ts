import type { IdDocType } from '../contract/entities.ts'

/** Region code that stands for fictional people in tests, samples and training; GB/T 2260 has no province 99. */
export const TRIAL_REGION = '990101'

/** Kinds of document whose numbers cannot be taken for another's. Null when the shape says nothing or says resident ID. */
export function shapeOf(idNumber: string): IdDocType | null {
  if (/^8[123]0000\d{11}[\dX]$/.test(idNumber)) return 'hmtResidencePermit'
  if (idNumber.startsWith(TRIAL_REGION)) return null
  if (/^9\d{16}[\dX]$/.test(idNumber) || /^[A-Z]{3}\d{12}$/.test(idNumber))
    return 'foreignPermanentResidentId'
  if (/^[HM](\d{8}|\d{10})$/.test(idNumber) || /^\d{8}$/.test(idNumber)) return 'mainlandTravelPermit'
  if (/^[A-Z]{1,2}\d{7,8}$/.test(idNumber)) return 'passport'
  return null
}

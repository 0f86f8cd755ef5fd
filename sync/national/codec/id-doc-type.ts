import type { IdDocType } from '../../../contract/entities.ts'

/**
 * Code of an identity document in 人员证件类型. The list is older than the residence permits (2018) and tells Hong Kong/Macao
 * from Taiwan travel permits, which their number shapes do: H or M and digits, or digits alone. What has no entry is 99 其他证件.
 */
export function idDocTypeCode(type: IdDocType, idNumber: string): string {
  switch (type) {
    case 'residentId':
      return '01'
    case 'passport':
      return '08'
    case 'foreignPermanentResidentId':
      return '20'
    case 'mainlandTravelPermit':
      return /^[HM]\d{8,10}$/i.test(idNumber) ? '10' : /^\d{8,10}$/.test(idNumber) ? '12' : '99'
    case 'hmtResidencePermit':
    case 'other':
      return '99'
  }
}

/** The kind that a code stands for. 99 其他证件 is what residence permits travel under: their numbers have the form of an ID number. */
export function idDocTypeOf(code: string, idNumber: string): IdDocType {
  switch (code) {
    case '01':
      return 'residentId'
    case '08':
      return 'passport'
    case '20':
      return 'foreignPermanentResidentId'
    case '10':
    case '12':
      return 'mainlandTravelPermit'
    default:
      return /^8[123]0000\d{11}[\dX]$/i.test(idNumber) ? 'hmtResidencePermit' : 'other'
  }
}

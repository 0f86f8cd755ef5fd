import { type IsoDate, isIsoDate } from './dates.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The ISO 7064 MOD 11-2 check digit for 17 digits (GB 11643-1999 §3.4); null when they are not 17 digits. */
export function checkDigit(body: string): string | null {
  if (!/^\d{17}$/.test(body)) return null
  let sum = 0
  for (let index = 0; index < 17; index++) sum += Number(body[index]) * (WEIGHTS[index] ?? 0)
  return CHECK_DIGITS[sum % 11] ?? null
}

/** What an 18-character number says of its holder, whatever the document: birth date, sex, and whether the check digit holds. */
export interface IdNumberParts {
  region: string
  birthDate: IsoDate | null
  sex: 'male' | 'female'
  checksumValid: boolean
}

/** Takes an 18-character number apart (GB 11643-1999); null when it is not 17 digits and a digit or X. */
export function idNumberParts(idNumber: string): IdNumberParts | null {
  if (!/^\d{17}[\dX]$/.test(idNumber)) return null
  const birth = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  return {
    region: idNumber.slice(0, 6),
    birthDate: isIsoDate(birth) ? birth : null,
    sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female',
    checksumValid: checkDigit(idNumber.slice(0, 17)) === idNumber[17],
  }
}

/** Whether a number is a well-formed 18-character citizen number: shape, date and check digit. The region is not looked up. */
export function isResidentIdNumber(idNumber: string): boolean {
  const parts = idNumberParts(idNumber)
  return parts !== null && parts.birthDate !== null && parts.checksumValid
}

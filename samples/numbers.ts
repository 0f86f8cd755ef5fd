import { checkDigit } from '../contract/id-number.ts'
import { passesLuhn } from '../contract/wage-card.ts'

/** The region of everyone in these files: there is no province 99, so nobody can hold such a number. */
export const FICTIONAL_REGION = '990101'

/** An 18-character ID number with a right check digit. */
export function idNumberOf(region: string, birthDate: string, sequence: number): string {
  const body = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return `${body}${checkDigit(body) ?? ''}`
}

/** A 19-digit card of an issuer that does not exist (6200000…), right by the Luhn check. */
export function cardOf(serial: number): string {
  const body = `62000000000${String(serial).padStart(7, '0')}`
  for (let digit = 0; digit <= 9; digit++) if (passesLuhn(`${body}${digit}`)) return `${body}${digit}`
  return body
}

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORG_SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** A unified social credit code with right check characters of both kinds (GB 32100-2015, GB 11714). */
export function usccOf(organisation: string): string {
  const sum = [...organisation].reduce(
    (all, sign, at) => all + ORG_SIGNS.indexOf(sign) * (ORG_WEIGHTS[at] ?? 0),
    0,
  )
  const rest = 11 - (sum % 11)
  const body = `91440199${organisation}${rest === 10 ? 'X' : rest === 11 ? '0' : rest}`
  const total = [...body].reduce((all, sign, at) => all + USCC_SIGNS.indexOf(sign) * (3 ** at % 31), 0)
  return `${body}${USCC_SIGNS[(31 - (total % 31)) % 31]}`
}

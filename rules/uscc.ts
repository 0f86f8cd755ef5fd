const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The check character that the first 17 of a credit code ask for (GB 32100-2015 §4.5); null when it is not of its form. */
export function usccCheckDigit(uscc: string): string | null {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(uscc)) return null
  let sum = 0
  let weight = 1
  for (let index = 0; index < 17; index++) {
    sum += ALPHABET.indexOf(uscc.charAt(index)) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** The check character that 8 characters of an organisation code ask for (GB 11714); null when they are not of its form. */
export function orgCodeCheckDigit(body: string): string | null {
  if (!/^[0-9A-Z]{8}$/.test(body)) return null
  let sum = 0
  for (const [index, weight] of ORG_WEIGHTS.entries()) sum += LETTERS.indexOf(body.charAt(index)) * weight
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

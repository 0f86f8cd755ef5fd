import { randomBytes } from 'node:crypto'
import { compact } from '../../contract/text.ts'

/** Crockford's alphabet: no I, L, O or U, so that what is read from paper has one meaning. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_CHARS = 26
const CHECK_CHARS = 2
/** Greatest prime two characters can hold: every single wrong character and every swap of neighbours changes the rest. */
const MODULUS = 1021

/** A new recovery code: 130 random bits and 10 check bits in seven groups of four. */
export function newRecoveryCode(): string {
  const secret = Array.from(randomBytes(SECRET_CHARS), byte => ALPHABET.charAt(byte % 32)).join('')
  return (secret + checkChars(secret)).replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * The secret part of a code as a person typed it: any case, blanks, dashes, full-width characters, O for 0, I or L for 1.
 * null when a character is wrong or missing.
 */
export function readRecoveryCode(typed: string): string | null {
  const code = compact(typed)
    .toUpperCase()
    .replace(/[-‐-―−_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (code.length !== SECRET_CHARS + CHECK_CHARS) return null
  if ([...code].some(char => !ALPHABET.includes(char))) return null
  const secret = code.slice(0, SECRET_CHARS)
  return checkChars(secret) === code.slice(SECRET_CHARS) ? secret : null
}

function checkChars(secret: string): string {
  let rest = 0
  for (const char of secret) rest = (rest * 32 + ALPHABET.indexOf(char)) % MODULUS
  return ALPHABET.charAt(Math.floor(rest / 32)) + ALPHABET.charAt(rest % 32)
}

import { isResidentIdNumber } from '../../../contract/id-number.ts'
import type { WhyBeside } from '../../../contract/row-choice.ts'

/** How two different ID numbers may yet be one, written wrongly; null when they have nothing in common. */
export function numberDifference(said: string, known: string): WhyBeside | null {
  if (isOldForm(said, known) || isOldForm(known, said)) return 'old-form'
  if (said.length === known.length) {
    const places = [...said].flatMap((char, place) => (char === known[place] ? [] : [place]))
    const [first, second] = places
    if (first === undefined || said.length < 15) return null
    if (places.length === 1) return 'one-digit'
    const swapped =
      places.length === 2 &&
      second === first + 1 &&
      said[first] === known[second] &&
      said[second] === known[first]
    return swapped ? 'swapped-digits' : null
  }
  if (said.length + 1 === known.length && known.length >= 16)
    return lacksOne(said, known) ? 'missing-digit' : null
  if (said.length === known.length + 1 && said.length >= 16)
    return lacksOne(known, said) ? 'extra-digit' : null
  return null
}

/** Whether the short number is the 15-digit form of the long one, in use until 2013. */
function isOldForm(short: string, long: string): boolean {
  return short.length === 15 && long.length === 18 && short === `${long.slice(0, 6)}${long.slice(8, 17)}`
}

function lacksOne(short: string, long: string): boolean {
  const place = [...long].findIndex((char, index) => char !== short[index])
  return short === `${long.slice(0, place)}${long.slice(place + 1)}`
}

/** Fewest leading digits that say anything of a person: the six of the region, which Excel shows by default. */
const FEWEST_DIGITS = 6
/** Excel keeps 15 significant digits. */
const KEPT_DIGITS = 15

/**
 * Whether a number that lost digits (440102199001010000, 4.40102E+17) may be this one: of the same length, beginning with the
 * digits that are left. The last of them may have been rounded up.
 */
export function fitsLostDigits(said: string, known: string): boolean {
  if (!/^\d+$/.test(known)) return false
  const text = said.replace(/[\s,']/g, '')
  const exponent = /^(\d)(?:\.(\d+))?E\+?(\d+)$/i.exec(text)
  if (exponent === null) {
    if (!/^\d{16,}$/.test(text) || text.length !== known.length) return false
    return text.slice(0, KEPT_DIGITS) === known.slice(0, KEPT_DIGITS)
  }
  const [, whole = '', fraction = '', power = ''] = exponent
  const left = `${whole}${fraction}`.slice(0, KEPT_DIGITS)
  if (left.length < FEWEST_DIGITS || Number(power) !== known.length - 1) return false
  const begins = known.slice(0, left.length)
  return begins === left || (Number(known[left.length]) >= 5 && BigInt(begins) + 1n === BigInt(left))
}

/** Of two numbers of one person the one to keep: the one whose check digit holds, never a 15-digit form; else the preferred. */
export function keptNumber(said: string, known: string, preferred: 'said' | 'known'): string {
  if (said.length !== known.length && Math.min(said.length, known.length) === 15)
    return said.length > known.length ? said : known
  const [saidHolds, knownHolds] = [isResidentIdNumber(said), isResidentIdNumber(known)]
  if (saidHolds !== knownHolds) return saidHolds ? said : known
  return preferred === 'said' ? said : known
}

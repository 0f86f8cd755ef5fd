import { lazy } from '../../lazy.ts'
import table from './card-prefixes.data.json' with { type: 'json' }

/** A bank whose cards are compared with the bank that a sheet states: the table's name and how people write it at the beginning. */
export interface NamedBank {
  bank: string
  short: readonly string[]
}

export const NAMED_BANKS: readonly NamedBank[] = [
  { bank: '中国工商银行', short: ['工商银行', '工行', 'ICBC'] },
  { bank: '中国农业银行', short: ['农业银行', '农行', 'ABC'] },
  { bank: '中国银行', short: ['中行', 'BOC'] },
  { bank: '中国建设银行', short: ['建设银行', '建行', 'CCB'] },
  { bank: '交通银行', short: ['中国交通银行', '交行', 'BOCOM'] },
  { bank: '招商银行', short: ['招行', 'CMB'] },
  { bank: '中国邮政储蓄银行', short: ['邮政储蓄银行', '邮储银行', '邮储', 'PSBC'] },
  { bank: '中信银行', short: ['中信', 'CITIC'] },
  { bank: '中国光大银行', short: ['光大银行', '光大', 'CEB'] },
  { bank: '中国民生银行', short: ['民生银行', '民生', 'CMBC'] },
  { bank: '华夏银行', short: ['华夏', 'HXB'] },
  { bank: '平安银行', short: ['中国平安银行', '深圳发展银行', '平安', 'PAB'] },
  { bank: '兴业银行', short: ['兴业', 'CIB'] },
  { bank: '上海浦东发展银行', short: ['浦发银行', '浦发', 'SPDB'] },
  { bank: '广发银行', short: ['广东发展银行', '广发', 'CGB'] },
]

/** What prefix and length say of a card. */
export interface CardOrigin {
  /** Null where the lists do not agree, and for the fictional cards of examples and drills, which fit any bank. */
  bank: string | null
  credit: boolean
}

const FICTIONAL = '6200000'
const NO_BANK: CardOrigin = { bank: null, credit: false }

/** Origins by length of the number, then by prefix. */
type Origins = Map<number, Map<string, CardOrigin>>

function fill(origins: Origins, length: string, prefixes: string, origin: CardOrigin): void {
  const ofLength = origins.get(Number(length)) ?? new Map<string, CardOrigin>()
  origins.set(Number(length), ofLength)
  for (const prefix of prefixes.split(' ')) ofLength.set(prefix, origin)
}

const origins = lazy(() => {
  const filled: Origins = new Map()
  for (const [length, prefixes] of Object.entries(table.seen)) fill(filled, length, prefixes, NO_BANK)
  for (const [bank, kinds] of Object.entries(table.issuers)) {
    for (const [kind, prefixes] of Object.entries(kinds)) {
      const length = kind.replace(/^(debit|credit)/, '')
      fill(filled, length, prefixes, { bank, credit: kind.startsWith('credit') })
    }
  }
  return filled
})

const LONGEST = 10
const SHORTEST = 3

/** Issuer and kind of a card by the longest prefix that is known for cards of its length; null when none is. */
export function cardOrigin(card: string): CardOrigin | null {
  if (card.startsWith(FICTIONAL)) return NO_BANK
  const ofLength = origins().get(card.length)
  if (ofLength === undefined) return null
  for (let length = LONGEST; length >= SHORTEST; length--) {
    const origin = ofLength.get(card.slice(0, length))
    if (origin !== undefined) return origin
  }
  return null
}

/** The bank that a text names, as people write it; null when it names none of those compared. */
export function namedBank(text: string): NamedBank | null {
  return (
    NAMED_BANKS.find(({ bank }) => text.includes(bank)) ??
    NAMED_BANKS.find(({ short }) => short.some(name => text.startsWith(name))) ??
    null
  )
}

const BY_NAME = new Map(NAMED_BANKS.map(named => [named.bank, named]))

/** The bank of a card whose name can be compared with a stated one; null where it is not certain or is a local bank of many names. */
export function comparedBank(card: string): NamedBank | null {
  return BY_NAME.get(cardOrigin(card)?.bank ?? '') ?? null
}

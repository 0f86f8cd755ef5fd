import { Refusal } from '../../contract/refusal.ts'

const NUMBER = /^-?[\d.,]*\d[\d.,]*$/
const HEAD = /^-?[¥￥]?[1-9]\d{0,2}$/
const GROUP = /^\d{3}$/
const LAST = /^\d{3}(\.\d{1,2})?元?$/
/** The end of an amount that begins in the field before: no number is written so (000.00, 050.5). */
const TORN_OFF = /^0\d{2}\.\d{1,2}元?$/

/** How many fields an amount that begins at `at` may take: 1, 234 and 567.00 three at most. */
function longest(fields: readonly string[], at: number): number {
  if (!HEAD.test(fields[at] ?? '')) return 1
  let end = at + 1
  while (GROUP.test(fields[end] ?? '')) end++
  return (LAST.test(fields[end] ?? '') ? end + 1 : end) - at
}

/** The ways to take fields together so that `spare` fewer are left: two at most, for more than one is too many. */
function waysToJoin(fields: readonly string[], spare: number): string[][] {
  // How many the fields from each place on can be fewer at best.
  const best = Array.from({ length: fields.length + 1 }, () => 0)
  for (let at = fields.length - 1; at >= 0; at--)
    for (let take = longest(fields, at); take >= 1; take--)
      best[at] = Math.max(best[at] ?? 0, take - 1 + (best[at + take] ?? 0))
  const ways: string[][] = []
  const go = (at: number, left: number, whole: readonly string[]): void => {
    if (ways.length > 1 || left > (best[at] ?? 0)) return
    if (at >= fields.length) {
      if (left === 0) ways.push([...whole])
      return
    }
    for (let take = Math.min(longest(fields, at), left + 1); take >= 1; take--)
      if (take > 1 || !TORN_OFF.test(fields[at] ?? ''))
        go(at + take, left - take + 1, [...whole, fields.slice(at, at + take).join(',')])
  }
  go(0, spare, [])
  return ways
}

/** A line of words alone. */
const isHeading = (fields: readonly string[]) =>
  fields.length > 2 && !fields.some(field => NUMBER.test(field.trim()))

/** The first lines that hold several fields. */
const sampleOf = (text: string) =>
  text
    .slice(0, 64_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 200)
    .map(line => line.split(','))
    .filter(fields => fields.length > 2)

/**
 * Makes lines of a text separated by commas whole whose amounts hold commas that nothing quotes (6,000.00): where there is one way to
 * come out by the width of the heading. A line of which it is not certain is not read, for its values would stand below other
 * headings.
 */
export class UnquotedThousands {
  /** Fields of the heading; 0 where no line comes out by one. */
  readonly #width: number
  /** Every line but the heading ends with a comma that separates nothing. */
  readonly #closed: boolean

  constructor(text: string) {
    const sample = sampleOf(text)
    const width = Math.max(0, ...sample.filter(isHeading).map(fields => fields.length))
    const lines = sample.filter(fields => !isHeading(fields))
    this.#closed = lines.every(fields => fields.length > width && fields.at(-1) === '')
    const comesOut = (fields: string[]) => this.#joined(this.#fieldsOf(fields), width) !== null
    this.#width = lines.some(comesOut) ? width : 0
  }

  /** @throws Refusal file-columns-unclear */
  whole(written: string[], line: number): string[] {
    if (this.#width === 0 || isHeading(written)) return written
    const joined = this.#joined(this.#fieldsOf(written), this.#width)
    if (joined === null) throw new Refusal('file-columns-unclear', { line })
    return joined
  }

  #fieldsOf(written: string[]): string[] {
    return this.#closed ? written.slice(0, -1) : written
  }

  /** The line in as many fields as the heading has, or in as many as do not shift any; null where that is not certain. */
  #joined(fields: string[], width: number): string[] | null {
    const plain = fields.map(field => field.trim())
    const torn = plain.some((field, at) => TORN_OFF.test(field) && longest(plain, at - 1) > 1)
    if (fields.length <= width && !torn) return fields
    if (!torn && !plain.some((_, at) => longest(plain, at) > 1))
      return plain.slice(width).some(field => NUMBER.test(field)) ? null : fields
    const [way, ...others] = waysToJoin(plain, fields.length - width)
    return others.length === 0 ? (way ?? null) : null
  }
}

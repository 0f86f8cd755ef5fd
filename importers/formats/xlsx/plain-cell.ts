/** A cell that holds a number, or the number of a shared string. */
export interface PlainCell {
  /** 0-based. */
  column: number
  style: number
  shared: boolean
  value: number
}

const [QUOTE, MINUS, POINT, NINE, ZERO, EQUALS, BLANK] = [0x22, 0x2d, 0x2e, 0x39, 0x30, 0x3d, 0x20]
const [A, Z, C, N, R, S, T] = [0x41, 0x5a, 0x63, 0x6e, 0x72, 0x73, 0x74]
/** Up to so many digits a decimal is one exact division. */
const EXACT_DIGITS = 15
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power)
const END = '/v></c>'

/**
 * Reads a cell written as nearly every program writes nearly every cell, `<c r="B7" s="3" t="s"><v>12</v></c>`, without making
 * texts of its parts: a third of the time of the general way. `at` is where the tag begins. Answers where the element ends and
 * fills `cell`, or answers -1 when this is no cell or one written in any other way.
 */
export function readPlainCell(text: string, at: number, cell: PlainCell): number {
  let place = at + 3
  if (
    text.charCodeAt(at + 1) !== C ||
    text.charCodeAt(at + 2) !== BLANK ||
    text.charCodeAt(place) !== R ||
    text.charCodeAt(place + 1) !== EQUALS ||
    text.charCodeAt(place + 2) !== QUOTE
  )
    return -1
  place += 3
  let column = 0
  let code = text.charCodeAt(place)
  for (; code >= A && code <= Z; code = text.charCodeAt(++place)) column = column * 26 + code - A + 1
  while (code >= ZERO && code <= NINE) code = text.charCodeAt(++place)
  if (column === 0 || code !== QUOTE) return -1
  place++
  cell.column = column - 1
  cell.style = 0
  cell.shared = false
  while (text.charCodeAt(place) === BLANK) {
    const name = text.charCodeAt(place + 1)
    if (text.charCodeAt(place + 2) !== EQUALS || text.charCodeAt(place + 3) !== QUOTE) return -1
    place += 4
    code = text.charCodeAt(place)
    if (name === S)
      for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++place))
        cell.style = cell.style * 10 + code - ZERO
    else if (name === T && (code === S || code === N)) {
      cell.shared = code === S
      code = text.charCodeAt(++place)
    } else return -1
    if (code !== QUOTE) return -1
    place++
  }
  if (!text.startsWith('><v>', place)) return -1
  return readValue(text, place + 4, cell)
}

function readValue(text: string, from: number, cell: PlainCell): number {
  let place = from
  let code = text.charCodeAt(place)
  const negative = code === MINUS
  if (negative) code = text.charCodeAt(++place)
  let digits = 0
  let decimals = -1
  let value = 0
  for (; ; code = text.charCodeAt(++place)) {
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO
      digits++
      if (decimals >= 0) decimals++
    } else if (code === POINT && decimals < 0) decimals = 0
    else break
  }
  if (digits === 0 || digits > EXACT_DIGITS || !text.startsWith(END, place + 1)) return -1
  if (cell.shared && (negative || decimals >= 0)) return -1
  if (decimals > 0) value /= POWERS[decimals] ?? 1
  cell.value = negative ? -value : value
  return place + 1 + END.length
}

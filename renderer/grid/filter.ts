const COMPARISON = /^(>=|<=|>|<|=)\s*(-?[\d,]+(?:\.\d+)?)$/

/**
 * Whether a cell's text passes a column filter as a person types it: part of the text, or a comparison of numbers
 * (">5000", "<=21.5", "=0"), or "=" alone for empty cells.
 */
export function passesFilter(text: string, filter: string): boolean {
  const wanted = filter.trim().replaceAll('＞', '>').replaceAll('＜', '<').replaceAll('＝', '=')
  if (wanted === '') return true
  if (wanted === '=') return text === ''
  const comparison = COMPARISON.exec(wanted)
  if (!comparison) return text.toLowerCase().includes(wanted.toLowerCase())
  const [, sign, bound = ''] = comparison
  const [left, right] = [plainNumber(text), plainNumber(bound)]
  if (left === null || right === null) return false
  if (sign === '>=') return left >= right
  if (sign === '<=') return left <= right
  if (sign === '>') return left > right
  if (sign === '<') return left < right
  return left === right
}

function plainNumber(text: string): number | null {
  const digits = text.replaceAll(',', '').trim()
  return digits === '' || Number.isNaN(Number(digits)) ? null : Number(digits)
}

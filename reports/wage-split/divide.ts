/** Quotient of two whole numbers, rounded half up, in whole numbers throughout; null when there is nothing to divide by. */
export function divide(dividend: number, divisor: number): number | null {
  if (divisor <= 0) return null
  const rest = ((dividend % divisor) + divisor) % divisor
  return (dividend - rest) / divisor + (2 * rest >= divisor ? 1 : 0)
}

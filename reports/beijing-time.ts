/** An instant as the clock on the wall shows it (UTC+8), "2026-04-12 09:30"; another text is left as it is. */
export function beijingTime(instant: string): string {
  const at = Date.parse(instant)
  return Number.isNaN(at)
    ? instant
    : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

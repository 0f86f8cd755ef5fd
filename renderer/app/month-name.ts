import type { TFunction } from 'i18next'

/** A period as a person says it: 2026年10月, 2026-10. */
export function monthName(t: TFunction, period: string): string {
  return t('app.monthName', { year: period.slice(0, 4), month: Number(period.slice(5, 7)) })
}

/** An instant in this machine's own time, to the minute: 2026-11-22 17:30. */
export function localTime(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

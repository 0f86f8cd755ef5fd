/** Digits of an instant in Beijing time (UTC+8, no daylight saving): yyyyMMddHHmmssSSS cut to a length. */
function digits(at: Date, length: number): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, length)
}

/** `timestamp`: yyyyMMddHHmmssSSS, 17 characters, milliseconds zero-padded. */
export const timestampText = (at: Date): string => digits(at, 17)

/** `atteTime`: yyyyMMddHHmmss. */
export const secondsText = (at: Date): string => digits(at, 14)

/** Whether a text is a real moment written in the first 8, 14 or 17 digits of yyyyMMddHHmmssSSS. */
export function isMomentText(text: string, length: 8 | 14 | 17): boolean {
  if (text.length !== length || !/^\d+$/.test(text)) return false
  const full = text.padEnd(17, '0')
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(full)?.slice(1) ?? []
  const [year, month, day, hour, minute, second, milli] = parts
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().replace(/\D/g, '') === full
}

const DAY = 86_400_000

/** A spreadsheet's serial number as local date and time to the second, e.g. 2020-03-01T00:00:00. */
export function serialToDate(serial: number, date1904: boolean): string {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return new Date(first + Math.round((serial * DAY) / 1000) * 1000).toISOString().slice(0, 19)
}

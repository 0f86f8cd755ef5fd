/** How a number format changes the meaning of a number: shown as a date, padded with leading zeros, or neither. */
export type NumberLook = 'date' | { zeros: number } | null

/** Built-in formats that show dates, the Chinese ones (27–36, 50–58) included (ECMA-376 part 1 §18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** Reads a number format by its code where there is one, else by its built-in number. */
export function numberLook(id: number, code: string | undefined): NumberLook {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : null
  if (/^0{2,}$/.test(code)) return { zeros: code.length }
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  if (/\[[hms]+\]/i.test(positive)) return 'date'
  return /[ymdhs年月日]/i.test(positive.replace(/\[[^\]]*\]|General/gi, '')) ? 'date' : null
}

/** Reads the CSV text that the core makes (RFC 4180, optional byte order mark) into rows, at most `most` of them. */
export function parseCsv(text: string, most: number): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const source = text.replace(/^\uFEFF/, '')
  for (let index = 0; index < source.length && rows.length < most; index++) {
    const char = source[index] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (source[index + 1] === '"') {
        cell += '"'
        index++
      } else quoted = false
    } else if (char === '"') quoted = true
    else if (char === ',') {
      row.push(cell)
      cell = ''
    } else if (char === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (char !== '\r') cell += char
  }
  if ((cell !== '' || row.length > 0) && rows.length < most) rows.push([...row, cell])
  return rows
}

import * as XLSX from 'xlsx'

/** The same sheets saved by another program, each with an empty line on top. */
export function savedWithOneRowMore(bytes: Uint8Array): Uint8Array {
  const book = XLSX.read(bytes)
  const made = XLSX.utils.book_new()
  for (const name of book.SheetNames) {
    const rows: unknown[][] = XLSX.utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: null })
    const sheet = XLSX.utils.aoa_to_sheet([[], ...rows])
    sheet['!merges'] = (book.Sheets[name]?.['!merges'] ?? []).map(({ s, e }: XLSX.Range) => ({
      s: { ...s, r: s.r + 1 },
      e: { ...e, r: e.r + 1 },
    }))
    XLSX.utils.book_append_sheet(made, sheet, name)
  }
  return new Uint8Array(XLSX.write(made, { type: 'buffer', bookType: 'xlsx' }))
}

const DANGEROUS = /^[=+\-@\t\r]/
const NUMBER = /^-?[\d,]+(\.\d+)?$/

/** A text that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers (OWASP, CSV injection). */
function harmless(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** Cells as tab-separated text for the clipboard: one line per row, quoted where a cell holds a tab, quote or line break. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map(row =>
      row
        .map(harmless)
        .map(cell => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\r\n')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * The same cells as an HTML table, which Excel and WPS prefer when pasting. Everything but plain amounts is marked as text, so that
 * an 18-digit ID or a card number keeps its last digits and nothing is run as a formula.
 */
export function toHtmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const plain = text.replace(/[&<>"]/g, char => ENTITIES[char] ?? char)
    const isAmount = NUMBER.test(text) && text.replace(/\D/g, '').length <= 15 && !/^0\d/.test(text)
    return isAmount ? `<td>${plain}</td>` : `<td style="mso-number-format:'\\@'">${plain}</td>`
  }
  return `<table>${rows.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}

import { sheetReferences } from './formula-tokens.ts'

/** Which sheet references of a BIFF8 workbook lead into another file. */
export class ExternalReferences {
  readonly #books: boolean[] = []
  readonly #sheets: boolean[] = []
  #outside = false

  /** Takes note of a SupBook record. One of two bytes and a mark is this book (0x0401) or an add-in (0x3A01). */
  noteBook(data: Buffer): void {
    this.#books.push(data.length >= 4 && ![0x0401, 0x3a01].includes(data.readUInt16LE(2)))
  }

  /** Takes note of the sheets in an ExternSheet record. */
  noteSheets(data: Buffer): void {
    for (let at = 2; at + 6 <= data.length; at += 6) {
      const outside = this.#books[data.readUInt16LE(at)] ?? false
      this.#sheets.push(outside)
      this.#outside ||= outside
    }
  }

  /** Whether a formula reads another file. */
  readBy(tokens: Buffer): boolean {
    return this.#outside && sheetReferences(tokens).some(sheet => this.#sheets[sheet])
  }

  get any(): boolean {
    return this.#books.includes(true)
  }
}

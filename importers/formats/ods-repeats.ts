import { Refusal } from '../../contract/refusal.ts'
import { type ReadLimits, tooLargeUnlessXlsx } from './limits.ts'
import { type XmlHandler, XmlScanner } from './xml-scanner.ts'
import type { ZipContainer } from './zip-part.ts'

/** Read as SheetJS reads it, which believes 1e9 and 0x7fffffff too. */
function repeated(tag: string, what: 'rows' | 'columns'): number {
  const times = Number(new RegExp(`number-${what}-repeated\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? 1)
  return Number.isNaN(times) ? 1 : Math.max(times, 1)
}

/** Counts what the rows and cells of an ods stand for, without making them: SheetJS keeps a record of each. */
class RepeatCounter implements XmlHandler {
  wantsText = false
  readonly #limits: ReadLimits
  #rowRepeats = 1
  #column = 0
  #filled = 0
  #rows = 0
  #cells = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  open(name: string, tag: string, selfClosing: boolean): void {
    if (name === 'table-row') {
      this.#rowRepeats = repeated(tag, 'rows')
      this.#column = 0
      this.#filled = 0
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const times = repeated(tag, 'columns')
      this.#column += times
      if (selfClosing && !tag.includes('value-type')) return
      this.#filled += times
      if (this.#column > this.#limits.columns) throw new Refusal('file-damaged', { part: 'content.xml' })
    }
  }

  close(name: string): void {
    if (name !== 'table-row' || this.#filled === 0) return
    this.#rows += this.#rowRepeats
    this.#cells += this.#rowRepeats * this.#filled
    if (this.#rows > this.#limits.rows) throw new Refusal('file-too-large', { limit: this.#limits.rows })
    if (this.#cells > this.#limits.odsCells) throw tooLargeUnlessXlsx()
  }

  text(): void {}
}

/**
 * Proves that the repetitions of an ods (number-rows-repeated, number-columns-repeated) stand for a table that fits, before a
 * reader spreads them out.
 * @throws Refusal file-too-large, file-damaged, file-suspicious (document type)
 */
export async function proveRepeatsFit(zip: ZipContainer, limits: ReadLimits): Promise<void> {
  const scanner = new XmlScanner(new RepeatCounter(limits))
  for await (const piece of zip.pieces('content.xml')) scanner.write(piece)
  scanner.end()
}

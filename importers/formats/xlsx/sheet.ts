import { Refusal } from '../../../contract/refusal.ts'
import type { CellContent, Merge, Row, Sheet } from '../grid.ts'
import { LAST_ROW, type ReadLimits } from '../limits.ts'
import { LongTexts } from '../long-texts.ts'
import { orderedRows } from '../ordered-rows.ts'
import { attribute, type XmlHandler, XmlScanner, xmlText } from '../xml-scanner.ts'
import type { ZipContainer } from '../zip-part.ts'
import { lookedNumber, sharedString, storedContent, type WorkbookContext } from './cells.ts'
import { Formulas } from './formulas.ts'
import { type PlainCell, readPlainCell } from './plain-cell.ts'

type Found = Pick<Sheet, 'rows' | 'merges' | 'hiddenColumns'>

/** Cells and rows counted over the whole workbook. */
export interface Tally {
  cells: number
  rows: number
}

const A = 65

/** Reads "AB12" as a 0-based column and a 1-based row; row 0 when there is none. */
export function cellReference(reference: string): { column: number; row: number } {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & 0xdf
    if (code < A || code > 90) break
    column = column * 26 + code - A + 1
  }
  const row = Number(reference.slice(at))
  return { column: column - 1, row: Number.isInteger(row) && row > 0 && row <= LAST_ROW ? row : 0 }
}

function mergeOf(reference: string): Merge | null {
  const [from = '', to = from] = reference.split(':')
  const [start, end] = [cellReference(from), cellReference(to)]
  if (start.row < 1 || end.row < start.row || end.column < start.column) return null
  return { top: start.row, left: start.column, bottom: end.row, right: end.column }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

class SheetHandler implements XmlHandler {
  wantsText = false
  readonly found: Found = { rows: [], merges: [], hiddenColumns: new Set() }
  /** Whether the part came to its end: rows may be missing where it breaks off. */
  complete = false
  readonly #context: WorkbookContext
  readonly #limits: ReadLimits
  readonly #tally: Tally
  readonly #longTexts = new LongTexts()
  #row: Row = { number: 0, hidden: false, cells: [] }
  #rowSaysNumber = false
  #column = -1
  #type = ''
  #style = 0
  #text: string | null = null
  #formula: string | null = null
  #formulaTag = ''
  readonly #formulas: Formulas
  #reading: 'value' | 'formula' = 'value'
  #phonetic = false
  readonly #plain: PlainCell = { column: 0, style: 0, shared: false, value: 0 }

  constructor(context: WorkbookContext, limits: ReadLimits, tally: Tally) {
    this.#context = context
    this.#formulas = new Formulas(context.namesOfOtherFiles)
    this.#limits = limits
    this.#tally = tally
  }

  open(name: string, tag: string, selfClosing: boolean): void {
    if (name === 'c') this.#openCell(tag, selfClosing)
    else if (name === 'v' || name === 't' || name === 'f') this.#openText(name, tag, selfClosing)
    else if (name === 'row') this.#openRow(tag)
    else if (name === 'rPh') this.#phonetic = !selfClosing
    else if (name === 'mergeCell') this.#merge(tag)
    else if (name === 'col') this.#hideColumns(tag)
    else if (name === 'worksheet') this.complete = selfClosing
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.wantsText = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'worksheet') this.complete = true
  }

  text(raw: string): void {
    if (this.#reading === 'formula') this.#formula += raw
    else
      this.#text =
        (this.#text ?? '') +
        (this.#type === '' || this.#type === 'n' || this.#type === 's' ? raw : xmlText(raw))
  }

  #openRow(tag: string): void {
    const stated = Number(attribute(tag, 'r'))
    this.#rowSaysNumber = Number.isInteger(stated) && stated >= 1 && stated <= LAST_ROW
    this.#row = {
      number: this.#rowSaysNumber ? stated : this.#row.number + 1,
      hidden: isTrue(attribute(tag, 'hidden')),
      cells: [],
    }
    this.#column = -1
  }

  #closeRow(): void {
    if (this.#row.cells.length === 0) return
    if (this.#row.number < 1 || this.#row.number > LAST_ROW)
      throw new Refusal('file-damaged', { part: 'sheet' })
    if (++this.#tally.rows > this.#limits.rows)
      throw new Refusal('file-too-large', { limit: this.#limits.rows })
    this.found.rows.push(this.#row)
  }

  #openCell(tag: string, selfClosing: boolean): void {
    const reference = attribute(tag, 'r')
    if (reference === undefined) this.#column++
    else {
      const { column, row } = cellReference(reference)
      this.#column = column
      if (!this.#rowSaysNumber && row > 0) this.#row.number = row
    }
    if (selfClosing) {
      this.#placeValue(undefined)
      return
    }
    this.#type = attribute(tag, 't') ?? ''
    this.#style = Number(attribute(tag, 's') ?? 0)
    this.#text = null
    this.#formula = null
  }

  take(text: string, at: number): number {
    if (!this.#rowSaysNumber || this.#formulas.reach(this.#row.number)) return -1
    const end = readPlainCell(text, at, this.#plain)
    if (end < 0) return -1
    const { column, style, shared, value } = this.#plain
    this.#column = column
    this.#place(shared ? sharedString(value, this.#context) : lookedNumber(value, this.#context.looks[style]))
    return end
  }

  #openText(name: string, tag: string, selfClosing: boolean): void {
    if (name === 'f') {
      this.#formula = ''
      this.#formulaTag = tag
    }
    this.#reading = name === 'f' ? 'formula' : 'value'
    this.wantsText = !selfClosing && !this.#phonetic
  }

  #closeCell(): void {
    const content = storedContent(this.#type, this.#style, this.#text, this.#context)
    if (this.#formula === null) this.#placeValue(content)
    else this.#place(this.#formulas.cell(this.#formulaTag, this.#formula, content ?? null, mergeOf))
  }

  #placeValue(content: Parameters<Formulas['plain']>[2]): void {
    this.#place(this.#formulas.plain(this.#row.number, this.#column, content))
  }

  #place(cell: CellContent | undefined): void {
    if (cell === undefined || this.#column < 0 || this.#column >= this.#limits.columns) return
    if (++this.#tally.cells > this.#limits.cells)
      throw new Refusal('file-too-large', { limit: this.#limits.cells })
    if (typeof cell === 'string') this.#longTexts.add(cell)
    this.#row.cells[this.#column] = cell
  }

  #merge(tag: string): void {
    const merge = mergeOf(attribute(tag, 'ref') ?? '')
    if (merge === null) return
    if (this.found.merges.push(merge) > this.#limits.merges) {
      throw new Refusal('file-too-large', { limit: this.#limits.merges })
    }
  }

  #hideColumns(tag: string): void {
    if (!isTrue(attribute(tag, 'hidden'))) return
    const last = Math.min(Number(attribute(tag, 'max')), this.#limits.columns)
    for (let column = Number(attribute(tag, 'min')); column <= last; column++)
      this.found.hiddenColumns.add(column - 1)
  }
}

/** Reads one worksheet part as a stream: memory is that of the filled cells, whatever range the sheet declares. */
export async function readSheetPart(
  zip: ZipContainer,
  part: string,
  context: WorkbookContext,
  limits: ReadLimits,
  tally: Tally,
): Promise<Found> {
  const handler = new SheetHandler(context, limits, tally)
  const scanner = new XmlScanner(handler)
  for await (const piece of zip.pieces(part)) scanner.write(piece)
  scanner.end()
  if (!handler.complete) throw new Refusal('file-damaged', { part })
  return { ...handler.found, rows: orderedRows(handler.found.rows) }
}

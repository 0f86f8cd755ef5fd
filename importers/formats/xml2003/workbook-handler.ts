import { Refusal } from '../../../contract/refusal.ts'
import type { Sheet } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { type XmlHandler, xmlText } from '../xml-scanner.ts'
import { Attributes } from './attributes.ts'
import { StyleLooks } from './styles.ts'
import { TableReader, type WorkbookContext } from './table.ts'

const VISIBILITY: Record<string, Sheet['visibility']> = {
  SheetHidden: 'hidden',
  SheetVeryHidden: 'veryHidden',
}

/** Builds the sheets of a SpreadsheetML 2003 workbook from its tags; what stands in a table is read by `TableReader`. */
export class WorkbookHandler implements XmlHandler {
  readonly sheets: Sheet[] = []
  /** Whether the workbook came to its end: rows may be missing where it breaks off. */
  complete = false
  readonly #context: WorkbookContext
  #table: TableReader | null = null
  #style: { id: string; parent: string | undefined; format: string | undefined } | null = null
  /** Text of the element that says whether a sheet is shown. */
  #visible: string | null = null

  constructor(limits: ReadLimits) {
    const tally = { cells: 0, rows: 0, merges: 0 }
    const [attributes, styles] = [new Attributes(), new StyleLooks()]
    this.#context = { attributes, styles, limits, tally, date1904: false }
  }

  get date1904(): boolean {
    return this.#context.date1904
  }

  get wantsText(): boolean {
    return this.#table?.wantsText ?? this.#visible !== null
  }

  open(name: string, tag: string, selfClosing: boolean): void {
    if (this.#table !== null) this.#table.open(name, tag, selfClosing)
    else if (name === 'Worksheet') this.#openSheet(tag)
    else if (name === 'Table' && !selfClosing) this.#openTable()
    else if (name === 'Visible' && !selfClosing) this.#visible = ''
    else if (name === 'Style') this.#openStyle(tag, selfClosing)
    else if (name === 'NumberFormat') this.#numberFormat(tag)
    else if (name === 'Date1904') this.#context.date1904 = true
    else if (name === 'Workbook') {
      this.#context.attributes.declaredBy(tag)
      this.complete = selfClosing
    }
  }

  close(name: string): void {
    if (name === 'Table') this.#closeTable()
    else if (this.#table !== null) this.#table.close(name)
    else if (name === 'Visible') this.#closeVisible()
    else if (name === 'Style') this.#closeStyle()
    else if (name === 'Workbook') this.complete = true
  }

  text(raw: string): void {
    if (this.#table !== null) this.#table.text(raw)
    else this.#visible += raw
  }

  #openSheet(tag: string): void {
    const { attributes, limits } = this.#context
    if (this.sheets.length >= limits.sheets) throw new Refusal('file-too-large', { limit: limits.sheets })
    const name = xmlText(attributes.text(tag, 'Name') ?? `Sheet${this.sheets.length + 1}`)
    this.sheets.push({ name, visibility: 'visible', rows: [], merges: [], hiddenColumns: new Set() })
  }

  #openTable(): void {
    const sheet = this.sheets.at(-1)
    if (sheet !== undefined) this.#table = new TableReader(this.#context, sheet)
  }

  #closeTable(): void {
    this.#table?.end()
    this.#table = null
  }

  #closeVisible(): void {
    const sheet = this.sheets.at(-1)
    if (sheet !== undefined) sheet.visibility = VISIBILITY[this.#visible?.trim() ?? ''] ?? 'visible'
    this.#visible = null
  }

  #openStyle(tag: string, selfClosing: boolean): void {
    const { attributes } = this.#context
    const parent = attributes.text(tag, 'Parent')
    this.#style = { id: attributes.text(tag, 'ID') ?? '', parent, format: undefined }
    if (selfClosing) this.#closeStyle()
  }

  #numberFormat(tag: string): void {
    if (this.#style === null) return
    this.#style.format = xmlText(this.#context.attributes.text(tag, 'Format') ?? 'General')
  }

  #closeStyle(): void {
    if (this.#style === null) return
    this.#context.styles.add(this.#style.id, this.#style.parent, this.#style.format)
    this.#style = null
  }
}

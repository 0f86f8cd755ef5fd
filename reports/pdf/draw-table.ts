import { cellText } from '../cell-text.ts'
import { type Column, type Report, type Row, say, type TableSection } from '../model.ts'
import { sumRows, type TableLine, tableLines } from '../table-lines.ts'
import { capitalsText, lineLabel, peopleText, WORDS } from '../words.ts'
import { type ColumnFit, PADDING } from './column-widths.ts'
import type { Flow } from './flow.ts'
import { paginate } from './paginate.ts'
import type { PaperColumn } from './paper-columns.ts'
import { type Align, Pen } from './pen.ts'

const HEADER_FILL = '#ECECEC'
/** Share of a page up to which a table is not divided. */
const SHORT = 0.4
const MILLIMETRE = 72 / 25.4

interface DrawnRow {
  line: TableLine
  /** Lines of text of each paper column. */
  cells: string[][]
  height: number
}

/** Draws one table over as many pages as it takes: header repeated, page subtotals, total and capitals at the end. */
export class TableDrawing {
  private readonly report: Report
  private readonly table: TableSection
  private readonly columns: PaperColumn[]
  private readonly fit: ColumnFit
  private readonly pen: Pen
  private readonly flow: Flow

  constructor(report: Report, table: TableSection, columns: PaperColumn[], fit: ColumnFit, flow: Flow) {
    this.report = report
    this.table = table
    this.columns = columns
    this.fit = fit
    this.pen = flow.pen
    this.flow = flow
  }

  /** Draws the table from the flow's place on; `follows` is the height of what must stay on the last page with it. */
  draw(follows: number): void {
    const all = tableLines(this.table)
    const total = all.find(line => line.kind === 'total') ?? null
    const header = this.headerHeight()
    const room = (height: number) => height - header
    const most = room(this.flow.pageHeight)
    const rows = all.filter(line => line !== total).flatMap(line => this.rowParts(line, most))
    const sumHeight = this.sumHeight()
    const tail = total === null ? 0 : this.totalHeight(total)
    const pages = paginate(
      rows.map(row => row.height),
      {
        first: room(this.flow.left),
        next: most,
        subtotal: total === null ? 0 : sumHeight,
        tail: tail + follows,
      },
    )
    let from = 0
    for (const [index, count] of pages.entries()) {
      if (index > 0) this.flow.newPage()
      const onPage = rows.slice(from, from + count)
      from += count
      if (count > 0 || pages.length === 1) this.drawHeader(header)
      for (const row of onPage) this.drawRow(row, false)
      if (this.table.rows.length === 0) this.drawBand(say(WORDS.noRows, this.report.language))
      if (pages.length > 1 && total !== null && count > 0) this.drawPageTotal(onPage)
    }
    if (total !== null) this.drawTotal(total)
  }

  /** What the title above must keep with it on a page: a short table whole, of a long one the header and first row. */
  keptHeight(): number {
    const lines = tableLines(this.table)
    const rows = lines
      .filter(line => line.kind === 'row')
      .reduce((sum, line) => sum + this.rowOf(line).height, 0)
    const sums =
      lines.filter(line => line.kind !== 'row').length +
      ((this.table.total?.capitals ?? null) === null ? 0 : 1)
    const whole = this.headerHeight() + rows + sums * this.sumHeight()
    if (whole <= this.flow.pageHeight * SHORT) return whole
    const first = tableLines(this.table).find(line => line.kind === 'row')
    return this.headerHeight() + (first === undefined ? this.sumHeight() : this.rowOf(first).height)
  }

  private get grouped(): boolean {
    return this.columns.some(column => column.columns[0]?.group !== undefined)
  }

  private width(index: number): number {
    return this.fit.widths[index] ?? 0
  }

  private left(index: number): number {
    return this.flow.x + this.fit.widths.slice(0, index).reduce((sum, width) => sum + width, 0)
  }

  private cellLines(texts: string[], index: number): string[] {
    const room = this.width(index) - 2 * PADDING
    return texts.flatMap(text => (text === '' ? [] : this.pen.lines(text, room, this.fit.size)))
  }

  private rowOf(line: TableLine): DrawnRow {
    const cells = this.columns.map((column, index) =>
      this.cellLines(
        column.columns.map(part => cellText(part.kind, line.values[part.key] ?? null)),
        index,
      ),
    )
    const most = Math.max(1, ...cells.map(lines => lines.length))
    const least = line.kind === 'row' ? this.table.rowHeight * MILLIMETRE : 0
    return { line, cells, height: Math.max(least, Pen.heightOf(most, this.fit.size) + 2 * PADDING) }
  }

  /** A row higher than a page is cut into pieces that fit, so that no text is ever clipped. */
  private rowParts(line: TableLine, most: number): DrawnRow[] {
    const row = this.rowOf(line)
    const sum = this.sumHeight()
    if (row.height <= most - sum) return [row]
    const perPart = Math.max(1, Math.floor((most - sum - 2 * PADDING) / Pen.heightOf(1, this.fit.size)))
    const longest = Math.max(...row.cells.map(lines => lines.length))
    return Array.from({ length: Math.ceil(longest / perPart) }, (_, part) => {
      const cells = row.cells.map(lines => lines.slice(part * perPart, (part + 1) * perPart))
      const lines = Math.max(1, ...cells.map(texts => texts.length))
      const counted = part === 0 ? line : { ...line, values: {}, count: 0 }
      return { line: counted, cells, height: Pen.heightOf(lines, this.fit.size) + 2 * PADDING }
    })
  }

  /** The lines of a heading, broken evenly: 工资/标准 rather than 工资标/准. */
  private headingLines(column: PaperColumn, index: number): string[] {
    const room = this.width(index) - 2 * PADDING
    return column.columns.flatMap(part => {
      const title = say(part.title, this.report.language)
      const lines = this.pen.lines(title, room, this.fit.size)
      const even = (this.pen.widthOf(title) / lines.length / 1000 + 0.6) * this.fit.size
      const balanced = this.pen.lines(title, Math.min(room, even), this.fit.size)
      return balanced.length === lines.length ? balanced : lines
    })
  }

  private headerHeight(): number {
    const most = Math.max(...this.columns.map((column, index) => this.headingLines(column, index).length))
    const group = this.grouped ? Pen.heightOf(1, this.fit.size) + 2 * PADDING : 0
    return group + Pen.heightOf(most, this.fit.size) + 2 * PADDING
  }

  private drawHeader(height: number): void {
    const group = this.grouped ? Pen.heightOf(1, this.fit.size) + 2 * PADDING : 0
    for (const [index, column] of this.columns.entries()) {
      const own = column.columns[0]?.group
      const top = own === undefined ? 0 : group
      this.drawHeading(this.headingLines(column, index), index, index, top, height - top)
      if (own === undefined || this.columns[index - 1]?.columns[0]?.group?.zh === own.zh) continue
      let to = index
      while (this.columns[to + 1]?.columns[0]?.group?.zh === own.zh) to++
      this.drawHeading([say(own, this.report.language)], index, to, 0, group)
    }
    this.flow.y += height
  }

  private drawHeading(lines: string[], from: number, to: number, top: number, height: number): void {
    const x = this.left(from)
    const width = this.left(to) + this.width(to) - x
    const y = this.flow.y + top
    this.pen.box(x, y, width, height, HEADER_FILL)
    const text = y + (height - Pen.heightOf(lines.length, this.fit.size)) / 2
    this.pen.write(lines, x, text, width, { size: this.fit.size, align: 'center', bold: true })
  }

  private alignOf(column: Column): Align {
    if (['money', 'days', 'hours', 'percent', 'int'].includes(column.kind)) {
      return column.centered === true ? 'center' : 'right'
    }
    return column.centered === true ? 'center' : 'left'
  }

  private drawRow(row: DrawnRow, isSum: boolean): void {
    const { x, y } = this.flow
    if (row.line.kind === 'subtotal') {
      this.drawSums(lineLabel(this.table, row.line, this.report.language), row.line.values)
      return
    }
    for (const [index, column] of this.columns.entries()) {
      const lines = row.cells[index] ?? []
      const first = column.columns[0]
      if (lines.length > 0 && first !== undefined) {
        const text = y + (row.height - Pen.heightOf(lines.length, this.fit.size)) / 2
        const style = { size: this.fit.size, align: this.alignOf(first), bold: isSum }
        this.pen.write(lines, this.left(index) + PADDING, text, this.width(index) - 2 * PADDING, style)
      }
    }
    const right = x + this.flow.width
    const edges = [...this.columns.map((_, index) => this.left(index)), right]
    const bottom = y + row.height
    this.pen.rules([
      ...edges.map(edge => ({ fromX: edge, fromY: y, toX: edge, toY: bottom })),
      { fromX: x, fromY: bottom, toX: right, toY: bottom },
    ])
    this.flow.y += row.height
  }

  private sumHeight(): number {
    return Pen.heightOf(1, this.fit.size) + 4 * PADDING
  }

  private get labelTo(): number {
    const first = this.columns.findIndex(column => column.columns.some(part => part.sum === true))
    return first === -1 ? this.columns.length - 1 : Math.max(0, first - 1)
  }

  private labelWidth(): number {
    return this.left(this.labelTo) + this.width(this.labelTo) - this.flow.x
  }

  /** A line of sums: the label over the columns before the first sum. */
  private drawSums(label: string, values: Row): void {
    const { x, y } = this.flow
    const style = { size: this.fit.size, bold: true }
    const lines = this.pen.lines(label, this.labelWidth() - 2 * PADDING, this.fit.size)
    const height = Math.max(this.sumHeight(), Pen.heightOf(lines.length, this.fit.size) + 2 * PADDING)
    this.pen.box(x, y, this.labelWidth(), height)
    const top = y + (height - Pen.heightOf(lines.length, this.fit.size)) / 2
    this.pen.write(lines, x + PADDING, top, this.labelWidth() - 2 * PADDING, { ...style, align: 'center' })
    for (const [index, column] of this.columns.entries()) {
      if (index <= this.labelTo) continue
      const part = column.columns.find(candidate => candidate.sum === true)
      this.pen.box(this.left(index), y, this.width(index), height)
      if (part === undefined) continue
      const text = cellText(part.kind, values[part.key] ?? null)
      const align = this.alignOf(part)
      const left = this.left(index) + PADDING
      const at = y + (height - Pen.heightOf(1, this.fit.size)) / 2
      this.pen.write([text], left, at, this.width(index) - 2 * PADDING, { ...style, align })
    }
    this.flow.y += height
  }

  private drawBand(text: string): void {
    const height = this.sumHeight()
    this.pen.box(this.flow.x, this.flow.y, this.flow.width, height)
    this.pen.text(text, this.flow.x + PADDING, this.flow.y + PADDING * 2, this.flow.width - 2 * PADDING, {
      size: this.fit.size,
      align: 'center',
    })
    this.flow.y += height
  }

  private drawPageTotal(rows: DrawnRow[]): void {
    const data = rows.filter(row => row.line.kind === 'row').map(row => row.line)
    const count = data.reduce((sum, line) => sum + line.count, 0)
    const label = say(WORDS.pageTotal, this.report.language)
    const people = this.table.total?.people === true ? `  ${peopleText(count, this.report.language)}` : ''
    this.drawSums(
      label + people,
      sumRows(
        this.table,
        data.map(line => line.values),
      ),
    )
  }

  private totalHeight(total: TableLine): number {
    const capitals = capitalsText(this.table, total, this.report.language)
    return this.sumHeight() * (capitals === null ? 1 : 2)
  }

  private drawTotal(total: TableLine): void {
    this.drawSums(lineLabel(this.table, total, this.report.language), total.values)
    const capitals = capitalsText(this.table, total, this.report.language)
    if (capitals === null) return
    const height = this.sumHeight()
    this.pen.box(this.flow.x, this.flow.y, this.flow.width, height)
    this.pen.text(capitals, this.flow.x + PADDING * 2, this.flow.y + PADDING * 2, this.flow.width, {
      size: this.fit.size,
      bold: true,
    })
    this.flow.y += height
  }
}

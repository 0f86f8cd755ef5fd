import type PDFDocument from 'pdfkit'
import type { Typeface } from '../fonts/typeface.ts'
import { wrap } from './wrap.ts'

export type Document = InstanceType<typeof PDFDocument>
export type Align = 'left' | 'center' | 'right'

/** Height of a line of text in type sizes. */
const LEADING = 1.3
/** The baseline from the top of a line, in type sizes: ideographs sit centred in the leading. */
const BASELINE = 1.03

const RULE = '#555555'

interface Segment {
  fromX: number
  fromY: number
  toX: number
  toY: number
}

export interface TextStyle {
  size: number
  align?: Align
  bold?: boolean
  color?: string
}

/** Draws text and rules on the current page, with the bundled fonts and by their real widths. All lengths in points. */
export class Pen {
  readonly document: Document
  readonly undrawable = new Set<string>()
  private readonly typeface: Typeface

  constructor(document: Document, typeface: Typeface) {
    this.document = document
    this.typeface = typeface
    document.registerFont('sans', typeface.files.sans)
    document.registerFont('rare', typeface.files.rare)
  }

  /** Width of a text in thousandths of the type size. */
  widthOf(text: string): number {
    return this.typeface.width(this.typeface.drawable(text, this.undrawable))
  }

  /** The lines a text takes in a width. */
  lines(text: string, width: number, size: number): string[] {
    const drawable = this.typeface.drawable(text, this.undrawable)
    return wrap(drawable, (width / size) * 1000, piece => this.typeface.width(piece))
  }

  static heightOf(lines: number, size: number): number {
    return lines * size * LEADING
  }

  /** Draws lines made by `lines` from the top of a box downwards; returns their height. */
  write(lines: string[], x: number, y: number, width: number, style: TextStyle): number {
    for (const [index, line] of lines.entries()) {
      const own = (this.typeface.width(line) * style.size) / 1000
      const left =
        style.align === 'right' ? x + width - own : style.align === 'center' ? x + (width - own) / 2 : x
      this.line(line, left, y + (index * LEADING + BASELINE) * style.size, style)
    }
    return Pen.heightOf(lines.length, style.size)
  }

  /** Wraps and draws a text; returns its height. */
  text(text: string, x: number, y: number, width: number, style: TextStyle): number {
    return this.write(this.lines(text, width, style.size), x, y, width, style)
  }

  /** Straight rules in one stroke: a page of cells is drawn with few commands. */
  rules(segments: Segment[]): void {
    for (const { fromX, fromY, toX, toY } of segments) this.document.moveTo(fromX, fromY).lineTo(toX, toY)
    this.document.lineWidth(0.5).strokeColor(RULE).stroke()
  }

  box(x: number, y: number, width: number, height: number, fill: string | null = null): void {
    if (fill !== null) this.document.rect(x, y, width, height).fill(fill)
    this.document.rect(x, y, width, height).lineWidth(0.5).strokeColor(RULE).stroke()
  }

  private line(text: string, x: number, baseline: number, style: TextStyle): void {
    let at = x
    for (const run of this.typeface.runs(text)) {
      const color = style.color ?? '#000000'
      this.document.font(run.font).fontSize(style.size).fillColor(color)
      // One weight is bundled: a heading is the same outline with a thin stroke around it.
      const stroke = style.bold === true
      if (stroke) this.document.strokeColor(color).lineWidth(style.size / 32)
      this.document.text(run.text, at, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        fill: true,
        stroke,
      })
      at += (this.typeface.width(run.text) * style.size) / 1000
    }
  }
}

/** How a report names a character it could not draw: by its code point, since it cannot be shown. */
export function undrawableNames(undrawable: Iterable<string>): string[] {
  return [...undrawable].map(
    character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

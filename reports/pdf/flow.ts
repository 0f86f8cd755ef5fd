import { type Report, type Sheet, say } from '../model.ts'
import { periodText } from '../words.ts'
import type { Pen } from './pen.ts'

export type Paper = 'A4' | 'A3'

/** Landscape sizes in points (ISO 216). */
const PAPER = { A4: { width: 841.89, height: 595.28 }, A3: { width: 1190.55, height: 841.89 } } as const

const SIDE = 26
const TOP = 24
/** Left free at the foot for fingerprint and page number. */
export const FOOT = 34
const RUNNING_HEAD = 16

/** Width that a table may take on a paper. */
export function roomOn(paper: Paper): number {
  return PAPER[paper].width - 2 * SIDE
}

/** The place on the page where the next thing of a sheet is drawn. */
export class Flow {
  readonly pen: Pen
  readonly x = SIDE
  readonly width: number
  /** Numbers of the pages drawn so far, counted over the whole document from 0. */
  readonly pages: number[] = []
  y = TOP
  private readonly report: Report
  private readonly sheet: Sheet
  private readonly paper: Paper

  constructor(pen: Pen, report: Report, sheet: Sheet, paper: Paper) {
    this.pen = pen
    this.report = report
    this.sheet = sheet
    this.paper = paper
    this.width = roomOn(paper)
  }

  /** Points left on the current page. */
  get left(): number {
    return PAPER[this.paper].height - FOOT - this.y
  }

  /** Points for content on a page that is not the first. */
  get pageHeight(): number {
    return PAPER[this.paper].height - FOOT - TOP - RUNNING_HEAD
  }

  newPage(): void {
    const { width, height } = PAPER[this.paper]
    this.pen.document.addPage({ size: [width, height], margin: 0 })
    const { start, count } = this.pen.document.bufferedPageRange()
    this.pages.push(start + count - 1)
    this.y = TOP
    if (this.pages.length === 1) return
    const language = this.report.language
    const head = [say(this.report.title, language), this.sheet.name, periodText(this.report.period, language)]
    this.pen.text(head.join('  '), this.x, this.y, this.width, { size: 8, align: 'left', color: '#444444' })
    this.y += RUNNING_HEAD
  }

  /** Begins a new page unless so many points are left. */
  need(height: number): void {
    if (height > this.left && this.left < this.pageHeight) this.newPage()
  }
}

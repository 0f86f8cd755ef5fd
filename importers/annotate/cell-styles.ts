import type { Severity } from '../../contract/finding.ts'
import { attribute } from '../formats/xml-scanner.ts'
import { appendInto } from './package.ts'
import { childrenOfRoot, element, elements, prefixOf, splice, withAttribute } from './xml-edit.ts'

/** Fill of a marked cell by the worst finding on it; light, so that black text stays readable. */
const FILLS: Record<Severity, string> = {
  block: 'FFFFC7CE',
  alert: 'FFFFD8A8',
  warn: 'FFFFF2B3',
  notice: 'FFD6E9F8',
}

/** Styles of the summary sheet. */
export type SummaryStyle = 'title' | 'plain' | 'heading' | 'text' | 'link' | Severity

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>'

/** Collections of a style sheet in the order its schema wants, with the members that must be there first. */
const COLLECTIONS: [name: string, first: string][] = [
  ['numFmts', ''],
  ['fonts', '<P:font><P:sz val="11"/><P:name val="宋体"/></P:font>'],
  [
    'fills',
    '<P:fill><P:patternFill patternType="none"/></P:fill><P:fill><P:patternFill patternType="gray125"/></P:fill>',
  ],
  ['borders', '<P:border><P:left/><P:right/><P:top/><P:bottom/><P:diagonal/></P:border>'],
  ['cellStyleXfs', '<P:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<P:xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
]
const MEMBER: Record<string, string> = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' }

const WRAPPED = '<P:alignment vertical="top" wrapText="1"/>'

/** The style part of a workbook, to which styles are added; those that are there stay as they are. */
export class CellStyles {
  #xml: string
  readonly #prefix: string
  readonly #counts = new Map<string, number>()
  readonly #highlights = new Map<string, number>()
  readonly #fills = new Map<Severity, number>()
  readonly #summary = new Map<SummaryStyle, number>()

  /** `xml`: the part as it is, '' when the workbook has none. */
  constructor(xml: string) {
    this.#xml = xml || EMPTY
    this.#prefix = prefixOf(this.#xml)
    for (const [name, first] of COLLECTIONS) if (first !== '') this.#require(name, first)
  }

  get xml(): string {
    return this.#xml
  }

  /** A copy of an existing cell style with the fill of a severity; everything else of it stays. */
  highlighted(base: number, severity: Severity): number {
    const key = `${base} ${severity}`
    const known = this.#highlights.get(key)
    if (known !== undefined) return known
    const xfs = this.#members('cellXfs')
    const own = xfs[base] ?? xfs[0] ?? this.#own('<P:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>')
    const filled = withAttribute(tagOf(own), 'fillId', this.#fill(severity))
    const visible = this.#withReadableFont(withAttribute(filled, 'applyFill', 1))
    const index = this.#append('cellXfs', own.replace(tagOf(own), visible))
    this.#highlights.set(key, index)
    return index
  }

  /** A style of the summary sheet. Its texts carry the quote sign, so that none ever runs as a formula. */
  summary(style: SummaryStyle): number {
    const known = this.#summary.get(style)
    if (known !== undefined) return known
    const side = (name: string) => `<P:${name} style="thin"><P:color rgb="FFBFBFBF"/></P:${name}>`
    const boxed = style !== 'title' && style !== 'plain'
    const border = boxed
      ? this.#append(
          'borders',
          `<P:border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<P:diagonal/></P:border>`,
        )
      : 0
    const index = this.#append(
      'cellXfs',
      `<P:xf numFmtId="49" fontId="${this.#summaryFont(style)}" fillId="${this.#summaryFill(style)}" borderId="${border}" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${WRAPPED}</P:xf>`,
    )
    this.#summary.set(style, index)
    return index
  }

  #summaryFont(style: SummaryStyle): number {
    const looks: Partial<Record<SummaryStyle, string>> = {
      title: '<P:b/><P:sz val="16"/>',
      heading: '<P:b/><P:sz val="10"/>',
      link: '<P:u/><P:sz val="10"/><P:color rgb="FF0563C1"/>',
    }
    return this.#append('fonts', `<P:font>${looks[style] ?? '<P:sz val="10"/>'}<P:name val="宋体"/></P:font>`)
  }

  #summaryFill(style: SummaryStyle): number {
    if (style === 'heading') return this.#append('fills', solid('FFEDEDED'))
    return style in FILLS ? this.#fill(style as Severity) : 0
  }

  #fill(severity: Severity): number {
    const known = this.#fills.get(severity) ?? this.#append('fills', solid(FILLS[severity]))
    this.#fills.set(severity, known)
    return known
  }

  /** White text would vanish on a light fill: such a font is copied without its colour. */
  #withReadableFont(tag: string): string {
    const font = this.#members('fonts')[Number(attribute(tag, 'fontId') ?? 0)]
    const colour = font === undefined ? undefined : element(font, 'color')
    if (font === undefined || colour === undefined) return tag
    const isWhite = /rgb="(FF)?FFFFFF"|theme="0"(?![^>]*tint="-)|indexed="(1|9)"/i.test(colour.tag)
    if (!isWhite) return tag
    const { start, end } = colour
    const black = this.#append('fonts', splice(font, [{ start, end, text: '' }]))
    return withAttribute(withAttribute(tag, 'fontId', black), 'applyFont', 1)
  }

  #members(collection: string): string[] {
    const parent = element(this.#xml, collection)
    const member = MEMBER[collection]
    if (parent === undefined || member === undefined) return []
    return elements(this.#xml, member, parent.openEnd, parent.closeStart).map(({ start, end }) =>
      this.#xml.slice(start, end),
    )
  }

  #append(collection: string, member: string): number {
    const index = this.#counts.get(collection) ?? this.#members(collection).length
    this.#counts.set(collection, index + 1)
    const xml = appendInto(this.#xml, collection, this.#own(member))
    const parent = element(xml, collection)
    if (parent === undefined) return index
    const start = xml.indexOf(parent.tag, parent.start)
    const text = withAttribute(parent.tag, 'count', index + 1)
    this.#xml = splice(xml, [{ start, end: start + parent.tag.length, text }])
    return index
  }

  /** Markup of ours with the part's own prefix. */
  #own(markup: string): string {
    return markup.replaceAll('P:', this.#prefix)
  }

  /** Adds a collection that the part lacks, in its place. */
  #require(name: string, first: string): void {
    if (element(this.#xml, name) !== undefined) return
    const before = new Set(
      COLLECTIONS.slice(
        0,
        COLLECTIONS.findIndex(([known]) => known === name),
      ).map(([known]) => known),
    )
    const root = element(this.#xml, 'styleSheet')
    if (root === undefined || root.closeStart === root.end) return
    const at =
      childrenOfRoot(this.#xml, root.openEnd).find(child => !before.has(child.name))?.start ?? root.closeStart
    const text = this.#own(`<P:${name} count="${name === 'fills' ? 2 : 1}">${first}</P:${name}>`)
    this.#xml = splice(this.#xml, [{ start: at, end: at, text }])
  }
}

function solid(rgb: string): string {
  return `<P:fill><P:patternFill patternType="solid"><P:fgColor rgb="${rgb}"/><P:bgColor indexed="64"/></P:patternFill></P:fill>`
}

/** The inside of an element's opening tag. */
function tagOf(markup: string): string {
  return /^<(?:[\w.-]+:)?((?:[^>"']|"[^"]*"|'[^']*')*?)\/?>/.exec(markup)?.[1] ?? ''
}

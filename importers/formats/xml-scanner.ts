import { Refusal } from '../../contract/refusal.ts'

/** What a scanner reports. Names come without namespace prefix; `tag` is the whole inside of the tag, for `attribute`. */
export interface XmlHandler {
  open(name: string, tag: string, selfClosing: boolean): void
  close(name: string): void
  /** Raw text between tags, entities and UTF-8 bytes undecoded (see `xmlText`). Only called while `wantsText`. */
  text(raw: string): void
  wantsText: boolean
  /** May take the element that begins at `at` as a whole: answers where it ends, or -1 to have it reported tag by tag. */
  take?(text: string, at: number): number
}

/** No wage sheet holds a longer piece without a tag; Excel's own cell limit is 32,767 characters. */
const LONGEST_PIECE = 4 * 2 ** 20

/**
 * A minimal push scanner for the XML of spreadsheet parts. It is fed Latin-1 decoded bytes, because one-byte strings are
 * scanned several times faster; only the text that is wanted gets decoded as UTF-8. Document types are refused, so there
 * are no entities to expand.
 */
export class XmlScanner {
  #rest = ''
  readonly #handler: XmlHandler

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  write(bytes: Buffer): void {
    const text = this.#rest + bytes.toString('latin1')
    const kept = this.#scan(text)
    if (text.length - kept > LONGEST_PIECE) throw new Refusal('file-suspicious', { reason: 'endless-text' })
    // A copy: a slice would keep the whole piece alive.
    this.#rest = Buffer.from(text.slice(kept), 'latin1').toString('latin1')
  }

  /** @throws Refusal file-damaged when the part breaks off inside a tag */
  end(): void {
    if (this.#rest.includes('<')) throw new Refusal('file-damaged', { part: 'xml' })
  }

  /** Scans whole tokens and returns where the unfinished one begins. */
  #scan(text: string): number {
    const handler = this.#handler
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open < 0) return at
      const end = handler.take?.(text, open) ?? -1
      if (end > 0) {
        at = end
        continue
      }
      const close = tagEnd(text, open)
      if (close < 0) return at
      if (handler.wantsText && open > at) handler.text(text.slice(at, open))
      const first = text.charCodeAt(open + 1)
      if (first === 0x2f) handler.close(localName(text.slice(open + 2, close).trimEnd()))
      else if (first === 0x21) this.#declaration(text.slice(open, close + 1))
      else if (first !== 0x3f) {
        const selfClosing = text.charCodeAt(close - 1) === 0x2f
        const tag = text.slice(open + 1, selfClosing ? close - 1 : close)
        const blank = tag.search(/\s/)
        handler.open(localName(blank < 0 ? tag : tag.slice(0, blank)), tag, selfClosing)
      }
      at = close + 1
    }
  }

  #declaration(token: string): void {
    if (token.startsWith('<!DOCTYPE')) throw new Refusal('file-suspicious', { reason: 'doctype' })
    if (token.startsWith('<![CDATA[') && this.#handler.wantsText) {
      this.#handler.text(token.slice(9, -3).replaceAll('&', '&amp;'))
    }
  }
}

function tagEnd(text: string, open: number): number {
  if (text.startsWith('<!--', open)) return skipTo(text, '-->', open)
  if (text.startsWith('<![CDATA[', open)) return skipTo(text, ']]>', open)
  let close = text.indexOf('>', open)
  // A bare > is allowed inside an attribute: then the tag so far holds an odd number of quotes.
  while (close > 0 && text.charCodeAt(open + 1) !== 0x3f && insideQuotes(text, open, close)) {
    close = text.indexOf('>', close + 1)
  }
  return close
}

function insideQuotes(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(text.charCodeAt(to - 1) === 0x2f ? to - 2 : to - 1)
  if (last === 0x22 || last === 0x27) return false
  let quote = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 0x22 || code === 0x27) quote = code
  }
  return quote !== 0
}

function skipTo(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length - 1
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The raw value of an attribute, or undefined. `name` may carry its prefix. */
export function attribute(tag: string, name: string): string | undefined {
  let at = tag.indexOf(`${name}=`)
  while (at > 0 && tag.charCodeAt(at - 1) > 0x20) at = tag.indexOf(`${name}=`, at + 1)
  if (at <= 0) return undefined
  const start = at + name.length + 2
  const end = tag.indexOf(tag.charAt(start - 1), start)
  return end < 0 ? undefined : tag.slice(start, end)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Text of a scanned piece: UTF-8 bytes and entities decoded, Excel's `_x000D_` escapes undone, and detached from the piece. */
export function xmlText(raw: string): string {
  const ascii = !/\P{ASCII}/u.test(raw)
  const bytes = Buffer.from(raw, 'latin1')
  const text = ascii ? bytes.toString('latin1') : bytes.toString('utf8')
  const plain = text.includes('&') ? text.replace(/&([a-z]+|#\d+|#x[\da-fA-F]+);/g, entity) : text
  if (!plain.includes('_x')) return plain
  return plain.replace(/_x([\dA-F]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** The inside of a tag: bare signs, or quoted values that may hold a `>`. */
const INSIDE = `(?:[^>"']|"[^"]*"|'[^']*')*?`

/** One element of a text of XML: offsets of the whole and of what its tags enclose (equal offsets when self-closing). */
export interface Element {
  /** Without prefix. */
  name: string
  /** The opening tag without `<`, `>` and `/`. */
  tag: string
  start: number
  openEnd: number
  closeStart: number
  end: number
}

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text for an element or a quoted attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(/_x([\dA-Fa-f]{4})_/g, '_x005F_x$1_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The prefix of the root element with its colon ("x:"), '' when it has none: what is added bears the same. */
export function prefixOf(xml: string): string {
  return /<([A-Za-z_][\w.-]*:)?[A-Za-z_]/.exec(xml.replace(/^\s*<\?.*?\?>/s, ''))?.[1] ?? ''
}

/**
 * Elements of that name (without prefix) between two offsets, in order. Elements of one name inside each other are not
 * expected: spreadsheet parts have none among those that are edited.
 */
export function elements(xml: string, name: string, from = 0, to = xml.length): Element[] {
  const found: Element[] = []
  const opening = new RegExp(`<((?:[\\w.-]+:)?)(${name}(?=[\\s/>])${INSIDE})(/?)>`, 'g')
  opening.lastIndex = from
  for (let match = opening.exec(xml); match !== null && match.index < to; match = opening.exec(xml)) {
    const [whole, prefix = '', tag = '', selfClosing] = match
    const openEnd = match.index + whole.length
    const closeStart = selfClosing === '/' ? openEnd : closingTag(xml, `</${prefix}${name}`, openEnd)
    if (closeStart < 0) break
    const end = selfClosing === '/' ? openEnd : xml.indexOf('>', closeStart) + 1
    found.push({ name, tag, start: match.index, openEnd, closeStart, end })
    opening.lastIndex = end
  }
  return found
}

function closingTag(xml: string, closing: string, from: number): number {
  let at = xml.indexOf(closing, from)
  // `</r` is also the beginning of `</rPr>`.
  while (at >= 0 && !/[\s>]/.test(xml.charAt(at + closing.length))) at = xml.indexOf(closing, at + 1)
  return at
}

/** The first element of that name, or undefined. */
export function element(xml: string, name: string, from = 0, to = xml.length): Element | undefined {
  const opening = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])`, 'g')
  opening.lastIndex = from
  const at = opening.exec(xml)?.index
  return at === undefined || at >= to ? undefined : elements(xml, name, at, to)[0]
}

/** Names and offsets of the elements that stand directly inside the root, from an offset that lies between two of them. */
export function childrenOfRoot(xml: string, from: number): { name: string; start: number }[] {
  const token = new RegExp(
    `<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<\\?[\\s\\S]*?\\?>|<(/?)(?:[\\w.-]+:)?([\\w.-]+)${INSIDE}(/?)>`,
    'g',
  )
  token.lastIndex = from
  const children: { name: string; start: number }[] = []
  let depth = 0
  for (let match = token.exec(xml); match !== null && depth >= 0; match = token.exec(xml)) {
    const [, closing, name, selfClosing] = match
    if (name === undefined) continue
    if (closing === '/') depth--
    else {
      if (depth === 0) children.push({ name, start: match.index })
      if (selfClosing !== '/') depth++
    }
  }
  return children
}

/** Replaces several stretches of a text at once; they must not overlap. */
export function splice(xml: string, edits: { start: number; end: number; text: string }[]): string {
  const pieces: string[] = []
  // What is put in at an offset comes before what takes the place of the text that begins there.
  const inOrder = edits.toSorted((one, other) => one.start - other.start || one.end - other.end)
  let at = 0
  for (const { start, end, text } of inOrder) {
    pieces.push(xml.slice(at, start), text)
    at = end
  }
  pieces.push(xml.slice(at))
  return pieces.join('')
}

/** An opening tag's inside with an attribute set to a value. */
export function withAttribute(tag: string, name: string, value: string | number): string {
  const known = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`)
  return known.test(tag)
    ? tag.replace(known, `$1"${value}"`)
    : `${tag.replace(/\s+$/, '')} ${name}="${value}"`
}

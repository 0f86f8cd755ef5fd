import type { Random } from '../../samples/random.ts'

const HOSTILE = [
  '',
  '0',
  '-1',
  '1e308',
  'NaN',
  '4294967295',
  '1048577',
  '99999999999999999999',
  'A0',
  'XFD1048576',
  'ZZZZZZ9999999',
  'A1:XFD1048576',
  '&#x110000;',
  '&#55296;',
  '&lol;',
  '_xD800_',
  '"',
  '<',
  '../../x',
  ']]>',
  '\u0000',
  '\uFFFF',
] as const

type Edit = (text: string, random: Random) => string

/** One match of a pattern, chosen at random; null when there is none. */
function chosen(text: string, pattern: RegExp, random: Random): RegExpExecArray | null {
  const from = random.between(0, text.length)
  pattern.lastIndex = from
  const found = pattern.exec(text)
  if (found !== null || from === 0) return found
  pattern.lastIndex = 0
  return pattern.exec(text)
}

const replaced = (text: string, found: RegExpExecArray | null, by: (whole: string) => string) =>
  found === null
    ? text
    : text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length)

const attribute: Edit = (text, random) =>
  replaced(text, chosen(text, /="[^"<]*"/g, random), () => `="${random.pick(HOSTILE)}"`)
const content: Edit = (text, random) =>
  replaced(text, chosen(text, />[^<]+</g, random), () => `>${random.pick(HOSTILE)}<`)
const dropTag: Edit = (text, random) => replaced(text, chosen(text, /<[^>]*>/g, random), () => '')
const dropAttribute: Edit = (text, random) =>
  replaced(text, chosen(text, /\s[\w:]+="[^"]*"/g, random), () => '')
const repeatTag: Edit = (text, random) =>
  replaced(text, chosen(text, /<[^>]*>/g, random), tag => tag.repeat(random.pick([2, 3, 500])))
const nest: Edit = (text, random) =>
  replaced(text, chosen(text, /<[^>]*>/g, random), tag => `${'<a>'.repeat(random.pick([5, 20_000]))}${tag}`)
const swapTags: Edit = (text, random) => {
  const other = chosen(text, /<[^>]*>/g, random)?.[0] ?? ''
  return replaced(text, chosen(text, /<[^>]*>/g, random), () => other)
}
const doctype: Edit = text =>
  `<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>${text.replace(/^<\?xml[^>]*>/, '')}`
const truncate: Edit = (text, random) => text.slice(0, random.between(0, text.length))

/** Damage at the level of tags, attributes and text: the file stays markup, but not what its reader expects. */
export function damageMarkup(text: string, random: Random): string {
  let damaged = text
  for (let count = random.between(1, 4); count > 0; count--) {
    const edit = random.pick([
      attribute,
      attribute,
      content,
      content,
      dropTag,
      dropAttribute,
      repeatTag,
      nest,
      swapTags,
      doctype,
      truncate,
    ])
    damaged = edit(damaged, random)
  }
  return damaged
}

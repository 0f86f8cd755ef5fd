import { Refusal } from '../../../contract/refusal.ts'
import type { ReadLimits } from '../limits.ts'
import { XmlScanner, xmlText } from '../xml-scanner.ts'
import type { ZipContainer } from '../zip-part.ts'

const PLAIN = '<si><t>'
const PLAIN_END = '</t></si>'

/** Strings that cells refer to by number; pieces of rich text are joined, phonetic hints left out. */
export async function readSharedStrings(
  zip: ZipContainer,
  part: string,
  limits: ReadLimits,
): Promise<string[]> {
  const strings: string[] = []
  if (!zip.has(part)) return strings
  let current = ''
  let phonetic = false
  const keep = (string: string) => {
    if (strings.push(string) > limits.cells) throw new Refusal('file-too-large', { limit: limits.cells })
  }
  const handler = {
    wantsText: false,
    /** Nearly every string is one plain piece. */
    take(text: string, at: number) {
      if (!text.startsWith(PLAIN, at)) return -1
      const end = text.indexOf('<', at + PLAIN.length)
      if (!text.startsWith(PLAIN_END, end)) return -1
      keep(xmlText(text.slice(at + PLAIN.length, end)))
      return end + PLAIN_END.length
    },
    text(raw: string) {
      current += xmlText(raw)
    },
    open(name: string, _tag: string, selfClosing: boolean) {
      if (name === 'si') {
        current = ''
        if (selfClosing) keep('')
      } else if (name === 'rPh') phonetic = !selfClosing
      else if (name === 't') handler.wantsText = !selfClosing && !phonetic
    },
    close(name: string) {
      if (name === 't') handler.wantsText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') keep(current)
    },
  }
  const scanner = new XmlScanner(handler)
  for await (const piece of zip.pieces(part)) scanner.write(piece)
  scanner.end()
  return strings
}

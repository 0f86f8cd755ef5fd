import { Refusal } from '../../../contract/refusal.ts'
import type { ReadLimits } from '../limits.ts'
import { XmlScanner, xmlText } from '../xml-scanner.ts'
import type { ZipContainer } from '../zip-part.ts'

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
  const handler = {
    wantsText: false,
    text(raw: string) {
      current += xmlText(raw)
    },
    open(name: string, _tag: string, selfClosing: boolean) {
      if (name === 'si') {
        current = ''
        if (selfClosing) strings.push('')
      } else if (name === 'rPh') phonetic = !selfClosing
      else if (name === 't') handler.wantsText = !selfClosing && !phonetic
    },
    close(name: string) {
      if (name === 't') handler.wantsText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si' && strings.push(current) > limits.cells) {
        throw new Refusal('file-too-large', { limit: limits.cells })
      }
    },
  }
  const scanner = new XmlScanner(handler)
  for await (const piece of zip.pieces(part)) scanner.write(piece)
  scanner.end()
  return strings
}

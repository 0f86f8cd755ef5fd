import { type NumberLook, numberLook } from '../number-format.ts'
import { attribute, XmlScanner, xmlText } from '../xml-scanner.ts'
import type { ZipContainer } from '../zip-part.ts'

/** The look of each cell style (`s` attribute), as far as it changes a number's meaning. */
export async function readNumberLooks(zip: ZipContainer, part: string): Promise<NumberLook[]> {
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  let inCellFormats = false
  if (!zip.has(part)) return looks
  const scanner = new XmlScanner({
    wantsText: false,
    text() {},
    open(name, tag) {
      const id = Number(attribute(tag, 'numFmtId') ?? 0)
      if (name === 'numFmt') codes.set(id, xmlText(attribute(tag, 'formatCode') ?? ''))
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) looks.push(numberLook(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  for await (const piece of zip.pieces(part)) scanner.write(piece)
  return looks
}

/** What the page layout must know of a TrueType file: which characters it has and how wide they are. */
export interface FontFile {
  /** Code points with a glyph, ascending. */
  codes: number[]
  /** Whether the font can draw the character. */
  has(code: number): boolean
  /** Advance width in thousandths of the type size; 0 for a character it lacks. */
  advance(code: number): number
}

/**
 * Reads the character map (cmap format 4 or 12) and the widths (hmtx) of a TrueType file (OpenType 1.9 §cmap, §hmtx).
 * Throws on anything but a well-formed font: the files are our own.
 */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const unitsPerEm = view.getUint16(tableOffset(view, 'head') + 18)
  const metrics = view.getUint16(tableOffset(view, 'hhea') + 34)
  const widths = tableOffset(view, 'hmtx')
  const glyphs = glyphsByCode(view, tableOffset(view, 'cmap'))
  const advance = (code: number) => {
    const glyph = glyphs.get(code)
    if (glyph === undefined) return 0
    return (view.getUint16(widths + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm
  }
  return { codes: [...glyphs.keys()].sort((a, b) => a - b), has: code => glyphs.has(code), advance }
}

function tableOffset(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map(byte => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new Error(`font without ${tag} table`)
}

function glyphsByCode(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) readSegments(view, subtable, glyphs)
    if (format === 12) readGroups(view, subtable, glyphs)
  }
  if (glyphs.size === 0) throw new Error('font without a Unicode character map')
  return glyphs
}

function readGroups(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(subtable + 12); group++) {
    const at = subtable + 16 + group * 12
    const start = view.getUint32(at)
    for (let code = start; code <= view.getUint32(at + 4); code++) {
      glyphs.set(code, view.getUint32(at + 8) + code - start)
    }
  }
}

function readSegments(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(subtable + 6)
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(subtable + 14 + segment)
    const start = view.getUint16(subtable + 16 + doubled + segment)
    const delta = view.getUint16(subtable + 16 + 2 * doubled + segment)
    const rangeAt = subtable + 16 + 3 * doubled + segment
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start))
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

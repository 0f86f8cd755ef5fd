import { cellReference } from '../formats/xlsx/sheet.ts'

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'
const BOX_TYPE = `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

/** Shape numbers come in blocks of 1024, each named in the drawing's id map. */
const BLOCK = 1024
/** Columns that a note covers, and half-width characters in a line of it. */
const WIDE = 5
const LINE = 46

/**
 * A legacy drawing with a hidden box for each commented cell: without it Excel shows no comment. `xml`: the drawing as it
 * is, '' when the sheet has none; buttons and other boxes in it stay. `notes`: the text by cell, for the height of
 * the box. `firstBlock`: first of `blocksFor` blocks that no other drawing of the workbook uses.
 */
export function addNoteShapes(xml: string, notes: ReadonlyMap<string, string>, firstBlock: number): string {
  const own = xml || newDrawing(firstBlock, notes.size)
  const last = [...own.matchAll(/_x0000_s(\d+)/g)].map(match => Number(match[1]))
  let id = Math.max(firstBlock * BLOCK, ...last)
  const boxes = [...notes].map(([cell, text]) => shape(++id, cell, text)).join('')
  const type = own.includes('_x0000_t202"') ? '' : BOX_TYPE
  const end = own.lastIndexOf('</')
  return `${own.slice(0, end)}${type}${boxes}${own.slice(end)}`
}

/** How many blocks of shape numbers so many boxes take. */
export function blocksFor(boxes: number): number {
  return Math.floor(boxes / BLOCK) + 1
}

function newDrawing(firstBlock: number, boxes: number): string {
  const data = Array.from({ length: blocksFor(boxes) }, (_, index) => firstBlock + index).join(',')
  return `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>${BOX_TYPE}</xml>`
}

function shape(id: number, cell: string, text: string): string {
  const { row, column } = cellReference(cell)
  const height = Math.min(30, Math.max(4, linesOf(text) + 1))
  const top = Math.max(0, row - 2)
  const anchor = [column + 1, 15, top, 2, column + 1 + WIDE, 15, top + height, 4].join(', ')
  return `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:270pt;height:${height * 14}pt;z-index:${id % BLOCK};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}

function linesOf(text: string): number {
  const width = (line: string) =>
    [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / LINE)), 0)
}

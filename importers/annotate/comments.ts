import { attribute } from '../formats/xml-scanner.ts'
import { appendInto } from './package.ts'
import { type Element, element, elements, escapeXml, prefixOf, splice } from './xml-edit.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Longest text a cell or comment may hold. */
const LONGEST = 32_767

/**
 * A comments part with notes added under our name. A cell that has a comment keeps it, with the note below it.
 * `xml`: the part as it is, '' when the sheet has none. Answers the cells that had no comment before.
 */
export function addComments(
  xml: string,
  author: string,
  notes: ReadonlyMap<string, string>,
): { xml: string; fresh: string[] } {
  const own =
    xml ||
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`
  const p = prefixOf(own)
  const run = (text: string) =>
    `<${p}r><${p}rPr><${p}sz val="9"/><${p}rFont val="宋体"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(text.slice(0, LONGEST))}</${p}t></${p}r>`
  const known = new Map(
    elements(own, 'comment').map(comment => [attribute(comment.tag, 'ref')?.toUpperCase() ?? '', comment]),
  )
  const kept: { start: number; end: number; text: string }[] = []
  const fresh: string[] = []
  for (const [cell, note] of notes) {
    const comment = known.get(cell)
    if (comment === undefined) fresh.push(cell)
    else kept.push(below(own, comment, run(`\n\n${author}:\n${note}`), p))
  }
  const authorId = elements(own, 'author').length
  const added = fresh.map(
    cell =>
      `<${p}comment ref="${cell}" authorId="${authorId}"><${p}text>${run(notes.get(cell) ?? '')}</${p}text></${p}comment>`,
  )
  const appended = splice(own, kept)
  if (fresh.length === 0) return { xml: appended, fresh }
  const authored = appendInto(appended, 'authors', `<${p}author>${escapeXml(author)}</${p}author>`)
  return { xml: appendInto(authored, 'commentList', added.join('')), fresh }
}

/** A comment's text with a run behind it. Text without runs becomes one: beside runs it would not be shown. */
function below(
  xml: string,
  comment: Element,
  run: string,
  p: string,
): { start: number; end: number; text: string } {
  const text = element(xml, 'text', comment.openEnd, comment.closeStart)
  if (text === undefined || text.closeStart === text.end) {
    const [start, end] = text === undefined ? [comment.openEnd, comment.openEnd] : [text.start, text.end]
    return { start, end, text: `<${p}text>${run}</${p}text>` }
  }
  const inside = xml.slice(text.openEnd, text.closeStart)
  const hasRuns = element(inside, 'r') !== undefined
  const phonetic = element(inside, 'rPh')?.start ?? element(inside, 'phoneticPr')?.start ?? inside.length
  const own = inside.slice(0, phonetic).trim()
  return {
    start: text.openEnd,
    end: text.closeStart,
    text: `${hasRuns || own === '' ? own : `<${p}r>${own}</${p}r>`}${run}${inside.slice(phonetic)}`,
  }
}

import { posix } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { DEFAULT_LIMITS } from '../formats/limits.ts'
import { attribute } from '../formats/xml-scanner.ts'
import { ZipContainer } from '../formats/zip-part.ts'
import { copyZip } from './write-zip.ts'
import { element, elements, escapeXml, prefixOf, splice } from './xml-edit.ts'

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = '[Content_Types].xml'

export interface Relationship {
  id: string
  /** Last segment of its type: worksheet, comments, vmlDrawing … */
  type: string
  /** Name of the part it points to. */
  part: string
}

/** An OOXML workbook whose parts are read as text, changed or added; everything untouched is copied as it lies. */
export class WorkbookPackage {
  readonly #zip: ZipContainer
  readonly #changed = new Map<string, string>()
  #strict = false

  /** @throws Refusal file-damaged, file-suspicious, file-too-large */
  constructor(bytes: Uint8Array) {
    this.#zip = new ZipContainer(bytes, DEFAULT_LIMITS)
  }

  has(part: string): boolean {
    return this.#zip.has(part) || this.#changed.has(part)
  }

  async text(part: string): Promise<string> {
    return this.#changed.get(part) ?? (await this.#zip.text(part))
  }

  set(part: string, text: string): void {
    this.#changed.set(part, text)
  }

  /** The part that the workbook itself is. */
  async workbookPart(): Promise<string> {
    const root = await this.text('_rels/.rels')
    this.#strict = root.includes(STRICT)
    const stated = (await this.relationships('')).find(({ type }) => type === 'officeDocument')?.part
    const part = [stated, 'xl/workbook.xml'].find(name => name !== undefined && this.has(name))
    if (part === undefined) throw new Refusal('file-damaged', { part: 'workbook' })
    return part
  }

  async relationships(of: string): Promise<Relationship[]> {
    const xml = await this.text(relationshipsPart(of))
    return elements(xml, 'Relationship').map(({ tag }) => ({
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
      part: resolvePart(of, attribute(tag, 'Target') ?? ''),
    }))
  }

  /** Adds a relationship of a part to another and answers its id. */
  async relate(of: string, type: string, to: string): Promise<string> {
    const name = relationshipsPart(of)
    const old = (await this.text(name)) || emptyRelationships()
    const taken = new Set((await this.relationships(of)).map(({ id }) => id))
    let number = taken.size + 1
    while (taken.has(`rId${number}`)) number++
    const id = `rId${number}`
    const kind = `${this.#strict ? STRICT : TRANSITIONAL}/${type}`
    // From the part's own folder, as Excel writes it: some readers take no target from the root.
    const target = posix.relative(posix.dirname(of), to)
    const added = `<${prefixOf(old)}Relationship Id="${id}" Type="${kind}" Target="${escapeXml(target)}"/>`
    this.set(name, appendInto(old, 'Relationships', added))
    return id
  }

  /** States the content type of an added part. */
  async declare(part: string, contentType: string): Promise<void> {
    const old = await this.text(TYPES)
    const added = `<${prefixOf(old)}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`
    this.set(TYPES, appendInto(old, 'Types', added))
  }

  /** States the content type of every part with an extension, unless it is stated already. */
  async declareExtension(extension: string, contentType: string): Promise<void> {
    const old = await this.text(TYPES)
    const known = elements(old, 'Default').some(
      ({ tag }) => attribute(tag, 'Extension')?.toLowerCase() === extension,
    )
    if (known) return
    const added = `<${prefixOf(old)}Default Extension="${extension}" ContentType="${contentType}"/>`
    const first = element(old, 'Types')?.openEnd ?? 0
    this.set(TYPES, splice(old, [{ start: first, end: first, text: added }]))
  }

  /** A part name with a number that no part has yet: xl/comments7.xml. */
  freePart(before: string, after: string): string {
    let number = 1
    while (this.has(`${before}${number}${after}`)) number++
    return `${before}${number}${after}`
  }

  bytes(): Uint8Array {
    const encoded = new Map([...this.#changed].map(([part, text]) => [part, Buffer.from(text)]))
    return copyZip(this.#zip, encoded)
  }
}

/** Puts a text before the end of an element that stands once in a part. @throws Refusal file-damaged */
export function appendInto(xml: string, name: string, text: string): string {
  const parent = element(xml, name)
  if (parent === undefined) throw new Refusal('file-damaged', { part: name })
  const { start, openEnd, closeStart, end, tag } = parent
  if (closeStart < end) return splice(xml, [{ start: closeStart, end: closeStart, text }])
  const qualified = /^<([\w.-]+:)?/.exec(xml.slice(start))?.[1] ?? ''
  return splice(xml, [{ start, end: openEnd, text: `<${qualified}${tag}>${text}</${qualified}${name}>` }])
}

function relationshipsPart(of: string): string {
  const slash = of.lastIndexOf('/') + 1
  return `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`
}

function emptyRelationships(): string {
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
}

/** Resolves a relationship's target against the part that names it. */
function resolvePart(of: string, target: string): string {
  const path = target.replaceAll('&amp;', '&').replaceAll('\\', '/')
  if (path.startsWith('/')) return path.slice(1)
  const steps = of.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

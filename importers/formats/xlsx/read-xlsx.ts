import { Refusal } from '../../../contract/refusal.ts'
import type { Sheet, Workbook } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { attribute, XmlScanner, xmlText } from '../xml-scanner.ts'
import type { ZipContainer } from '../zip-part.ts'
import type { WorkbookContext } from './cells.ts'
import { readsOtherFile } from './formulas.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetPart } from './sheet.ts'
import { readNumberLooks } from './styles.ts'

interface Tag {
  name: string
  tag: string
  /** Of a defined name what it stands for. */
  text: string
}

async function tagsOf(zip: ZipContainer, part: string): Promise<Tag[]> {
  const tags: Tag[] = []
  if (!zip.has(part)) return tags
  const handler = {
    wantsText: false,
    text(raw: string) {
      const last = tags.at(-1)
      if (last !== undefined) last.text += xmlText(raw)
    },
    close() {
      handler.wantsText = false
    },
    open(name: string, tag: string) {
      tags.push({ name, tag, text: '' })
      handler.wantsText = name === 'definedName'
    },
  }
  const scanner = new XmlScanner(handler)
  for await (const piece of zip.pieces(part)) scanner.write(piece)
  return tags
}

/** Resolves a relationship target against the folder of the part that names it. */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  if (path.startsWith('/')) return path.slice(1)
  const steps = folder === '' ? [] : folder.split('/')
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

interface Relation {
  type: string
  part: string
}

async function relationsOf(zip: ZipContainer, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/')
  const [folder, file] = slash < 0 ? ['', part] : [part.slice(0, slash), part.slice(slash + 1)]
  const tags = await tagsOf(zip, `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`)
  const relations = new Map<string, Relation>()
  for (const { name, tag } of tags) {
    const target = attribute(tag, 'Target')
    if (name !== 'Relationship' || target === undefined) continue
    const type = (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? ''
    relations.set(attribute(tag, 'Id') ?? '', { type, part: resolvePart(folder, xmlText(target)) })
  }
  return relations
}

async function workbookPart(zip: ZipContainer): Promise<string> {
  const relations = [...(await relationsOf(zip, '')).values()]
  if (relations.length === 0 && zip.has('_rels/.rels'))
    throw new Refusal('file-damaged', { part: '_rels/.rels' })
  const stated = relations.find(relation => relation.type === 'officeDocument')?.part
  const part = [stated, 'xl/workbook.xml'].find(name => name !== undefined && zip.has(name))
  if (part === undefined) throw new Refusal('file-damaged', { part: 'workbook' })
  return part
}

const VISIBILITY: Record<string, Sheet['visibility']> = { hidden: 'hidden', veryHidden: 'veryHidden' }

function namesOfOtherFiles(tags: readonly Tag[]): ReadonlySet<string> {
  const names = tags.filter(({ name, text }) => name === 'definedName' && readsOtherFile(text, new Set()))
  return new Set(names.map(({ tag }) => xmlText(attribute(tag, 'name') ?? '').toLowerCase()))
}

/** The id attribute that points to a sheet's part carries a prefix of the writer's choice. */
const relationId = (tag: string) => /\s(?:\w+:)id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? ''

/**
 * Reads an xlsx or xlsm file (ECMA-376 and its strict form) as plain grids, streaming every part. Macros are never
 * looked into, links to other files never followed.
 * @throws Refusal file-damaged, file-suspicious, file-too-large
 */
export async function readXlsx(zip: ZipContainer, limits: ReadLimits): Promise<Workbook> {
  const main = await workbookPart(zip)
  const relations = await relationsOf(zip, main)
  const partOf = (type: string) =>
    [...relations.values()].find(relation => relation.type === type)?.part ?? ''
  const tags = await tagsOf(zip, main)
  const properties = tags.find(({ name }) => name === 'workbookPr')?.tag ?? ''
  const date1904 = ['1', 'true'].includes(attribute(properties, 'date1904') ?? '')
  const sheetTags = tags.filter(({ name }) => name === 'sheet')
  if (sheetTags.length === 0) throw new Refusal('file-damaged', { part: 'workbook' })
  if (sheetTags.length > limits.sheets) throw new Refusal('file-too-large', { limit: limits.sheets })
  const context: WorkbookContext = {
    strings: await readSharedStrings(zip, partOf('sharedStrings') || 'xl/sharedStrings.xml', limits),
    looks: await readNumberLooks(zip, partOf('styles') || 'xl/styles.xml'),
    date1904,
    namesOfOtherFiles: namesOfOtherFiles(tags),
  }
  const tally = { cells: 0, rows: 0 }
  const sheets: Sheet[] = []
  for (const { tag } of sheetTags) {
    const relation = relations.get(relationId(tag))
    // A sheet that leads nowhere is lost data; a chart or a dialog holds none.
    if (relation === undefined) throw new Refusal('file-damaged', { part: 'workbook' })
    if (relation.type !== 'worksheet') continue
    const found = await readSheetPart(zip, relation.part, context, limits, tally)
    const visibility = VISIBILITY[attribute(tag, 'state') ?? ''] ?? 'visible'
    sheets.push({ name: xmlText(attribute(tag, 'name') ?? ''), visibility, ...found })
  }
  const macros = zip.names.some(name => /vbaProject\.bin$/i.test(name))
  return {
    format: macros ? 'xlsm' : 'xlsx',
    date1904,
    sheets,
    activeSheet: Number(
      attribute(tags.find(({ name }) => name === 'workbookView')?.tag ?? '', 'activeTab') ?? 0,
    ),
    macros,
    externalLinks: zip.names.some(name => name.includes('/externalLinks/')),
  }
}

import { randomUUID } from 'node:crypto'
import type { ImportChoices, MappingView } from '../../../contract/api/imports.ts'
import { type ColumnMeanings, type KnownMapping, LayoutMapping } from '../../../contract/layout-mapping.ts'
import type { PackedReading } from '../../../contract/packed-rows.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { ImportSheetRecord } from '../../../db/repositories/imports.ts'
import {
  findMapping,
  listMappings,
  type MappingRecord,
  nameMapping,
  noteMappingUsed,
  rememberMapping,
  removeMapping,
} from '../../../db/repositories/mappings.ts'
import { findCompany } from '../../../db/repositories/registers.ts'
import { transaction } from '../../../db/transaction.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { joinedRows } from './show-parts.ts'

/** Stands for the id of a mapping that a person chose for one file and that the ledger need not hold. */
export const CHOSEN_MAPPING = 'chosen'

/** What the reader of a file is told of earlier layouts. */
export function mappingsFor(db: Database, using: LayoutMapping | undefined): KnownMapping[] {
  const remembered = listMappings(db).map(({ id, mapping }) => ({ id, mapping, chosen: false }))
  return using === undefined
    ? remembered
    : [{ id: CHOSEN_MAPPING, mapping: using, chosen: true }, ...remembered]
}

/** What a person said of a sheet's columns, by heading; null when he said nothing. */
export function correctedColumns(reading: PackedReading, choices: ImportChoices): ColumnMeanings | null {
  const names = reading.headingNames ?? {}
  const said = Object.entries(choices.mapping[reading.name] ?? {}).flatMap(([letter, field]) => {
    const name = names[letter]
    return name === undefined ? [] : [[name, field] as const]
  })
  if (reading.mappingId === CHOSEN_MAPPING)
    for (const [name, field] of Object.entries(choices.using?.columns ?? {}))
      if (Object.values(names).includes(name) && !said.some(([known]) => known === name))
        said.push([name, field])
  const kind = choices.kinds[reading.name] ?? choices.kind
  const kindSaid = kind !== undefined && reading.kind !== reading.recognisedKind
  return said.length === 0 && !kindSaid ? null : Object.fromEntries(said)
}

/** What a person said of the rows of one person on a sheet; null when he said nothing, or nothing new. */
function joinSaid({ problems }: ImportSheetRecord, known: boolean | null): boolean | null {
  const how = joinedRows(problems)?.how
  const said = how === 'person' ? true : how === 'apart' ? false : null
  return said === known ? null : said
}

/**
 * Remembers, when a file is committed, what a person corrected in a sheet (columns, kind, rows of one person): for its layout, on top
 * of what was known. A correction of one reading alone, with no heading to know it by, is not remembered.
 */
export function rememberCorrections(db: Database, sheet: ImportSheetRecord, at: string): void {
  const remembered = sheet.mappingId === null ? null : findMapping(db, sheet.mappingId)
  if (remembered !== null) noteMappingUsed(db, remembered.id, at)
  const companyId = findCompany(db)?.id
  const before = remembered?.mapping
  const join = joinSaid(sheet, before?.join ?? null)
  const isCorrected = sheet.corrected !== null || join !== null
  if (!isCorrected || sheet.fingerprint === null || companyId === undefined) return
  const id = rememberMapping(
    db,
    randomUUID(),
    companyId,
    {
      format: 'xinzhang-mapping',
      version: 1,
      name: null,
      fingerprint: sheet.fingerprint,
      kind: sheet.kind === sheet.recognisedKind ? null : sheet.kind,
      headings: sheet.columns.map(column => column.header).filter(header => header !== ''),
      columns: { ...before?.columns, ...sheet.corrected },
      join: join ?? before?.join ?? null,
    },
    at,
  )
  appendAudit(db, { at, actor: 'clerk', action: 'mapping.remember', subject: id })
}

/** Everything that is remembered. */
export function showMappings(core: CoreState): MappingView[] {
  return listMappings(openLedgerOf(core).db).map(showMapping)
}

export function showMapping({ id, name, mapping, at, usedAt }: MappingRecord): MappingView {
  const columns = Object.entries(mapping.columns).map(([heading, field]) => ({ heading, field }))
  return { id, name, kind: mapping.kind, headings: mapping.headings, columns, join: mapping.join, at, usedAt }
}

/** Gives a mapping a name to find it by. @throws Refusal not-found, already-exists (another mapping has that name). */
export function setMappingName(core: CoreState, id: string, name: string | null): MappingView {
  return noted(core, 'mapping.name', db => {
    if (name !== null && listMappings(db).some(other => other.name === name && other.id !== id))
      throw new Refusal('already-exists', { name })
    nameMapping(db, id, name)
    return showMapping(mappingById(db, id))
  })
}

/** The mapping as a file to share. */
export function exportMapping(core: CoreState, id: string): LayoutMapping {
  const { mapping, name } = mappingById(openLedgerOf(core).db, id)
  return { ...mapping, name }
}

/** Takes a shared mapping in. @throws Refusal mapping-invalid, not-found before there is a company, already-exists (its name is taken). */
export async function importMapping(core: CoreState, file: File): Promise<MappingView> {
  const mapping = parseMapping(await file.text(), file.name)
  return noted(core, 'mapping.import', db => {
    const company = findCompany(db)
    if (company === null) throw new Refusal('not-found', { what: 'company' })
    const { name, fingerprint } = mapping
    if (
      name !== null &&
      listMappings(db).some(other => other.name === name && other.fingerprint !== fingerprint)
    )
      throw new Refusal('already-exists', { name })
    const id = rememberMapping(db, randomUUID(), company.id, mapping, core.now().toISOString())
    return showMapping(mappingById(db, id))
  })
}

/** A mapping from the text of its file. @throws Refusal mapping-invalid. */
function parseMapping(text: string, file: string): LayoutMapping {
  try {
    return LayoutMapping.parse(JSON.parse(text))
  } catch {
    throw new Refusal('mapping-invalid', { file })
  }
}

/** Forgets a mapping: later files of the layout are read as recognised. */
export function forgetMapping(core: CoreState, id: string): void {
  noted(core, 'mapping.remove', db => {
    mappingById(db, id)
    removeMapping(db, id)
  })
}

/** A change of what is remembered is audited; it is no change of project data, so waiting previews stay as they are. */
function noted<T>(core: CoreState, action: string, change: (db: Database) => T): T {
  return transaction(openLedgerOf(core), db => {
    const result = change(db)
    appendAudit(db, { at: core.now().toISOString(), actor: 'clerk', action })
    return result
  })
}

function mappingById(db: Database, id: string): MappingRecord {
  const found = findMapping(db, id)
  if (found === null) throw new Refusal('not-found', { id })
  return found
}

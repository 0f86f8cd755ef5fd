import { createHash } from 'node:crypto'
import { maskAccount, maskIdNumber, maskPhone } from '../contract/masking.ts'
import type { CellValue, Column, Fact, Report, ReportDraft, Section, SheetDraft } from './model.ts'

const MASKS = {
  idNumber: maskIdNumber,
  account: maskAccount,
  phone: maskPhone,
  blank: () => '',
}

function maskedCell(column: Column, value: CellValue): CellValue {
  if (column.mask === undefined || value === null) return value
  return MASKS[column.mask](String(value))
}

function maskedFact(fact: Fact): Fact {
  return fact.mask === undefined ? fact : { ...fact, value: MASKS[fact.mask](fact.value) }
}

function maskedSection(section: Section): Section {
  if (section.kind === 'facts') return { ...section, facts: section.facts.map(maskedFact) }
  if (section.kind === 'prose') return section
  const rows = section.rows.map(row => ({
    ...row,
    ...Object.fromEntries(
      section.columns.map(column => [column.key, maskedCell(column, row[column.key] ?? null)]),
    ),
  }))
  return { ...section, rows }
}

function maskedSheet(sheet: SheetDraft): SheetDraft {
  return { ...sheet, head: sheet.head.map(maskedFact), sections: sheet.sections.map(maskedSection) }
}

function stated(section: Section): unknown {
  if (section.kind === 'facts') return section.facts.map(fact => fact.value)
  if (section.kind === 'prose') return section.paragraphs
  const keys = section.columns.map(column => column.key)
  return [keys, section.rows.map(row => keys.map(key => row[key] ?? null))]
}

/**
 * Short digest of what a sheet states and under which parameters: SHA-256 over the values in order, 64 bits shown.
 * A posted sheet is digested as masked, so that the digest cannot be used to guess the hidden digits.
 */
function fingerprintOf(report: ReportDraft, sheet: SheetDraft): string {
  const content = JSON.stringify([
    'xinzhang-report/1',
    report.id,
    report.period,
    report.parametersVersion,
    report.drill,
    ...(report.draft ? ['draft'] : []),
    report.masked,
    sheet.head.map(fact => fact.value),
    sheet.sections.map(stated),
  ])
  const hex = createHash('sha256').update(content).digest('hex').slice(0, 16).toUpperCase()
  return hex.replace(/(.{4})(?=.)/g, '$1-')
}

/** Completes a drafted report: masks it when it is meant for posting, and gives each sheet its fingerprint. */
export function finishReport(draft: ReportDraft): Report {
  const sheets = draft.masked ? draft.sheets.map(maskedSheet) : draft.sheets
  return { ...draft, sheets: sheets.map(sheet => ({ ...sheet, fingerprint: fingerprintOf(draft, sheet) })) }
}

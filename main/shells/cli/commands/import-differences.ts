import type { ImportView, PreviewRow, ShownProblem } from '../../../../contract/api/imports.ts'
import { fieldWords } from '../../../../contract/language/fields.ts'
import type { Client } from '../session.ts'
import { previewRows } from './preview-rows.ts'

type Language = 'zh-CN' | 'en'

/** What a preview would change, row by row, and who is shown beside a row: the JSON of `import --dry-run`. */
export interface Difference {
  sheet: string
  row: number
  decision: PreviewRow['decision']
  label: string
  changes: PreviewRow['changes']
  beside: PreviewRow['beside']
  parts: PreviewRow['parts']
}

/** What a dry run tells: the rows that change or remove something, wait for a person's word or are several of the file; all doubts. */
export async function dryRunOf(
  client: Client,
  view: ImportView,
  language: Language,
): Promise<{ differences: Difference[]; problems: ShownProblem[] }> {
  const differences: Difference[] = []
  const problems: ShownProblem[] = []
  for (const sheet of view.sheets) {
    problems.push(...sheet.problems)
    const rows = await previewRows(client, { id: view.id, sheetIndex: sheet.sheetIndex, language })
    for (const { row, decision, label, changes, beside, parts, problems: ofRow } of rows) {
      problems.push(...ofRow)
      if (decision === 'update' || decision === 'remove' || beside !== null || parts.length > 0)
        differences.push({ sheet: sheet.name, row, decision, label, changes, beside, parts })
    }
  }
  return { differences, problems }
}

/** A difference in lines for a person: each field with before, after and cell; numbers side by side. */
export function differenceLines(
  { sheet, row, decision, label, changes, beside, parts }: Difference,
  language: Language,
): string[] {
  const en = language === 'en'
  const words = (field: string) => fieldWords(field, language) ?? field
  const none = en ? 'empty' : '空'
  const head = row > 0 ? (en ? `row ${row}` : `第 ${row} 行`) : en ? 'no longer on the sheet' : '表中已无'
  const kind =
    decision === 'update' ? (en ? 'changed' : '更新') : decision === 'remove' ? (en ? 'removed' : '移除') : ''
  const changed = changes.map(
    ({ field, before, after, cell }) =>
      `    ${words(field)}  ${before ?? none} → ${after ?? none}  ${cell ?? ''}`,
  )
  const offered = (beside?.offers ?? []).map(
    offer =>
      `    ${words(offer.field)}  ${offer.cell ?? ''}  ${offer.written} → ${offer.whole}  ${
        offer.accepted ? (en ? 'accepted' : '已接受') : en ? 'offered, not made' : '可补全，未采用'
      }`,
  )
  const compared =
    beside === null || beside.why === 'lost-digits'
      ? []
      : [
          `    ${en ? 'file' : '表中'}  ${beside.said.name}  ${beside.said.idNumber ?? none}`,
          `    ${en ? 'roster' : '花名册'}  ${beside.known.name}  ${beside.known.idNumber}  ${beside.known.team ?? ''}`,
        ]
  const joined = parts.map(
    ({ field, cells, written }) => `    ${words(field)}  ${written}  ${cells.join(', ')}`,
  )
  return [`  ${sheet}  ${head}  ${kind}  ${label}`, ...joined, ...changed, ...compared, ...offered]
}

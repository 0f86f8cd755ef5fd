import { basename } from 'node:path'
import * as z from 'zod'
import { SheetKind } from '../../../../contract/inspection.ts'
import { fieldWords } from '../../../../contract/language/fields.ts'
import { ColumnMeanings, LayoutMapping } from '../../../../contract/layout-mapping.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import { readText } from '../session.ts'

const isField = (field: string | null) => field === null || fieldWords(field, 'en') !== null

/** A mapping written by hand: `{"columns": {"丙": "idNumber"}}`, with headings and fields as `inspect --json` prints them. */
const ByHand = z.strictObject({
  columns: ColumnMeanings.refine(columns => Object.values(columns).every(isField)),
  kind: SheetKind.nullable().default(null),
})

/**
 * A mapping for the files of one import, from an exported file or one written by hand; the latter is of no layout until it is used.
 * @throws Refusal file-unreadable, mapping-invalid.
 */
export function readMapping(path: string): LayoutMapping {
  const text = readText(path)
  try {
    const content: unknown = JSON.parse(text)
    const exported = LayoutMapping.safeParse(content)
    if (exported.success) return exported.data
    const ofNoLayout = { name: null, fingerprint: '0'.repeat(64), headings: [], join: null }
    return { format: 'xinzhang-mapping', version: 1, ...ofNoLayout, ...ByHand.parse(content) }
  } catch {
    throw new Refusal('mapping-invalid', { file: basename(path) })
  }
}

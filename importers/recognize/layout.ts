import { createHash } from 'node:crypto'
import type { SheetKind } from '../../contract/inspection.ts'
import type { ColumnMeanings, KnownMapping } from '../../contract/layout-mapping.ts'
import type { Column } from './column.ts'
import { dayOfHeading, headingKey } from './heading.ts'

const DAY = 'day'

/** A heading as layouts compare it: blanks, stars and bracketed units gone, months and years of one file no part of it. */
function headingName(header: string): string {
  const parts = header.split(' > ')
  if (dayOfHeading(parts.at(-1) ?? '') !== null) return DAY
  return parts
    .map(part => headingKey(part).replace(/\d+/g, '#'))
    .filter(part => part !== '')
    .join('>')
}

/** The name by which a mapping knows each column, by letter. A column without heading is known by its letter. */
export function headingNames(columns: readonly Pick<Column, 'letter' | 'header'>[]): Record<string, string> {
  const seen = new Map<string, number>()
  return Object.fromEntries(
    columns.map(({ letter, header }) => {
      const name = headingName(header) || `@${letter}`
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return [letter, count === 1 ? name : `${name}#${count}`]
    }),
  )
}

/**
 * Digest of the headings in their order and of the kind they were recognised as; null without any heading. Neither the file's
 * name nor the number of days of the month is part of it.
 */
export function fingerprintOf(columns: readonly Column[], kind: SheetKind): string | null {
  const names = columns.map(({ header }) => headingName(header)).filter(name => name !== '')
  const layout = names.filter((name, index) => name !== DAY || names[index - 1] !== DAY)
  if (layout.length === 0) return null
  return createHash('sha256')
    .update(JSON.stringify([kind, layout]))
    .digest('hex')
}

/** A mapping that holds for a sheet, with the columns it speaks of by letter. */
export interface FittingMapping {
  known: KnownMapping
  columns: ColumnMeanings
}

/**
 * The mapping for a layout: the one a person chose for this file as far as the sheet has its headings, else the one remembered
 * for exactly this layout.
 */
export function fittingMapping(
  known: readonly KnownMapping[],
  fingerprint: string | null,
  names: Readonly<Record<string, string>>,
): FittingMapping | null {
  const candidates = known
    .filter(({ chosen, mapping }) => chosen || mapping.fingerprint === fingerprint)
    .toSorted((one, other) => Number(other.chosen) - Number(one.chosen))
  for (const candidate of candidates) {
    const columns = Object.fromEntries(
      Object.entries(names).flatMap(([letter, name]) => {
        const meaning = candidate.mapping.columns[name]
        return meaning === undefined ? [] : [[letter, meaning]]
      }),
    )
    const sameLayout = candidate.mapping.fingerprint === fingerprint
    if (sameLayout || Object.keys(columns).length > 0) return { known: candidate, columns }
  }
  return null
}

import type { TFunction } from 'i18next'
import type { Language } from '../../../contract/api/base.ts'
import type { PaperView } from '../../../contract/api/papers.ts'
import { paperText } from '../../../contract/language/paper-text.ts'
import { paperFieldWords } from '../../../contract/language/papers.ts'
import { formatYuan } from '../../../contract/money.ts'
import { type PaperField, paperFields } from '../../../contract/paper-fields.ts'
import type { PaperBook } from '../../../contract/papers.ts'
import type { GridColumn } from '../../grid/column.ts'

const isNumber = ({ kind, members }: PaperField): boolean =>
  kind === 'idNumber' || kind === 'account' || kind === 'certificate' || members.some(isNumber)

/** Whether a book holds numbers of people or accounts, which are masked. */
export function hasNumbers(book: PaperBook): boolean {
  return paperFields(book).some(isNumber)
}

/** Key of a row: its id, or its place for a row that the ledger knows by itself. */
export function paperKey(row: PaperView, rows: readonly PaperView[]): string {
  return row.id ?? `own ${rows.indexOf(row)}`
}

/** The columns of a book: who a paper is about, then its fields as its schema has them. */
export function paperColumns(
  book: PaperBook,
  t: TFunction,
  language: Language,
  unmasked: boolean,
): GridColumn<PaperView>[] {
  const fields = paperFields(book)
  const person: GridColumn<PaperView> = {
    id: 'person',
    title: t('papers.person'),
    width: 96,
    frozen: true,
    value: row => row.person,
    text: row => row.person ?? '',
  }
  const isAboutPeople = fields.some(({ kind }) => kind === 'idNumber')
  return [
    ...(isAboutPeople ? [person] : []),
    ...fields.map(field => columnOf(book, field, t, language, unmasked)),
  ]
}

function leastWidth(field: PaperField): number {
  if (isNumber(field) && field.kind !== 'record') return 168
  return field.kind === 'choice' ? 148 : 104
}

function columnOf(
  book: PaperBook,
  field: PaperField,
  t: TFunction,
  language: Language,
  unmasked: boolean,
): GridColumn<PaperView> {
  const typed = (row: PaperView) => paperText(field, row.row[field.name], language)
  const text = (row: PaperView) => {
    const value = row.row[field.name]
    if (field.kind === 'money' && typeof value === 'number') return formatYuan(value)
    return field.kind === 'record' && Array.isArray(value)
      ? t('papers.items', { count: value.length })
      : typed(row)
  }
  const title = paperFieldWords(book, field.name, language)
  const isAmount = field.kind === 'money' || field.kind === 'whole'
  return {
    id: field.name,
    title,
    width: Math.max(leastWidth(field), 28 + [...title].length * (language === 'en' ? 8 : 14)),
    ...(isAmount && !field.many && { align: 'right' as const }),
    value: row => {
      const value = row.row[field.name]
      return typeof value === 'number' ? value : typed(row)
    },
    text,
    // A masked number has no text to start from.
    edit: row => (row.id === null || (isNumber(field) && !unmasked) ? null : typed(row)),
  }
}

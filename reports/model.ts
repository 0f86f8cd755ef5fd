import type { Language } from '../contract/api/base.ts'
import type { IsoDate, Period } from '../contract/dates.ts'

/** A fixed wording in both languages of the product. */
export interface Text {
  zh: string
  en: string
}

/**
 * What a cell holds. `id` is digits that are no number (ID, account, phone): always text. `money` is fen, `days` and `hours`
 * are hundredths, `percent` is hundredths of a percent, `date` is YYYY-MM-DD, `sign` is left free for a hand-written signature.
 */
export type CellKind = 'text' | 'id' | 'money' | 'days' | 'hours' | 'percent' | 'int' | 'date' | 'sign'
export type CellValue = string | number | null

export interface Column {
  key: string
  title: Text
  kind: CellKind
  /** Width wished for, in half-width characters, as in a spreadsheet. */
  width: number
  /** Header above this one; neighbours with the same group share it. */
  group?: Text
  sum?: boolean
  centered?: boolean
  /** On paper: always (default), only when some row fills it, or never. Spreadsheets carry every column. */
  paper?: 'whenFilled' | 'never'
  /** On paper this value stands below the one of that column, in the same cell. */
  below?: string
  /** How the value is hidden on a sheet meant for posting (reports §1). */
  mask?: 'idNumber' | 'account' | 'phone' | 'blank'
}

export type Row = Readonly<Record<string, CellValue>>

export interface Total {
  label: Text
  /** Key of the money column whose sum is repeated in Chinese capitals (人民币大写). */
  capitals: string | null
  /** Counts rows as people beside the label. */
  people: boolean
}

export interface TableSection {
  kind: 'table'
  title: Text | null
  columns: Column[]
  rows: Row[]
  total: Total | null
  /** Key of the column at whose change of value a subtotal is printed; rows arrive ordered by it. */
  subtotalBy: string | null
  /** Least row height on paper in millimetres: room for a signature by hand. */
  rowHeight: number
}

export interface Fact {
  label: Text
  value: string
  mask?: 'account'
}

export interface FactsSection {
  kind: 'facts'
  title: Text | null
  facts: Fact[]
}

export interface ProseSection {
  kind: 'prose'
  title: Text | null
  paragraphs: string[]
}

export type Section = TableSection | FactsSection | ProseSection

/** One paper to be signed: a worksheet of the workbook, a run of pages in the PDF. */
export interface SheetDraft {
  name: string
  head: Fact[]
  sections: Section[]
  notes: string[]
  /** Who signs, in the order of responsibility. */
  signatures: Text[]
  /** Carried by spreadsheets only: too long for paper. */
  paper?: 'never'
}

export interface Sheet extends SheetDraft {
  /** Short digest of what the sheet states, so that a signed scan can be matched to data. */
  fingerprint: string
}

interface ReportFrame {
  /** R01…R27 of the report catalogue. */
  id: string
  title: Text
  language: Language
  period: Period
  /** Version of the dated parameters the figures were judged by. */
  parametersVersion: string
  madeOn: IsoDate
  /** Made against a stand-in: every page says 演练. */
  drill: boolean
  /** Made though a rule keeps it from being final: every page says 草稿. */
  draft: boolean
  /** Made for posting: identity and account numbers are masked. */
  masked: boolean
  /** One document whose pages are numbered through; otherwise every sheet is a paper of its own, signed and counted by itself. */
  oneDocument?: true
}

export interface ReportDraft extends ReportFrame {
  sheets: SheetDraft[]
}

/** A report as data: what any writer needs, nothing it would have to look up. */
export interface Report extends ReportFrame {
  sheets: Sheet[]
}

/** The wording in the language of the report. */
export function say(text: Text, language: Language): string {
  return language === 'en' ? text.en : text.zh
}

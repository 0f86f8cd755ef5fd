import type { CellKind, Column, Row } from './model.ts'

type More = Omit<Column, 'key' | 'kind' | 'width' | 'title'>

/** A column in one line: key, kind, width, title in Chinese and English, and what is special about it. */
export function column(
  key: string,
  kind: CellKind,
  width: number,
  zh: string,
  en: string,
  more: More = {},
): Column {
  return { key, kind, width, title: { zh, en }, ...more }
}

/** Carried by the spreadsheet, too wide for paper. */
export const OFF_PAPER = { paper: 'never' } as const

export const SEQ = column('seq', 'int', 5, '序号', 'No.', { centered: true })
export const NAME = column('name', 'text', 10, '姓名', 'Name')
export const ID_NUMBER = column('idNumber', 'id', 20, '证件号码', 'ID number', { mask: 'idNumber' })
export const PHONE = column('phone', 'id', 13, '联系电话', 'Phone', { mask: 'phone' })
export const TRADE = column('trade', 'text', 9, '工种', 'Trade')
export const REMARK = column('remark', 'text', 14, '备注', 'Remark')

/** The printable members of a record (texts and numbers), for rows whose columns bear the record's own names. */
export function printable(record: object): Row {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value === null || typeof value === 'string' || typeof value === 'number',
    ),
  )
}

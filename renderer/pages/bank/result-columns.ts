import type { TFunction } from 'i18next'
import type { Language } from '../../../contract/api/base.ts'
import type { PayResultRow } from '../../../contract/api/months.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { formatYuan } from '../../../contract/money.ts'
import type { GridColumn } from '../../grid/column.ts'

type Column = GridColumn<PayResultRow>

const TONE = { paid: 'good', failed: 'bad', pending: 'warn', unknown: 'warn' } as const

/** Columns of the bank's feedback. */
export function resultColumns(t: TFunction, language: Language): Column[] {
  const words = (
    id: string,
    width: number,
    read: (row: PayResultRow) => string | null,
    frozen = false,
  ): Column => ({
    id,
    title: fieldWords(id, language) ?? '',
    width,
    frozen,
    value: read,
    text: row => read(row) ?? '',
  })
  const match = (row: PayResultRow) => {
    if (row.lineId === null) return t('bank.unmatched')
    return row.expected === row.amount ? t('bank.matched') : t('bank.differs')
  }
  return [
    words('name', 116, row => row.name, true),
    words('team', 110, row => row.teamName),
    {
      id: 'amount',
      title: t('bank.amount'),
      width: 110,
      align: 'right',
      value: row => row.amount,
      text: row => formatYuan(row.amount),
      footer: rows => formatYuan(rows.reduce((sum, row) => sum + row.amount, 0)),
    },
    {
      id: 'expected',
      title: t('bank.expected'),
      width: 110,
      align: 'right',
      value: row => row.expected,
      text: row => (row.expected === null ? '' : formatYuan(row.expected)),
      footer: rows => formatYuan(rows.reduce((sum, row) => sum + (row.expected ?? 0), 0)),
    },
    {
      ...words('match', 110, match),
      title: t('bank.match'),
      tone: row => (row.lineId !== null && row.expected === row.amount ? 'good' : 'bad'),
    },
    {
      ...words('status', 84, row => t(`payStatus.${row.status}`)),
      tone: row => TONE[row.status],
    },
    words('reason', 170, row => row.reason),
    words('paidOn', 100, row => row.paidOn),
    words('wageCard', 130, row => row.wageCard),
    words('serial', 180, row => row.serial),
  ]
}

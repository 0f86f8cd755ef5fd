import type { TFunction } from 'i18next'
import type { Language } from '../../../contract/api/base.ts'
import type { RosterRow } from '../../../contract/api/registers.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { formatYuan } from '../../../contract/money.ts'
import type { GridColumn } from '../../grid/column.ts'

/** Columns of the roster grid. */
export function rosterColumns(t: TFunction, language: Language): GridColumn<RosterRow>[] {
  const text = (
    id: string,
    width: number,
    read: (row: RosterRow) => string | null,
    more: Partial<GridColumn<RosterRow>> = {},
  ): GridColumn<RosterRow> => ({
    id,
    title: fieldWords(id, language) ?? '',
    width,
    value: read,
    text: row => read(row) ?? '',
    ...more,
  })
  const state = (row: RosterRow) => (row.engagement.exitDate === null ? t('roster.onSite') : t('roster.left'))
  return [
    text('name', 116, row => row.worker.name, { frozen: true }),
    text('idNumber', 168, row => row.worker.idNumber),
    text('team', 110, row => row.teamName),
    text('trade', 84, row => row.engagement.trade),
    {
      ...text('state', 76, state),
      title: t('roster.state'),
      tone: row => (row.engagement.exitDate === null ? 'good' : 'dim'),
    },
    text('phone', 116, row => row.worker.phone),
    text('entryDate', 96, row => row.engagement.entryDate),
    text('exitDate', 96, row => row.engagement.exitDate),
    {
      ...text('wageRate', 96, row =>
        row.engagement.wageRate === null ? null : formatYuan(row.engagement.wageRate),
      ),
      value: row => row.engagement.wageRate,
      align: 'right',
    },
    text('bankName', 150, row => row.engagement.bankName),
    text('wageCard', 168, row => row.engagement.wageCard),
    text('safetyTrainedOn', 108, row => row.engagement.safetyTrainedOn),
    text('employer', 180, row => row.engagement.employer),
    text('remark', 180, row => row.engagement.remark),
  ]
}

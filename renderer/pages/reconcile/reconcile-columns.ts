import type { TFunction } from 'i18next'
import type { Language } from '../../../contract/api/base.ts'
import type { ReconciledRow } from '../../../contract/api/months.ts'
import { dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import { differenceTitle } from '../../../contract/language/differences.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { formatYuan, hundredthsText } from '../../../contract/money.ts'
import type { ComparedPapers, ReconciledDay } from '../../../contract/reconciliation.ts'
import type { GridColumn } from '../../grid/column.ts'

type Column = GridColumn<ReconciledRow>

/** Columns of the reconciliation: the person, what differs, days and money of each paper, then the month day by day. */
export function reconcileColumns(
  t: TFunction,
  language: Language,
  period: string,
  compared: ComparedPapers,
): Column[] {
  const number = (
    id: string,
    title: string,
    width: number,
    value: (row: ReconciledRow) => number | null,
    text: (value: number) => string,
  ): Column => ({
    id,
    title,
    width,
    align: 'right',
    value,
    text: row => {
      const each = value(row)
      return each === null ? '' : text(each)
    },
    footer: rows => text(rows.reduce((sum, row) => sum + (value(row) ?? 0), 0)),
  })
  const toned = (column: Column, bad: (row: ReconciledRow) => boolean): Column => ({
    ...column,
    tone: row => (bad(row) ? 'bad' : undefined),
  })
  const has = (row: ReconciledRow, ...kinds: string[]) =>
    row.differences.some(({ kind }) => kinds.includes(kind))
  const titles = (row: ReconciledRow) =>
    row.differences.map(({ kind }) => differenceTitle(kind, language)).join(language === 'en' ? '; ' : '；')
  const word = (id: string, title: string, width: number, read: (row: ReconciledRow) => string | null) =>
    ({ id, title, width, value: read, text: row => read(row) ?? '' }) satisfies Column
  return [
    { ...word('name', fieldWords('name', language) ?? '', 92, row => row.name), frozen: true },
    {
      ...word('differences', t('reconcile.differences'), 220, titles),
      frozen: true,
      tone: row => (row.differences.length > 0 ? 'warn' : undefined),
      note: row => (row.differences.length > 0 ? titles(row) : undefined),
    },
    toned(
      number('attended', t('reconcile.attendedDays'), 82, row => row.attendedDays, hundredthsText),
      row => has(row, 'paidNotAttended', 'daysDiffer'),
    ),
    ...(compared.punches
      ? [
          toned(
            number('punched', t('reconcile.punchedDays'), 82, row => row.punchedDays, String),
            row => has(row, 'markedNotPunched', 'punchedNotMarked'),
          ),
        ]
      : []),
    toned(
      number('paidDays', t('reconcile.paidDays'), 82, row => row.paidDays, hundredthsText),
      row => has(row, 'attendedNotPaid', 'daysDiffer', 'daysNotStated'),
    ),
    number('netPay', t('reconcile.netPay'), 96, row => row.netPay, formatYuan),
    ...(compared.bank
      ? [
          toned(
            number('paid', t('reconcile.paid'), 96, row => row.paid, formatYuan),
            row => (row.netPay ?? 0) !== row.paid,
          ),
        ]
      : []),
    ...Array.from({ length: daysInPeriod(period) }, (_, index) => dayColumn(t, period, index, compared)),
    word('team', fieldWords('team', language) ?? '', 110, row => row.teamName),
    word('idNumber', fieldWords('idNumber', language) ?? '', 168, row => row.idNumber),
  ]
}

function dayColumn(t: TFunction, period: string, index: number, compared: ComparedPapers): Column {
  const weekday = new Date(`${dayOfPeriod(period, index + 1)}T00:00:00Z`).getUTCDay()
  const weekend = weekday === 0 || weekday === 6
  const faultOf = (row: ReconciledRow) => dayFault(row.days[index], compared)
  return {
    id: `day${index + 1}`,
    title: String(index + 1),
    width: 29,
    align: 'center',
    value: row => row.days[index]?.mark ?? null,
    text: row => dayText(row.days[index]),
    tone: row => {
      if (faultOf(row) !== null) return 'bad'
      return weekend ? 'dim' : undefined
    },
    note: row => {
      const fault = faultOf(row)
      return fault === null ? undefined : t(`reconcile.day.${fault}`)
    },
  }
}

function dayFault(
  day: ReconciledDay | undefined,
  compared: ComparedPapers,
): 'outside' | 'marked' | 'punched' | null {
  if (day === undefined) return null
  const worked = (day.mark ?? 0) > 0
  if (!worked && day.punches === 0) return null
  if (!day.engaged && compared.roster) return 'outside'
  if (!compared.punches || !compared.attendance) return null
  if (worked && day.punches === 0) return 'marked'
  return !worked ? 'punched' : null
}

/** A tick for a full day, a number for a part, a dot for punches without a mark. */
function dayText(day: ReconciledDay | undefined): string {
  if (day === undefined) return ''
  if ((day.mark ?? 0) > 0) return day.mark === 100 ? '✓' : hundredthsText(day.mark ?? 0)
  return day.punches > 0 ? '•' : ''
}

import type { TFunction } from 'i18next'
import type { Language } from '../../../contract/api/base.ts'
import { EditableLineField, type PayrollRow } from '../../../contract/api/months.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { formatYuan, hundredthsText, yuanText } from '../../../contract/money.ts'
import type { GridColumn } from '../../grid/column.ts'

type Column = GridColumn<PayrollRow>
type Amount =
  | 'wageRate'
  | 'basePay'
  | 'piecePay'
  | 'overtimePay'
  | 'allowance'
  | 'bonus'
  | 'backPay'
  | 'grossPay'
  | 'incomeTax'
  | 'socialInsurance'
  | 'housingFund'
  | 'advance'
  | 'deductionTotal'
  | 'netPay'
type Time = 'attendanceDays' | 'workHours' | 'overtimeHours'
type Words = 'name' | 'idNumber' | 'phone' | 'trade' | 'backPayMonth' | 'bankName' | 'wageCard' | 'remark'

/** English headings are longer than Chinese ones. */
const AMOUNT_WIDTH = { 'zh-CN': 92, en: 104 }
const TIME_WIDTH = { 'zh-CN': 76, en: 108 }

const SENSITIVE = ['idNumber', 'phone', 'wageCard']
const TONE = { block: 'bad', alert: 'bad', warn: 'warn', notice: 'warn' } as const

/** Columns of the payroll grid in the order of a wage sheet. Sensitive cells are edited only while they are shown in full. */
export function payrollColumns(t: TFunction, language: Language, unmasked: boolean): Column[] {
  const column = (id: string, width: number, rest: Omit<Column, 'id' | 'title' | 'width'>): Column => ({
    id,
    title: fieldWords(id, language) ?? '',
    width,
    tone: row => {
      const worst = findingsAt(row, id)[0]
      return worst ? TONE[worst.severity] : undefined
    },
    note: row =>
      findingsAt(row, id)
        .map(each => each.message)
        .join('\n') || undefined,
    ...rest,
  })
  const editable = (id: string) =>
    EditableLineField.safeParse(id).success && (unmasked || !SENSITIVE.includes(id))
  const words = (id: Words, width: number, frozen = false) =>
    column(id, width, {
      frozen,
      value: row => row[id],
      text: row => row[id] ?? '',
      edit: row => (editable(id) ? (row[id] ?? '') : null),
    })
  const amount = (id: Amount, width = AMOUNT_WIDTH[language]) =>
    column(id, width, {
      align: 'right',
      value: row => row[id],
      text: row => (row[id] === null ? '' : formatYuan(row[id])),
      edit: row => (row[id] === null ? '' : yuanText(row[id])),
      ...(id === 'wageRate'
        ? {}
        : { footer: rows => formatYuan(rows.reduce((sum, row) => sum + (row[id] ?? 0), 0)) }),
    })
  const time = (id: Time) =>
    column(id, TIME_WIDTH[language], {
      align: 'right',
      value: row => row[id],
      text: row => (row[id] === null ? '' : hundredthsText(row[id])),
      edit: row => (row[id] === null ? '' : hundredthsText(row[id])),
      footer: rows => hundredthsText(rows.reduce((sum, row) => sum + (row[id] ?? 0), 0)),
    })
  return [
    words('name', 108, true),
    column('team', 96, { value: row => row.teamName, text: row => row.teamName ?? '' }),
    words('idNumber', 164),
    words('trade', 72),
    amount('wageRate'),
    time('attendanceDays'),
    time('workHours'),
    time('overtimeHours'),
    amount('basePay'),
    amount('piecePay'),
    amount('overtimePay'),
    amount('allowance', 80),
    amount('bonus', 80),
    amount('backPay', 80),
    words('backPayMonth', 80),
    amount('grossPay', 104),
    amount('incomeTax'),
    amount('socialInsurance'),
    amount('housingFund', 80),
    amount('advance', 80),
    amount('deductionTotal'),
    amount('netPay', 104),
    {
      id: 'confirmed',
      title: t('payroll.state'),
      width: 76,
      value: row => (row.confirmed ? 1 : 0),
      text: row => (row.confirmed ? t('payroll.confirmed') : t('payroll.unconfirmed')),
      tone: row => (row.confirmed ? 'good' : 'dim'),
    },
    words('bankName', 140),
    words('wageCard', 168),
    words('phone', 112),
    words('remark', 160),
  ]
}

const ORDER = ['block', 'alert', 'warn', 'notice']

/** Findings on one cell, the worst first; those on the whole line stand at the name. */
export function findingsAt(row: PayrollRow, column: string): PayrollRow['findings'] {
  if (row.findings.length === 0) return row.findings
  return row.findings
    .filter(each => (each.field ?? 'name') === column)
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}

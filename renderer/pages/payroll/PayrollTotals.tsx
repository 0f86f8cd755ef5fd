import { useTranslation } from 'react-i18next'
import type { PayrollRow } from '../../../contract/api/months.ts'
import type { StatedTotals } from '../../../contract/entities.ts'
import { formatYuan } from '../../../contract/money.ts'

interface Props {
  data: {
    rows: readonly PayrollRow[]
    sheets: readonly { id: string; teamName: string | null; stated: StatedTotals }[]
    totals: { people: number; grossPay: number; deductionTotal: number; netPay: number }
  }
}

/** What the lines add up to, and every sheet whose own total says otherwise. */
export function PayrollTotals({ data }: Props) {
  const { t } = useTranslation()
  const { totals } = data
  const differing = data.sheets.flatMap(sheet => {
    const sum = data.rows
      .filter(row => row.sheetId === sheet.id)
      .reduce((all, row) => all + (row.netPay ?? 0), 0)
    const stated = sheet.stated.netPay
    return stated === null || stated === sum
      ? []
      : [{ id: sheet.id, team: sheet.teamName ?? '', stated, sum }]
  })
  return (
    <div className="sums">
      <span>
        {t('payroll.people')} <b>{totals.people}</b>
      </span>
      <span>
        {t('payroll.gross')} <b>{formatYuan(totals.grossPay)}</b>
      </span>
      <span>
        {t('payroll.deduction')} <b>{formatYuan(totals.deductionTotal)}</b>
      </span>
      <span>
        {t('payroll.net')} <b>{formatYuan(totals.netPay)}</b>
      </span>
      {differing.map(each => (
        <span key={each.id} className="bad">
          {t('payroll.statedDiffers', {
            team: each.team,
            stated: formatYuan(each.stated),
            sum: formatYuan(each.sum),
          })}
        </span>
      ))}
    </div>
  )
}

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PayrollRow } from '../../../contract/api/months.ts'
import { go } from '../../app/route.ts'
import { SeverityTag } from '../../app/SeverityTag.tsx'
import { findingsAt } from './payroll-columns.ts'

interface Props {
  row: PayrollRow
  column: string
  unmask: boolean
}

/** Below the grid: whose cell is in hand, where it stands in the clerk's file, and what is wrong with it. */
export function CellRemark({ row, column, unmask }: Props) {
  const { t } = useTranslation()
  const cell = row.cells[column]
  const hidden = !unmask && ['idNumber', 'phone', 'wageCard'].includes(column)
  return (
    <div className="remark">
      <b>{row.name}</b>
      {row.file && cell && (
        <span className="dim">
          {row.file} › {row.sheet} › {cell}
        </span>
      )}
      {findingsAt(row, column).map(finding => (
        <span key={finding.id} className="remark-finding">
          <SeverityTag severity={finding.severity} /> {finding.message}
          <Button
            size="small"
            type="link"
            onClick={() => go({ page: 'check', focus: { finding: finding.id } })}
          >
            {t('app.goTo')}
          </Button>
        </span>
      ))}
      {hidden && <span className="dim">{t('payroll.locked')}</span>}
    </div>
  )
}

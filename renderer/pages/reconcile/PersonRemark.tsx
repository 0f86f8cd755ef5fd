import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReconciledRow } from '../../../contract/api/months.ts'
import type { CellAddress } from '../../../contract/finding.ts'
import { differenceWords } from '../../../contract/language/differences.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'

/** What differs for the person in hand, with the way to each of the papers. */
export function PersonRemark({ row }: { row: ReconciledRow }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const link = (label: string, at: CellAddress | null, open: () => void) => (
    <Button size="small" type="link" onClick={open} title={at ? `${at.file} › ${at.sheet}` : undefined}>
      {at ? `${label} ${at.cell}` : label}
    </Button>
  )
  return (
    <div className="remark wrapping">
      <b>{row.name}</b>
      {row.differences.length === 0 && <span className="dim">{t('reconcile.agrees')}</span>}
      {row.differences.map(each => (
        <span key={each.kind} className="warn">
          {differenceWords(each, language)}
        </span>
      ))}
      {row.workerId &&
        link(t('nav.roster'), null, () => go({ page: 'roster', focus: { worker: row.workerId ?? '' } }))}
      {row.attendanceId &&
        link(t('nav.attendance'), row.at.attendance, () =>
          go({ page: 'attendance', focus: { line: row.attendanceId ?? '' } }),
        )}
      {row.lineId &&
        link(t('nav.payroll'), row.at.line, () => go({ page: 'payroll', focus: { line: row.lineId ?? '' } }))}
      {row.at.result && link(t('nav.bank'), row.at.result, () => go({ page: 'bank' }))}
    </div>
  )
}

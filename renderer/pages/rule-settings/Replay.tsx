import { Button, Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReplayReport } from '../../../contract/rule-settings.ts'
import { SeverityTag } from '../../app/SeverityTag.tsx'

/** Past months under an update: what would appear, disappear and change its level. Nothing is stored yet. */
export function Replay({ report, onInstall }: { report: ReplayReport; onInstall: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="reason">
      <b>{t('packs.tried', { pack: report.pack, parameters: report.parameters })}</b>
      <Collapse
        items={report.months.map(({ project, period, appears, disappears, changes }) => ({
          key: `${project} ${period}`,
          label: t('packs.month', {
            project,
            period,
            appears: appears.length,
            disappears: disappears.length,
            changes: changes.length,
          }),
          children: (
            <ul className="changes">
              {appears.map(finding => (
                <li key={`+${finding.id}`}>
                  + <SeverityTag severity={finding.severity} /> {finding.title} {finding.message}
                </li>
              ))}
              {disappears.map(finding => (
                <li key={`-${finding.id}`}>
                  − <SeverityTag severity={finding.severity} /> {finding.title} {finding.message}
                </li>
              ))}
              {changes.map(({ finding, from }) => (
                <li key={`~${finding.id}`}>
                  <SeverityTag severity={from} /> → <SeverityTag severity={finding.severity} />{' '}
                  {finding.title} {finding.message}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
      <Button type="primary" onClick={onInstall}>
        {t('packs.install')}
      </Button>
    </div>
  )
}

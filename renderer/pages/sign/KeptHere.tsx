import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import { byRepair } from '../../../contract/by-repair.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'

/** People and teams shown of a long list. */
const SHOWN = 20

/** Whom and what the city's platform would refuse, by what to do about it: these stay here, everything else goes. */
export function KeptHere({ month }: { month: MonthKey }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { data = [] } = useQuery(query.sync.keptHere.queryOptions({ input: { ...month, language } }))
  if (data.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('sync.kept', { count: data.length })}
      description={
        <ul>
          {byRepair(data).map(({ rule, title, repair, findings }) => (
            <li key={`${rule} ${repair}`}>
              <b>{title}</b> <span className="dim">{repair}</span>
              <ul>
                {findings.slice(0, SHOWN).map(({ id, subject, message, at }) => (
                  <li key={id}>
                    {subject.label} {message}
                    {at && <span className="dim num"> {`${at.sheet}!${at.cell}`}</span>}
                  </li>
                ))}
                {findings.length > SHOWN && (
                  <li className="dim">{t('sync.keptMore', { count: findings.length - SHOWN })}</li>
                )}
              </ul>
            </li>
          ))}
        </ul>
      }
    />
  )
}

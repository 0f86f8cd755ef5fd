import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'

const COLOURS = { good: 'success', attention: 'warning', bad: 'error' } as const

/** The program's own examination of itself and its ledger. */
export function DoctorTab() {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { data, error, isFetching, refetch } = useQuery(query.ledger.doctor.queryOptions())
  return (
    <div className="card narrow">
      <Button onClick={() => refetch()} loading={isFetching}>
        {t('settings.runDoctor')}
      </Button>
      {error && <Trouble error={error} />}
      {!data && !error && <Waiting />}
      <ul className="doctor">
        {data?.map(step => (
          <li key={step.step}>
            <Tag color={COLOURS[step.state]}>{t(`health.${step.state}`)}</Tag>
            {language === 'en' ? step.en : step.zh}
          </li>
        ))}
      </ul>
    </div>
  )
}

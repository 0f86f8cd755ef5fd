import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePreferences } from './preferences.ts'
import { refusedBy, troubleText } from './trouble.ts'

interface Props {
  error: unknown
  onRetry?: () => void
  /** As a page of its own instead of a strip above other content. */
  page?: boolean
}

/** An error where its cause is: what happened, what was kept, what to do. */
export function Trouble({ error, onRetry, page = false }: Props) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const refused = refusedBy(error) !== null
  return (
    <div className={page ? 'centre' : 'trouble'}>
      <Alert
        type={refused ? 'warning' : 'error'}
        showIcon
        title={refused ? t('app.notDone') : t('app.defect')}
        description={troubleText(error, language, t('app.defectDetail'))}
        action={onRetry && <Button onClick={onRetry}>{t('app.retry')}</Button>}
      />
    </div>
  )
}

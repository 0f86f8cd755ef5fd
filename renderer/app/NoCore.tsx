import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'

/** Shown when the core is gone: what happened, what was kept, what to do. */
export function NoCore({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <main className="centre">
      <Result
        status="warning"
        title={t('app.noCore')}
        subTitle={t('app.noCoreDetail')}
        extra={
          <Button type="primary" autoFocus onClick={onRetry}>
            {t('app.reconnect')}
          </Button>
        }
      />
    </main>
  )
}

import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'

/** A quiet sign that something is being read; in words for a screen reader. */
export function Waiting() {
  const { t } = useTranslation()
  return (
    <div className="waiting" role="status" aria-label={t('app.loading')}>
      <Spin delay={200} />
    </div>
  )
}

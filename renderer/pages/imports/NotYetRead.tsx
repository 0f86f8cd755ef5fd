import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  onReread: () => void
  onDrop: () => void
}

/** Stays in sight while corrections stand that the rows below do not show yet. */
export function NotYetRead({ onReread, onDrop }: Props) {
  const { t } = useTranslation()
  return (
    <div className="not-yet" role="status">
      <span>{t('imports.notYetRead')}</span>
      <Button type="primary" onClick={onReread}>
        {t('imports.reread')}
      </Button>
      <Button onClick={onDrop}>{t('imports.dropCorrections')}</Button>
    </div>
  )
}

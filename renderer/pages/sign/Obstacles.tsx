import { Alert, Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { go, type Page } from '../../app/route.ts'

interface Obstacle {
  code: string
  count: number
}

/** What stands in the way of signing, each with the way to where it is settled. */
export function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { t } = useTranslation()
  if (obstacles.length === 0) return <Alert type="success" showIcon title={t('sign.obstaclesNone')} />
  return (
    <Alert
      type="warning"
      showIcon
      title={t('sign.obstacles')}
      description={
        <ul className="obstacles">
          {obstacles.map(({ code, count }) => {
            const { text, label, page } = wordsOf(t, code, count)
            return (
              <li key={code}>
                {text}
                <Button size="small" onClick={() => go({ page })}>
                  {label}
                </Button>
              </li>
            )
          })}
        </ul>
      }
    />
  )
}

function wordsOf(t: TFunction, code: string, count: number): { text: string; label: string; page: Page } {
  switch (code) {
    case 'blocking-findings':
      return { text: t('obstacle.blocks', { count }), label: t('sign.openCheck'), page: 'check' }
    case 'alerts-without-reason':
      return { text: t('obstacle.reasons', { count }), label: t('sign.openCheck'), page: 'check' }
    case 'lines-not-confirmed':
      return { text: t('obstacle.confirmations', { count }), label: t('sign.openConfirm'), page: 'confirm' }
    case 'nothing-to-sign':
      return { text: t('obstacle.nothing'), label: t('sign.openPayroll'), page: 'payroll' }
    default:
      return { text: t('obstacle.other', { count }), label: t('sign.openCheck'), page: 'check' }
  }
}

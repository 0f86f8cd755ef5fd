import { useTranslation } from 'react-i18next'
import type { Board } from '../../../contract/api/months.ts'
import { formatYuan } from '../../../contract/money.ts'

/** The month's figures in four cards. */
export function Totals({ totals }: { totals: Board['totals'] }) {
  const { t } = useTranslation()
  const { lowestDaily, minimumDaily } = totals
  const below = lowestDaily !== null && minimumDaily !== null && lowestDaily < minimumDaily
  return (
    <dl className="totals">
      <div>
        <dt>{t('board.gross')}</dt>
        <dd>{formatYuan(totals.grossPay)}</dd>
      </div>
      <div>
        <dt>{t('board.net')}</dt>
        <dd>{formatYuan(totals.netPay)}</dd>
      </div>
      <div>
        <dt>{t('board.heads')}</dt>
        <dd>
          {totals.attended} / {totals.paid} / {totals.onRoster}
        </dd>
      </div>
      <div className={below ? 'bad' : ''}>
        <dt>
          {minimumDaily === null
            ? t('board.lowestPlain')
            : t('board.lowest', { minimum: formatYuan(minimumDaily) })}
        </dt>
        <dd>
          {lowestDaily === null ? t('app.none') : formatYuan(lowestDaily)}
          {below && <small> {t('board.below')}</small>}
        </dd>
      </div>
    </dl>
  )
}

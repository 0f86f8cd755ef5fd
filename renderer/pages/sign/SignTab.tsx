import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import { formatYuan, yuanCapitals } from '../../../contract/money.ts'
import { useCore } from '../../app/core.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { Obstacles } from './Obstacles.tsx'
import { SignForm } from './SignForm.tsx'
import { StatedAnswers } from './StatedAnswers.tsx'
import { StatementList } from './StatementList.tsx'

/** What exactly would be signed: totals and fingerprint, or what stands in the way. */
export function SignTab({ month }: { month: MonthKey }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { data, error, refetch } = useQuery(query.statements.preview.queryOptions({ input: month }))
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <Waiting />
  const { totals, digest, amends } = data
  return (
    <div className="two-columns">
      <section className="card">
        <h2>{t('sign.what')}</h2>
        <dl className="facts-list num">
          <dt>{t('sign.people')}</dt>
          <dd>{t('app.people', { count: totals.people })}</dd>
          <dt>{t('sign.gross')}</dt>
          <dd>{formatYuan(totals.grossPay)}</dd>
          <dt>{t('sign.deductions')}</dt>
          <dd>{formatYuan(totals.deductions)}</dd>
          <dt>{t('sign.net')}</dt>
          <dd className="strong">{formatYuan(totals.netPay)}</dd>
          <dt>{t('sign.capitals')}</dt>
          <dd lang="zh-CN">{yuanCapitals(totals.netPay)}</dd>
          <StatedAnswers stated={data.stated} />
          <dt>{t('sign.fingerprint')}</dt>
          <dd>{digest ? <Fingerprint digest={digest} /> : t('app.none')}</dd>
        </dl>
        {data.signed ? (
          <Alert type="success" showIcon title={t('sign.signedAlready')} />
        ) : (
          <>
            {amends && <Alert type="info" title={t('sign.amendsWhat', { digest: amends.slice(0, 16) })} />}
            <Obstacles obstacles={data.obstacles} />
            {digest && data.obstacles.length === 0 && <SignForm key={digest} month={month} digest={digest} />}
          </>
        )}
      </section>
      <StatementList month={month} />
    </div>
  )
}

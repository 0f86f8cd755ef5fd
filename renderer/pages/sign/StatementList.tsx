import { useQuery } from '@tanstack/react-query'
import { App, Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import type { StatementView } from '../../../contract/api/signing.ts'
import { formatYuan } from '../../../contract/money.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { localTime } from '../../app/month-name.ts'
import { go } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { Signatures } from './Signatures.tsx'

/** Signed statements of the month; none is ever changed, a correction names the one before. */
export function StatementList({ month }: { month: MonthKey }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { data, error } = useQuery(query.statements.list.queryOptions({ input: month }))
  return (
    <section className="card">
      <h2>{t('sign.list')}</h2>
      {error && <Trouble error={error} />}
      {data?.length === 0 && <p className="dim">{t('sign.listEmpty')}</p>}
      {data?.map(statement => (
        <Statement key={statement.id} statement={statement} month={month} />
      ))}
    </section>
  )
}

function Statement({ statement, month }: { statement: StatementView; month: MonthKey }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, host } = useCore()
  const act = useAct()
  const save = async () => {
    const made = await act(() => client.statements.export({ id: statement.id }))
    if (made && (await host.saveFile(made.file))) message.success(t('app.saved', { name: made.file.name }))
  }
  const submit = async () => {
    const done = await act(() => client.sync.submit(month))
    if (!done) return
    message.success(t('sign.submitted', { queued: done.queued, already: done.alreadyQueued }))
    go({ page: 'sign', focus: { tab: 'submit' } })
  }
  return (
    <article className={statement.current ? 'statement' : 'statement old'}>
      <div>
        <Tag color={statement.current ? 'success' : 'default'}>
          {statement.current ? t('sign.current') : t('sign.replaced')}
        </Tag>
        {statement.drill && <Tag color="error">{t('app.drill')}</Tag>}
        <span className="dim num">{localTime(statement.createdAt)}</span>
      </div>
      <div className="num">
        {t('app.people', { count: statement.totals.people })} · {t('sign.net')}{' '}
        <b>{formatYuan(statement.totals.netPay)}</b>
      </div>
      <Fingerprint digest={statement.digest} />
      {statement.amends && (
        <div className="dim">{t('sign.amendsWhat', { digest: statement.amends.slice(0, 16) })}</div>
      )}
      <Signatures signatures={statement.signatures} />
      <div className="page-actions">
        {statement.current && (
          <Button type="primary" onClick={submit}>
            {t('sign.submit')}
          </Button>
        )}
        <Button onClick={save}>{t('sign.export')}</Button>
      </div>
    </article>
  )
}

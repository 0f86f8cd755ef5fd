import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { runJob } from '../../app/jobs.ts'
import { go } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { OperationCard } from './OperationCard.tsx'

/** The outbox: every operation with its state and the platform's own answers. */
export function OutboxTab({ month }: { month: MonthKey }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, query } = useCore()
  const act = useAct()
  const [unreachable, setUnreachable] = useState(false)
  const { data, error, refetch } = useQuery(
    query.sync.outbox.queryOptions({ input: { projectId: month.projectId } }),
  )
  const connections = useQuery(query.sync.connections.queryOptions())
  const own = connections.data?.filter(each => each.projectId === month.projectId)
  const run = async () => {
    const summary = await act(() =>
      runJob(t('sync.running'), signal => client.sync.run({ projectId: month.projectId }, { signal })),
    )
    if (!summary) return
    setUnreachable(summary.unreachable)
    message.info(t('sync.summary', summary))
  }
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <Waiting />
  return (
    <>
      {own?.length === 0 && (
        <Alert
          type="info"
          showIcon
          title={t('sync.noConnection')}
          description={t('sync.noConnectionDetail')}
          action={
            <Button onClick={() => go({ page: 'settings', focus: { tab: 'connections' } })}>
              {t('sync.addConnection')}
            </Button>
          }
        />
      )}
      {unreachable && <Alert type="warning" showIcon title={t('sync.unreachable')} />}
      {data.length === 0 ? (
        <Empty title={t('sync.empty')} detail={t('sync.emptyDetail')} />
      ) : (
        <>
          <div className="grid-bar">
            <Button type="primary" onClick={run}>
              {t('sync.run')}
            </Button>
            {own?.map(connection => (
              <span key={connection.id} className="dim">
                {connection.name} · {t(`profile.${connection.profile}`)}
                {connection.drill && ` · ${t('app.drill')}`}
                {connection.parked && ` · ${t('sync.parked')}`}
              </span>
            ))}
          </div>
          <div className="operations">
            {data.map(operation => (
              <OperationCard key={operation.id} operation={operation} />
            ))}
          </div>
        </>
      )}
    </>
  )
}

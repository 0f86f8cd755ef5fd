import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import { OperationState, type OperationView } from '../../../contract/api/sync.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { runJob } from '../../app/jobs.ts'
import { go } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { KeptHere } from './KeptHere.tsx'
import { OperationCard } from './OperationCard.tsx'

const STEP = 100
const URGENCY: OperationState[] = ['rejected', 'uncertain', 'blocked', 'queued', 'sending', 'accepted']

/** What a person has to look at comes first. */
function byUrgency(a: OperationView, b: OperationView): number {
  return URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state)
}

/** The outbox: every operation with its state and the platform's own answers. */
export function OutboxTab({ month }: { month: MonthKey }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, query } = useCore()
  const act = useAct()
  const [unreachable, setUnreachable] = useState(false)
  const [only, setOnly] = useState<OperationState | 'all'>('all')
  const [limit, setLimit] = useState(STEP)
  const { data, error, refetch } = useQuery(
    query.sync.outbox.queryOptions({ input: { projectId: month.projectId } }),
  )
  const connections = useQuery(query.sync.connections.queryOptions())
  const shown = data?.filter(each => only === 'all' || each.state === only).toSorted(byUrgency) ?? []
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
            <Segmented<OperationState | 'all'>
              value={only}
              onChange={setOnly}
              options={[
                { value: 'all', label: `${t('imports.allRows')} ${data.length}` },
                ...OperationState.options
                  .map(state => ({ state, count: data.filter(each => each.state === state).length }))
                  .filter(each => each.count > 0)
                  .map(each => ({ value: each.state, label: `${t(`opState.${each.state}`)} ${each.count}` })),
              ]}
            />
            {own?.map(connection => (
              <span key={connection.id} className="dim">
                {connection.name} · {t(`profile.${connection.profile}`)}
                {connection.drill && ` · ${t('app.drill')}`}
                {connection.parked && ` · ${t('sync.parked')}`}
              </span>
            ))}
          </div>
          <KeptHere month={month} />
          <div className="operations">
            {shown.slice(0, limit).map(operation => (
              <OperationCard key={operation.id} operation={operation} />
            ))}
            {shown.length > limit && (
              <Button type="link" onClick={() => setLimit(limit + STEP)}>
                {t('board.more', { count: shown.length - limit })}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  )
}

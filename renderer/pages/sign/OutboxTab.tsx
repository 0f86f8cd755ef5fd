import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthKey } from '../../../contract/api/base.ts'
import { OperationState } from '../../../contract/api/sync.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { Empty } from '../../app/Empty.tsx'
import { runJob } from '../../app/jobs.ts'
import { go } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { KeptHere } from './KeptHere.tsx'
import { OperationCard } from './OperationCard.tsx'
import { SubmitAttendance } from './SubmitAttendance.tsx'

const STEP = 100

/** The outbox: every operation with its state and the platform's own answers; what a person has to look at comes first. */
export function OutboxTab({ month }: { month: MonthKey }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, query } = useCore()
  const act = useAct()
  const [unreachable, setUnreachable] = useState(false)
  const [only, setOnly] = useState<OperationState | 'all'>('all')
  const [limit, setLimit] = useState(STEP)
  const { projectId } = month
  const filter = only === 'all' ? {} : { state: only }
  const { data, error, refetch } = useQuery({
    ...query.sync.outbox.queryOptions({ input: { projectId, first: limit, ...filter } }),
    placeholderData: keepPreviousData,
  })
  const counts = useQuery(query.sync.outboxCounts.queryOptions({ input: { projectId } })).data
  const connections = useQuery(query.sync.connections.queryOptions())
  const own = connections.data?.filter(each => each.projectId === projectId)
  const attends = own?.some(({ profile }) => profile === 'guangzhou') ?? false
  const run = async () => {
    const summary = await act(() =>
      runJob(t('sync.running'), signal => client.sync.run({ projectId }, { signal })),
    )
    if (!summary) return
    setUnreachable(summary.unreachable)
    message.info(t('sync.summary', summary))
  }
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data || !counts) return <Waiting />
  const all = OperationState.options.reduce((sum, state) => sum + counts[state], 0)
  const ofFilter = only === 'all' ? all : counts[only]
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
      {all === 0 ? (
        <>
          <Empty title={t('sync.empty')} detail={t('sync.emptyDetail')} />
          {attends && <SubmitAttendance month={month} />}
        </>
      ) : (
        <>
          <div className="grid-bar">
            <Button type="primary" onClick={run}>
              {t('sync.run')}
            </Button>
            {attends && <SubmitAttendance month={month} />}
            <Segmented<OperationState | 'all'>
              value={only}
              onChange={setOnly}
              options={[
                { value: 'all', label: `${t('imports.allRows')} ${all}` },
                ...OperationState.options
                  .filter(state => counts[state] > 0)
                  .map(state => ({ value: state, label: `${t(`opState.${state}`)} ${counts[state]}` })),
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
            {data.map(operation => (
              <OperationCard key={operation.id} operation={operation} />
            ))}
            {ofFilter > data.length && (
              <Button type="link" onClick={() => setLimit(limit + STEP)}>
                {t('board.more', { count: ofFilter - data.length })}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  )
}

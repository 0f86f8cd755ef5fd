import { Button, Collapse, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationState, OperationView } from '../../../contract/api/sync.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { localTime } from '../../app/month-name.ts'
import { HandoverForm } from './HandoverForm.tsx'

const COLOURS: Record<OperationState, string> = {
  queued: 'default',
  sending: 'processing',
  uncertain: 'warning',
  accepted: 'success',
  rejected: 'error',
  blocked: 'default',
}

/** One operation: its state in words, why it waits, what the platform said word for word, and what can be done. */
export function OperationCard({ operation }: { operation: OperationView }) {
  const { t } = useTranslation()
  const { client } = useCore()
  const act = useAct()
  const [handing, setHanding] = useState(false)
  const { state, answers } = operation
  const settled = state === 'accepted'
  return (
    <article className="operation">
      <div className="operation-head">
        <Tag color={COLOURS[state]}>{t(`opState.${state}`)}</Tag>
        {operation.drill && <Tag color="error">{t('app.drill')}</Tag>}
        <b>{operation.label}</b>
        <span className="dim">{[operation.platform, operation.period].filter(Boolean).join(' · ')}</span>
        <span className="dim num">
          {t('sync.created', { at: localTime(operation.createdAt) })} ·{' '}
          {t('sync.attempts', { count: operation.attempts })}
        </span>
        {!settled && (
          <span className="page-actions">
            {(state === 'rejected' || state === 'blocked') && (
              <Button size="small" onClick={() => act(() => client.sync.retry({ id: operation.id }))}>
                {t('sync.retry')}
              </Button>
            )}
            <Button size="small" onClick={() => setHanding(true)}>
              {t('sync.handover')}
            </Button>
          </span>
        )}
      </div>
      {operation.reason && <p className="bad">{operation.reason}</p>}
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'answers',
            label: `${t('sync.answer')} ${answers.length}`,
            children: (
              <>
                <p className="dim small">
                  {t('sync.key')} <code>{operation.idempotencyKey}</code>
                </p>
                {answers.length === 0 && <p className="dim">{t('sync.noAnswer')}</p>}
                {answers.map(answer => (
                  <div key={answer.at} className="answer">
                    <span className="dim num">
                      {localTime(answer.at)}{' '}
                      {answer.status !== null && t('sync.httpStatus', { status: answer.status })}{' '}
                      {answer.outcome}
                    </span>
                    <pre>{answer.body}</pre>
                  </div>
                ))}
              </>
            ),
          },
        ]}
      />
      {handing && <HandoverForm operation={operation} onClose={() => setHanding(false)} />}
    </article>
  )
}

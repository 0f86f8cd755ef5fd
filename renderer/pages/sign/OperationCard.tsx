import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationState, OperationView } from '../../../contract/api/sync.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { localTime } from '../../app/month-name.ts'
import { usePreferences } from '../../app/preferences.ts'
import { HandoverForm } from './HandoverForm.tsx'
import { operationTitle, reasonWords } from './operation-words.ts'

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
  const { language } = usePreferences()
  const act = useAct()
  const [handing, setHanding] = useState(false)
  const { state, answers } = operation
  const settled = state === 'accepted'
  // Nobody but a person who looks at the portal can tell what became of it.
  const toLookUp = state === 'uncertain' && operation.reason === 'platform-cannot-be-asked'
  return (
    <details className="operation">
      <summary>
        <Tag color={COLOURS[state]}>{t(`opState.${state}`)}</Tag>
        {operation.drill && <Tag color="error">{t('app.drill')}</Tag>}
        <b>{operationTitle(t, operation)}</b>
        {operation.reason && (
          <span className={state === 'rejected' ? 'bad' : 'dim'}>
            {reasonWords(t, operation.reason, language)}
          </span>
        )}
        <span className="dim num operation-when">
          {[operation.platform, operation.period].filter(Boolean).join(' · ')} ·{' '}
          {t('sync.attempts', { count: operation.attempts })}
        </span>
        {(state === 'rejected' || state === 'blocked' || toLookUp) && (
          <Button size="small" onClick={() => act(() => client.sync.retry({ id: operation.id }))}>
            {t(toLookUp ? 'sync.notThere' : 'sync.retry')}
          </Button>
        )}
        {((operation.kind.endsWith('.handover') && !settled) || toLookUp) && (
          <Button size="small" onClick={() => setHanding(true)}>
            {t(toLookUp ? 'sync.seenThere' : 'sync.handover')}
          </Button>
        )}
      </summary>
      <p className="dim small">
        {t('sync.created', { at: localTime(operation.createdAt) })} · {t('sync.key')}{' '}
        <code>{operation.idempotencyKey}</code>
      </p>
      {answers.length === 0 && <p className="dim">{t('sync.noAnswer')}</p>}
      {answers.map(answer => (
        <div key={answer.at} className="answer">
          <span className="dim num">
            {t('sync.answer')} {localTime(answer.at)}{' '}
            {answer.status !== null && t('sync.httpStatus', { status: answer.status })}
          </span>
          <pre>{answer.body}</pre>
        </div>
      ))}
      {handing && (
        <HandoverForm operation={operation} seenThere={toLookUp} onClose={() => setHanding(false)} />
      )}
    </details>
  )
}

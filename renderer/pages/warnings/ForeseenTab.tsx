import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PredictedWarning } from '../../../contract/self-audit.ts'
import { useCore } from '../../app/core.ts'
import { DaysLeft } from '../../app/DaysLeft.tsx'
import { Empty } from '../../app/Empty.tsx'
import { runJob } from '../../app/jobs.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'
import { SeverityTag } from '../../app/SeverityTag.tsx'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { ConfidenceTag } from '../rules/ConfidenceTag.tsx'
import { RuleLink } from '../rules/RuleLink.tsx'
import { warningTarget } from './warning-target.ts'

/** What the platform is expected to complain of next, soonest first, each with what is known of it and how to avert it. */
export function ForeseenTab() {
  const { t } = useTranslation()
  const { client } = useCore()
  const { language } = usePreferences()
  const { data, error, refetch } = useQuery({
    queryKey: ['foresee', language],
    queryFn: () =>
      runJob(
        t('warnings.reckoning'),
        signal => client.selfAudit.foresee({ language }, { signal }),
        'foresee',
      ),
  })
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  const { predicted, notPredicted } = data
  return (
    <>
      <Alert type="info" showIcon title={t('warnings.lead')} />
      {predicted.length === 0 && (
        <Empty
          title={t('warnings.nothing')}
          detail={t('warnings.nothingDetail', { count: notPredicted.length })}
        />
      )}
      <ul className="warnings">
        {predicted.map(warning => (
          <li key={`${warning.trigger} ${warning.period} ${warning.subject.key}`} className="card">
            <Foreseen warning={warning} />
          </li>
        ))}
      </ul>
      {notPredicted.length > 0 && (
        <Collapse
          size="small"
          items={[
            {
              key: 'not',
              label: `${t('warnings.notForeseen')} ${notPredicted.length}`,
              children: (
                <ul>
                  {notPredicted.map(({ trigger, title, project, needs }) => (
                    <li key={`${trigger} ${project} ${needs}`}>
                      {project} · {title} <span className="dim">{t('check.needs', { what: needs })}</span>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </>
  )
}

function Foreseen({ warning }: { warning: PredictedWarning }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="warning-head">
        <DaysLeft days={warning.daysLeft} />
        <SeverityTag severity={warning.severity} />
        <b>{warning.title}</b>
        <span className="dim">
          {warning.project} · {warning.period} · {warning.subject.label}
        </span>
        <Button size="small" type="primary" ghost onClick={() => go(warningTarget(warning))}>
          {t('app.goFix')}
        </Button>
      </div>
      <p>
        <b className="num">{warning.firesOn}</b> {warning.message}
      </p>
      <p>
        <span className="dim">{t('warnings.avoid')}</span> {warning.avoid}
      </p>
      <details>
        <summary className="dim">{t('warnings.more')}</summary>
        <Sources warning={warning} />
      </details>
    </>
  )
}

/** What is known of a trigger and of its term, and how surely. */
function Sources({ warning }: { warning: PredictedWarning }) {
  const { t } = useTranslation()
  return (
    <dl className="facts-list">
      <dt>{t('warnings.trigger')}</dt>
      <dd>
        {warning.source} <ConfidenceTag confidence={warning.confidence} />
      </dd>
      <dt>{t('warnings.term')}</dt>
      <dd>
        {warning.termSource} <ConfidenceTag confidence={warning.termConfidence} />
      </dd>
      <dt>{t('warnings.unknown')}</dt>
      <dd className="dim">{warning.unknown}</dd>
      <dt>{t('rules.title')}</dt>
      <dd>
        {warning.rules.map(rule => (
          <RuleLink key={rule} rule={rule} />
        ))}
      </dd>
    </dl>
  )
}

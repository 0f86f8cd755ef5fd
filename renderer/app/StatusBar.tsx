import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LedgerStatus } from '../../contract/api/ledger.ts'
import { stepWords } from '../../contract/language/steps.ts'
import { useAct } from './act.ts'
import { useCore } from './core.ts'
import { type Job, useJobs } from './jobs.ts'
import { usePreferences } from './preferences.ts'

/** Running jobs with their progress and a way to cancel; the state of the ledger on the right. */
export function StatusBar({ ledger, drill }: { ledger: LedgerStatus; drill: boolean }) {
  const { t } = useTranslation()
  const jobs = useJobs()
  const { client } = useCore()
  const act = useAct()
  return (
    <footer className="status">
      <div className="jobs" role="status">
        {jobs.length === 0 ? (
          <span className="dim">{t('status.idle')}</span>
        ) : (
          jobs.map(job => <JobLine key={job.id} job={job} />)
        )}
      </div>
      <span title={t('status.folder', { folder: ledger.folder })}>
        {drill ? t('status.drill') : t('status.live')} · {t('status.encrypted')}
        {ledger.company && ` · ${ledger.company.name}`}
      </span>
      <Button size="small" type="text" onClick={() => act(() => client.ledger.lock())}>
        {t('app.lock')}
      </Button>
    </footer>
  )
}

function JobLine({ job }: { job: Job }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const { progress } = job
  const label = progress
    ? t('status.working', { label: job.label, step: stepWords(progress.step, language) })
    : job.label
  const share = progress?.total ? Math.round((progress.done / progress.total) * 100) : null
  return (
    <span className="job">
      <span>{label}</span>
      {share === null ? (
        <span className="bar-unknown" aria-hidden="true" />
      ) : (
        <Progress className="bar" percent={share} showInfo={false} size="small" aria-label={label} />
      )}
      {progress && (
        <span className="num">
          {progress.total === null
            ? t('status.soFar', { done: progress.done.toLocaleString('en') })
            : t('status.counted', {
                done: progress.done.toLocaleString('en'),
                total: progress.total.toLocaleString('en'),
              })}
        </span>
      )}
      <Button size="small" type="link" disabled={job.cancelling} onClick={job.cancel}>
        {job.cancelling ? t('app.cancelling') : t('app.cancel')}
      </Button>
    </span>
  )
}

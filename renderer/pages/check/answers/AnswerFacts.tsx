import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShownFinding } from '../../../../contract/finding.ts'
import { useAct } from '../../../app/act.ts'
import { useCore } from '../../../app/core.ts'
import { localTime } from '../../../app/month-name.ts'

/** What has been answered to a finding, and by when a warning is due. */
export function AnswerFacts({ finding }: { finding: ShownFinding }) {
  const { t } = useTranslation()
  const { client, host } = useCore()
  const act = useAct()
  const { reason, seen, waiver, handled, dueOn, overdue } = finding
  const open = (sha256: string) =>
    act(async () => host.saveFile((await client.checks.evidence({ sha256 })).file))
  return (
    <>
      {reason && (
        <>
          <dt>{t('check.reason')}</dt>
          <dd>{t('check.reasonGiven', { by: reason.by, text: reason.text })}</dd>
        </>
      )}
      {seen && (
        <>
          <dt>{t('answer.seen')}</dt>
          <dd>
            {t('check.reasonGiven', { by: seen.by, text: seen.text })} · {localTime(seen.at)}{' '}
            <Button size="small" onClick={() => open(seen.sha256)}>
              {seen.file}
            </Button>
          </dd>
        </>
      )}
      {dueOn && (
        <>
          <dt>{t('answer.dueOn')}</dt>
          <dd className="num">
            {dueOn}
            {overdue && ` · ${t('answer.overdue')}`}
          </dd>
        </>
      )}
      {handled && (
        <>
          <dt>{t('answer.handled')}</dt>
          <dd>
            {handled.on} {t('check.reasonGiven', { by: handled.by, text: handled.note })}
          </dd>
        </>
      )}
      {waiver && (
        <>
          <dt>{t('answer.waived')}</dt>
          <dd>
            {t('check.reasonGiven', { by: waiver.by, text: waiver.reason })} ·{' '}
            {t('waivers.until', { day: waiver.until })}
          </dd>
        </>
      )}
    </>
  )
}

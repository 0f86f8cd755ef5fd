import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplayReport } from '../../../contract/rule-settings.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { runJob } from '../../app/jobs.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { RegionalPacks } from './RegionalPacks.tsx'
import { Replay } from './Replay.tsx'
import { useRuleChange } from './use-rerun.ts'

/** What judges: the pack and its update, signed by whom; an update is looked at over past months before it is installed. */
export function PacksTab() {
  const { t } = useTranslation()
  const { client, query } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const change = useRuleChange()
  const chooser = useRef<HTMLInputElement>(null)
  const [tried, setTried] = useState<{ file: File; report: ReplayReport } | null>(null)
  const { data, error } = useQuery(query.packs.status.queryOptions({ input: { language } }))
  if (error) return <Trouble error={error} />
  if (data === undefined) return <Waiting />
  const tryOut = async (file: File) => {
    const report = await act(() =>
      runJob(t('packs.try'), signal => client.packs.replay({ file, language }, { signal })),
    )
    if (report !== null) setTried({ file, report })
  }
  const install = async (file: File) => {
    if (await change(() => client.packs.install({ file, language }))) setTried(null)
  }
  const { pack, parameters, update, publisher, regional } = data
  return (
    <div className="card">
      <div className="detail-head">
        <h2>{t('packs.title')}</h2>
        <Button onClick={() => chooser.current?.click()}>{t('packs.try')}</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json"
          aria-label={t('packs.try')}
          onChange={event => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void tryOut(file)
          }}
        />
      </div>
      <p className="dim">{t('packs.lead')}</p>
      <dl className="facts-list">
        <dt>{t('packs.versions')}</dt>
        <dd className="num">
          {pack} / {parameters}
        </dd>
        <dt>{t('packs.update')}</dt>
        <dd>
          {update === null ? t('packs.noUpdate') : `${update.version} · ${update.issuedOn} · ${update.note}`}
        </dd>
        <dt>{t('packs.publisher')}</dt>
        <dd>
          <code>{publisher.fingerprint.slice(0, 16)}</code>
        </dd>
      </dl>
      {publisher.development && <Alert type="warning" showIcon title={t('packs.development')} />}
      {tried && <Replay report={tried.report} onInstall={() => install(tried.file)} />}
      <RegionalPacks packs={regional} />
    </div>
  )
}

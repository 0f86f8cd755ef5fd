import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParameterView } from '../../../contract/rule-settings.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { useProject } from '../../app/use-project.ts'
import { Parameter } from './Parameter.tsx'

/** The thresholds of the rules with source and how sure it is; those that are no law can be set for the company or the project. */
export function ParametersTab() {
  const { t } = useTranslation()
  const { query } = useCore()
  const { language } = usePreferences()
  const { project } = useProject()
  const [wanted, setWanted] = useState('')
  const [adjustable, setAdjustable] = useState(true)
  const { data, error } = useQuery(
    query.parameters.list.queryOptions({
      input: { ...(project ? { projectId: project.id } : {}), language },
    }),
  )
  const shown = data?.parameters.filter(
    view => (!adjustable || view.adjustable || view.settings.length > 0) && speaksOf(view, wanted),
  )
  return (
    <div className="card">
      <div className="detail-head">
        <h2>{t('params.title')}</h2>
        <span className="dim">{t('params.version', { version: data?.version ?? '' })}</span>
      </div>
      <p className="dim">{t('params.lead')}</p>
      <div className="page-actions">
        <Input.Search
          allowClear
          placeholder={t('params.find')}
          aria-label={t('params.find')}
          onChange={event => setWanted(event.target.value.trim())}
        />
        <Checkbox checked={adjustable} onChange={event => setAdjustable(event.target.checked)}>
          {t('params.onlyAdjustable')}
        </Checkbox>
      </div>
      {error && <Trouble error={error} />}
      {shown?.map(view => (
        <Parameter key={view.key} view={view} project={project} />
      ))}
    </div>
  )
}

function speaksOf({ key, rules }: ParameterView, wanted: string): boolean {
  return `${key} ${rules.map(({ id, title }) => `${id} ${title}`).join(' ')}`
    .toLowerCase()
    .includes(wanted.toLowerCase())
}
